package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.ApplyForRecognition.Result;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.background.ApplyWithoutDocuments;
import eu.meshe.recognition.background.BackgroundPapers;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.background.PaperDrafts;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.DocumentDraft;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import eu.meshe.recognition.evidence.ReadEvidence;
import eu.meshe.recognition.evidence.SendDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From one submission to several cases: towards several targets, with missing documents, with documents sent after, without any. */
@ExchangeTest
class SubmissionFlowTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private ApplyWithoutDocuments without;

    @Autowired
    private PaperDrafts drafts;

    @Autowired
    private BackgroundPapers papers;

    @Autowired
    private ReadEvidence evidence;

    @Autowired
    private SendDocument send;

    @Autowired
    private NoteInterview interview;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ResumeCase resume;

    @Autowired
    private WithdrawApplication withdraw;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private Applications applications;

    @Autowired
    private Steps steps;

    private StaffMember awarding;
    private StaffMember deciding;
    private StaffMember alsoDeciding;
    private Account learner;

    @BeforeEach
    void aLearnerAndTwoUniversitiesToApplyAt() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        alsoDeciding = fixture.anOfficer("Imagined Polytechnic");
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

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

    private SubmissionRequest aSubmission(Edition... offers) {
        return request(
                aDocument(),
                java.util.Arrays.stream(offers)
                        .map(offer -> new Towards(null, offer.id()))
                        .toList());
    }

    private SubmissionRequest request(byte[] document, List<Towards> targets) {
        return new SubmissionRequest(fixture.anId(), Source.Basis.CREDENTIAL, targets, document, "Please.", List.of());
    }

    private Edition anOffer(StaffMember by) {
        return fixture.anOffer(by, "Privacy for administrators", "5", "130");
    }

    private byte[] aDocument() {
        return fixture.aDocument(fixture.anAward(awarding, learner));
    }

    /** A badge that says nothing but its title. */
    private byte[] aBareBadge() {
        return RecognitionSamples.bareBadge(fixture.anId());
    }

    private static PaperDraft aPaper(Edition... offers) {
        return RecognitionSamples.paper(
                java.util.Arrays.stream(offers).map(offer -> offer.id().value()).toList());
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

    private long countOwn() {
        return applications.listOwn(learner.id(), Page.Request.first(50)).total();
    }

    private static DecisionDraft full(@Nullable String identity) {
        return new DecisionDraft(
                "full",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                identity == null ? null : "true",
                identity);
    }

    private static List<String> wrongFields(Runnable attempt) {
        try {
            attempt.run();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(problem -> problem.field()).toList();
        }
        throw new AssertionError("Nothing was refused");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<T>();
            for (var each : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                @Nullable T result = each.get();
                results.add(Objects.requireNonNull(result));
            }
            return results;
        }
    }
}
