package eu.meshe.catalogue;

import static eu.meshe.catalogue.DescribeAndPublishTest.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RunsAndEnrolmentTest {

    @Autowired
    CatalogueFixture fixture;

    @Autowired
    EnrolInRun enrolInRun;

    @Autowired
    OpenRun openRun;

    @Autowired
    CancelRun cancelRun;

    @Autowired
    Runs runs;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Today today;

    @Test
    void ofTwoLearnersForTheLastPlaceOneIsEnrolledAndTheOtherTold() throws Exception {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var run = fixture.anOpenRun(editor, offer, 1);
        var number = new AtomicInteger();

        var answers = atOnce(
                2,
                () -> enrolInRun.enrol(
                        fixture.aLearner("Learner", "Number" + number.incrementAndGet()), offer.id(), run.id()));

        assertThat(answers).filteredOn(Enrolment.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(ConflictException.class::isInstance)
                .singleElement()
                .satisfies(told ->
                        assertThat(((ConflictException) told).reason().key()).isEqualTo("catalogue.enrol.full"));
        assertThat(runs.getRun(editor.institutionId(), offer.id(), run.id()).enrolled())
                .isEqualTo(1);
    }

    @Test
    void enrollingTwiceAtOnceTakesOnePlace() throws Exception {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var run = fixture.anOpenRun(editor, offer, 5);
        var learner = fixture.aLearner("Noor", "Voorbeeld");

        var answers = atOnce(4, () -> enrolInRun.enrol(learner, offer.id(), run.id()));

        assertThat(answers).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(runs.getRun(editor.institutionId(), offer.id(), run.id()).enrolled())
                .isEqualTo(1);
        assertThat(enrolments.listEnrolled(editor.institutionId(), run.id())).containsExactly(learner.id());
    }

    @Test
    void aPlaceGivenBackCanBeTakenByAnother() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var run = fixture.anOpenRun(editor, offer, 1);
        var first = fixture.aLearner("First", "Invented");
        enrolInRun.enrol(first, offer.id(), run.id());

        enrolInRun.withdraw(first, offer.id(), run.id());
        enrolInRun.withdraw(first, offer.id(), run.id());
        enrolInRun.enrol(fixture.aLearner("Second", "Invented"), offer.id(), run.id());

        assertThat(runs.getRun(editor.institutionId(), offer.id(), run.id()).enrolled())
                .isEqualTo(1);
        assertThat(enrolments.listOf(first.id(), Page.Request.first(10)).items())
                .singleElement()
                .extracting(Enrolment::state)
                .isEqualTo(Enrolment.State.WITHDRAWN);
    }

    @Test
    void noOneEnrolsInWhatIsCancelledClosedOrNotYetOpen() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var cancelled = cancelRun.cancel(
                editor, offer.id(), fixture.anOpenRun(editor, offer, null).id());

        assertThat(cancelled.enrolling(today.date())).isEqualTo(Run.Enrolling.CANCELLED);
        assertThat(run(editor, offer, -9, -1).enrolling(today.date())).isEqualTo(Run.Enrolling.CLOSED);
        assertThat(run(editor, offer, 0, 0).enrolling(today.date())).isEqualTo(Run.Enrolling.OPEN);
        var notYet = run(editor, offer, 1, 9);
        assertThatThrownBy(() -> enrolInRun.enrol(fixture.aLearner("Too", "Early"), offer.id(), notYet.id()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRunOfAnotherOfferOrInstitutionIsNotFound() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var other = fixture.anEditor();
        var otherOffer = fixture.aPublished(other);
        var run = fixture.anOpenRun(other, otherOffer, 5);
        var learner = fixture.aLearner("Lost", "Invented");

        assertThatThrownBy(() -> enrolInRun.enrol(learner, offer.id(), run.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cancelRun.cancel(editor, otherOffer.id(), run.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> openRun.open(editor, otherOffer.id(), run.id(), request("x", "y")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void allThatIsWrongWithARunIsNamedAtOnce() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        var worst = new RunRequest("tomorrow", "", "2999-01-01", "0000-00-00", "-5", "XYZW", "0", "TELEPATHY", "xx");

        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> openRun.open(editor, offer.id(), new RunId(identifiers.next()), worst))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "opensOn", "closesOn", "startsOn", "endsOn", "price", "currency", "places", "mode", "language");
    }

    @Test
    void aDraftHasNoRuns() {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, CatalogueFixture.aDescription());

        assertThatThrownBy(() -> openRun.open(
                        editor, draft.id(), new RunId(identifiers.next()), request("2027-01-01", "2027-02-01")))
                .isInstanceOf(ConflictException.class);
    }

    private Run run(eu.meshe.institution.access.StaffMember editor, Edition offer, int opens, int closes) {
        return openRun.open(
                editor,
                offer.id(),
                new RunId(identifiers.next()),
                request(
                        today.date().plusDays(opens).toString(),
                        today.date().plusDays(closes).toString()));
    }

    private RunRequest request(String opens, String closes) {
        return new RunRequest(
                opens,
                closes,
                today.date().plusDays(30).toString(),
                today.date().plusDays(60).toString(),
                null,
                null,
                null,
                null,
                null);
    }
}
