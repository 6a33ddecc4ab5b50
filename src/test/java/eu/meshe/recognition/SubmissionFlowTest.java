package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.recognition.ApplyForRecognition.Result;
import eu.meshe.recognition.SubmissionRequest.Towards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From one submission to several cases: towards several targets, and the same once more. */
@ExchangeTest
class SubmissionFlowTest extends Submissions {

    @Test
    void oneSubmissionBecomesACaseOfItsOwnAtEachInstitution() {
        var request = aSubmission(anOffer(deciding), anOffer(alsoDeciding));
        var submitted = apply.submit(learner, request);
        assertThat(submitted.results()).hasSize(2).allMatch(result -> ((Result.HandedIn) result).isNew());
        var sent = applications.listSubmission(learner.id(), request.id());
        assertThat(sent)
                .extracting(Application::institutionId)
                .containsExactlyInAnyOrder(deciding.institutionId(), alsoDeciding.institutionId());
        assertThat(sent).extracting(Application::submission).containsOnly(request.id());
        assertThat(fixture.mailsTo(learner.email()))
                .filteredOn(mail -> mail.startsWith("We have your application"))
                .hasSize(2);
    }

    @Test
    void theSameSubmissionSentTwiceIsOne() {
        var request = aSubmission(anOffer(deciding), anOffer(alsoDeciding));
        apply.submit(learner, request);
        assertThat(apply.submit(learner, request).isNew()).isFalse();
        assertThat(countOwn()).isEqualTo(2);
    }

    @Test
    void theSameSubmissionSentByManyAtOnceIsOne() throws Exception {
        var request = aSubmission(anOffer(deciding), anOffer(alsoDeciding));
        assertThat(atOnce(6, () -> apply.submit(learner, request).results().size()))
                .containsOnly(2);
        assertThat(countOwn()).isEqualTo(2);
    }

    @Test
    void whereOneTargetCannotBeAppliedForNothingIsSent() {
        var request = new SubmissionRequest(
                fixture.anId(),
                Source.Basis.CREDENTIAL,
                List.of(
                        new Towards(null, anOffer(deciding).id()),
                        new Towards(null, new eu.meshe.catalogue.MicroCredentialId(fixture.anId()))),
                aDocument(),
                null,
                List.of());
        assertThat(wrongFields(() -> apply.submit(learner, request))).containsExactly("target");
        assertThat(countOwn()).isZero();
    }

    @Test
    void noTargetAndTooManyAreNamed() {
        var offer = anOffer(deciding);
        var many = new ArrayList<Towards>();
        for (var count = 0; count <= SubmissionRequest.MOST_TARGETS; count++) {
            many.add(new Towards(null, new eu.meshe.catalogue.MicroCredentialId(fixture.anId())));
        }
        assertThat(wrongFields(() -> apply.submit(learner, request(aDocument(), List.of()))))
                .containsExactly("target");
        assertThat(wrongFields(() -> apply.submit(learner, request(aDocument(), many))))
                .containsExactly("target");
        var twice = List.of(new Towards(null, offer.id()), new Towards(offer.institutionId(), offer.id()));
        assertThat(apply.submit(learner, request(aDocument(), twice)).results()).hasSize(1);
    }

    @Test
    void whatWasAppliedForBeforeIsToldAndTheRestIsSent() {
        var first = anOffer(deciding);
        var document = aDocument();
        var before = apply.submit(learner, request(document, List.of(new Towards(null, first.id()))))
                .results()
                .getFirst()
                .application();
        var again = apply.submit(
                learner,
                request(
                        document,
                        List.of(
                                new Towards(null, first.id()),
                                new Towards(null, anOffer(alsoDeciding).id()))));
        assertThat(again.results())
                .filteredOn(Result.AppliedBefore.class::isInstance)
                .singleElement()
                .satisfies(result -> assertThat(result.application().id()).isEqualTo(before.id()));
        assertThat(countOwn()).isEqualTo(2);
    }

    private SubmissionRequest aSubmission(Edition... offers) {
        return request(
                aDocument(),
                java.util.Arrays.stream(offers)
                        .map(offer -> new Towards(null, offer.id()))
                        .toList());
    }
}
