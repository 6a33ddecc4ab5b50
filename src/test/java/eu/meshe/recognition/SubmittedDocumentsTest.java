package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.DocumentDraft;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.ReadEvidence;
import eu.meshe.recognition.evidence.SendDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents that are missing, that come along or afterwards, and notes of a conversation. */
@ExchangeTest
class SubmittedDocumentsTest extends Submissions {

    @Autowired
    private ReadEvidence evidence;

    @Autowired
    private SendDocument send;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ResumeCase resume;

    @Autowired
    private WithdrawApplication withdraw;

    @Autowired
    private Steps steps;

    @Test
    void missingDocumentsAreNamedAtOnceAndTheClockBeginsWhenTheFileIsComplete() {
        var application = anIncompleteOne();
        assertThat(application.state())
                .isInstanceOfSatisfying(
                        ApplicationState.Waiting.class,
                        waiting -> assertThat(waiting)
                                .satisfies(it -> assertThat(it.officer()).isNull())
                                .satisfies(it -> assertThat(it.requested()).hasSize(3))
                                .satisfies(it -> assertThat(it.reason()).isEqualTo(WaitingReason.DOCUMENTS)));
        assertThat(fixture.mailsTo(learner.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("learned", "credits or hours", "level"));
        send.send(learner, application.id(), text("course-description", "Weeks 1 to 9: tides."));
        var complete = resume.resumeByApplicant(learner, application.id(), "That is all.");
        assertThat(complete.state()).isInstanceOf(ApplicationState.Submitted.class);
        assertThat(complete.clock().complete()).isEqualTo(fixture.today());
        assertThat(steps.list(application.institutionId(), application.id()))
                .extracting(Step::move)
                .containsExactly(Move.APPLY, Move.COMPLETE);
    }

    @Test
    void whoHasNothingMoreSaysSoAndIsDecidedOnAllTheSame() {
        var application = anIncompleteOne();
        var resumed = resume.resumeByApplicant(learner, application.id(), null);
        assertThat(resumed.allows(Move.DECIDE)).isTrue();
        assertThatThrownBy(() -> resume.resumeByApplicant(learner, application.id(), null))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aCourseDescriptionSentAlongMakesTheFileComplete() {
        var along = evidence.read("courseDescription", text("course-description", "Weeks 1 to 9: tides."));
        var request = new SubmissionRequest(
                fixture.anId(),
                Source.Basis.CREDENTIAL,
                List.of(
                        new Towards(null, anOffer(deciding).id()),
                        new Towards(null, anOffer(alsoDeciding).id())),
                aBareBadge(),
                null,
                List.of(along));
        apply.submit(learner, request);
        assertThat(applications.listSubmission(learner.id(), request.id()))
                .hasSize(2)
                .allSatisfy(application -> {
                    assertThat(application.state()).isInstanceOf(ApplicationState.Submitted.class);
                    assertThat(attachments.list(application.institutionId(), application.id()))
                            .singleElement()
                            .satisfies(it -> assertThat(it.id()).isEqualTo(along.id()));
                });
    }

    @Test
    void aCredentialSentAsADocumentShowsItsVerdict() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var sent = send.send(
                learner,
                application.id(),
                new DocumentDraft(fixture.anId(), "transcript", "a/b\\c.json", aDocument(), null));
        assertThat(sent.verified()).isNotNull();
        assertThat(Objects.requireNonNull(sent.verified()).verdict()).isNotEqualTo("failed");
        assertThat(sent.name()).isEqualTo("c.json");
    }

    @Test
    void badFilesAreRefusedByNameAndNothingIsKept() {
        var application = fixture.anApplication(learner, awarding, deciding);
        assertThat(wrongFields(() -> send.send(learner, application.id(), file("other", new byte[0]))))
                .containsExactly("file");
        assertThat(wrongFields(() ->
                        send.send(learner, application.id(), file("other", new byte[Attachment.LARGEST + 1]))))
                .containsExactly("file");
        assertThat(wrongFields(() ->
                        send.send(learner, application.id(), file("other", new byte[] {'P', 'K', 3, 4, 0, 0}))))
                .containsExactly("file");
        assertThat(wrongFields(() -> send.send(learner, application.id(), text("interview-note", "It went well."))))
                .containsExactly("kind");
        assertThat(wrongFields(() -> send.send(learner, application.id(), text("nonsense", "Words."))))
                .containsExactly("kind");
        assertThat(attachments.list(application.institutionId(), application.id()))
                .isEmpty();
    }

    @Test
    void theSameDocumentSentTwiceIsOneAndNoMoreThanTwentyAreTaken() throws Exception {
        var application = fixture.anApplication(learner, awarding, deciding);
        var draft = text("other", "Once.");
        atOnce(4, () -> send.send(learner, application.id(), draft).id());
        assertThat(attachments.list(application.institutionId(), application.id()))
                .hasSize(1);
        var outcomes = atOnce(24, () -> {
            try {
                send.send(learner, application.id(), text("other", "Many."));
                return "kept";
            } catch (ConflictException e) {
                return "told";
            }
        });
        assertThat(outcomes).filteredOn("kept"::equals).hasSize(Attachment.MOST - 1);
        assertThat(attachments.list(application.institutionId(), application.id()))
                .hasSize(Attachment.MOST);
    }

    @Test
    void aDocumentCanBeTakenBackUntilADecisionMayRestOnIt() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var first = send.send(learner, application.id(), text("other", "First."));
        send.takeBack(learner, application.id(), first.id());
        send.takeBack(learner, application.id(), first.id());
        var second = send.send(learner, application.id(), text("other", "Second."));
        decide.decide(deciding, application.id(), 0, full(null));
        assertThatThrownBy(() -> send.takeBack(learner, application.id(), second.id()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> send.send(learner, application.id(), text("other", "Third.")))
                .isInstanceOf(ConflictException.class);
        assertThat(attachments.list(application.institutionId(), application.id()))
                .extracting(Attachment::id)
                .containsExactly(second.id());
    }

    @Test
    void aNoteOfAConversationSaysWhenAndWithWhomAndTheApplicantCannotRemoveIt() {
        var application = fixture.anApplication(learner, awarding, deciding);
        assertThat(wrongFields(() ->
                        interview.note(deciding, application.id(), new InterviewDraft(null, "tomorrow", " ", null))))
                .containsExactly("heldOn", "present", "note");
        assertThat(wrongFields(() -> interview.note(
                        deciding,
                        application.id(),
                        new InterviewDraft(null, fixture.today().plusDays(1).toString(), "Two", "Words"))))
                .containsExactly("heldOn");
        var note = interview.note(deciding, application.id(), anInterview());
        assertThat(Objects.requireNonNull(note.interview()).present()).isEqualTo("The applicant and an interpreter");
        assertThatThrownBy(() -> send.takeBack(learner, application.id(), note.id()))
                .isInstanceOf(ConflictException.class);
        var own = fixture.anApplication(deciding.account(), awarding, deciding);
        assertThatThrownBy(() -> interview.note(deciding, own.id(), anInterview()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        var application = anIncompleteOne();
        var stranger = fixture.aPerson("Stella", "Stranger");
        assertThatThrownBy(() -> send.send(stranger, application.id(), text("other", "Mine?")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> send.takeBack(stranger, application.id(), fixture.anId()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> resume.resumeByApplicant(stranger, application.id(), null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> interview.note(alsoDeciding, application.id(), anInterview()))
                .isInstanceOf(NotFoundException.class);
        assertThat(applications.listSubmission(stranger.id(), application.submission()))
                .isEmpty();
        assertThat(applications.getOwn(learner.id(), application.id())).isEqualTo(application);
    }

    @Test
    void aWithdrawnApplicationTakesNoDocuments() {
        var application = fixture.anApplication(learner, awarding, deciding);
        withdraw.withdraw(learner, application.id());
        assertThatThrownBy(() -> send.send(learner, application.id(), text("other", "Late.")))
                .isInstanceOf(ConflictException.class);
    }

    private Application anIncompleteOne() {
        return apply.submit(
                        learner,
                        request(
                                aBareBadge(),
                                List.of(new Towards(null, anOffer(deciding).id()))))
                .results()
                .getFirst()
                .application();
    }

    /** A badge that says nothing but its title. */
    private byte[] aBareBadge() {
        return RecognitionSamples.bareBadge(fixture.anId());
    }

    private InterviewDraft anInterview() {
        return new InterviewDraft(
                fixture.anId(),
                fixture.today().toString(),
                "The applicant and an interpreter",
                "She explained how she measures earth resistance.");
    }

    private DocumentDraft text(String kind, String words) {
        return file(kind, words.getBytes(StandardCharsets.UTF_8));
    }

    private DocumentDraft file(String kind, byte[] content) {
        return new DocumentDraft(fixture.anId(), kind, "file", content, null);
    }
}
