package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.recognition.background.ApplyWithoutDocuments;
import eu.meshe.recognition.background.BackgroundPapers;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.background.PaperDrafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has no documents tells what she learned, and is decided on all the same. */
@ExchangeTest
class WithoutDocumentsFlowTest extends Submissions {

    @Autowired
    private ApplyWithoutDocuments without;

    @Autowired
    private PaperDrafts drafts;

    @Autowired
    private BackgroundPapers papers;

    @Autowired
    private OpenCaseSheet sheets;

    @Test
    void anApplicationWithoutDocumentsCanBeRecognisedInFullOnceAnOfficerIsSureWhoSheIs() {
        var submitted = without.submit(learner, fixture.anId(), aPaper(anOffer(deciding), anOffer(alsoDeciding)), true);
        assertThat(submitted.results()).hasSize(2);
        var application = applications.listSubmission(learner.id(), submitted.id()).stream()
                .filter(it -> it.institutionId().equals(deciding.institutionId()))
                .findFirst()
                .orElseThrow();
        assertThat(application.source().basis()).isEqualTo(Source.Basis.BACKGROUND_PAPER);
        assertThat(application.verifiedThen().verdict()).isEqualTo("partial");
        assertThat(application.verifiedThen().checks())
                .allMatch(check -> check.outcome().equals("undecided"));
        assertThat(papers.find(application))
                .hasValueSatisfying(paper -> assertThat(paper.outcomes())
                        .containsExactly("Plan the wiring of a small house", "Measure and find faults"));
        var sheet = sheets.open(deciding, application.id());
        assertThat(sheet.verificationFails()).isFalse();
        assertThat(sheet.person().needsConfirmation()).isTrue();
        assertThat(wrongFields(() -> decide.decide(deciding, application.id(), 0, full(null))))
                .containsExactly("identityConfirmed", "identityReason");
        var decided = decide.decide(deciding, application.id(), 0, full("Residence permit seen, interview held"));
        assertThat(decided.decision()).isInstanceOf(Decision.Full.class);
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        var draft = aPaper(anOffer(deciding));
        var paper = eu.meshe.recognition.background.PaperRules.read(draft, "Noor Voorbeeld");
        assertThat(papers.write(paper)).isEqualTo(papers.write(papers.read(papers.write(paper))));
    }

    @Test
    void whatIsMissingInAPaperIsNamedAndNothingIsSentWithoutConsent() {
        assertThat(wrongFields(() -> without.submit(learner, fixture.anId(), PaperDraft.EMPTY, false)))
                .containsExactly(
                        "title", "institution", "place", "period", "duration", "outcomes", "unreachable", "consent");
        assertThat(wrongFields(() -> without.submit(learner, fixture.anId(), aPaper(anOffer(deciding)), false)))
                .containsExactly("consent");
        assertThat(countOwn()).isZero();
    }

    @Test
    void aDraftIsKeptForItsWriterAloneAndGoneWhenItIsSent() {
        var paper = aPaper(anOffer(deciding));
        drafts.save(learner.id(), paper.towards(List.of()));
        drafts.save(learner.id(), paper);
        var saved = drafts.find(learner.id()).orElseThrow();
        assertThat(saved.draft()).isEqualTo(paper);
        assertThat(drafts.find(fixture.aPerson("Stella", "Stranger").id())).isEmpty();
        without.submit(learner, saved.submission(), saved.draft(), true);
        assertThat(drafts.find(learner.id())).isEmpty();
        assertThat(without.submit(learner, saved.submission(), PaperDraft.EMPTY, false)
                        .isNew())
                .isFalse();
    }

    private static PaperDraft aPaper(Edition... offers) {
        return RecognitionSamples.paper(
                java.util.Arrays.stream(offers).map(offer -> offer.id().value()).toList());
    }
}
