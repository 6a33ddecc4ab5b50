package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.Claim;
import eu.meshe.format.elmo.ElmoSchema;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.print.VeraPdf;
import eu.meshe.recognition.export.ExportDecision;
import eu.meshe.recognition.export.ExportKind;
import eu.meshe.recognition.letter.WriteLetter;
import eu.meshe.recognition.look.Look;
import eu.meshe.recognition.look.Looks;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;

/** What there is of a decision once it is made: the letter, files for other systems, and who looked at it. */
@ExchangeTest
class AfterDecisionTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private WriteLetter letters;

    @Autowired
    private ExportDecision exports;

    @Autowired
    private Looks looks;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private JsonMapper mapper;

    private StaffMember officer;
    private Account learner;
    private Application application;

    @BeforeEach
    void aLearnerApplies() {
        officer = fixture.anOfficer("Westhaven College");
        learner = fixture.aPerson("Mira", "Voorbeeld");
        application = fixture.anApplication(learner, fixture.anOfficer("Northwick Institute"), officer);
    }

    @Test
    void theLetterTellsAllOfARefusalAndCanItselfBeVerified() throws Exception {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        var letter = letters.forApplicant(learner, application.id(), 1);
        assertThat(words(letter))
                .contains("Not recognised", "Half of the outcomes", "next module builds", "Take the second module")
                .contains("Write to the board", "Odile Officer", "You can appeal until");
        assertThat(((VerificationReport) verify.verify(letter)).verdict()).isNotEqualTo(Verdict.FAILED);
        assertThat(letters.forOfficer(officer, application.id(), 1)).isEqualTo(letter);
        assertThat(VeraPdf.brokenRules(letter, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.brokenRules(letter, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aRulingOnAppealHasALetterOfItsOwnAndTheFirstOneNoLongerInvitesToAppeal() throws IOException {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        appeals.lodge(learner, application.id(), "Look again.");
        var colleague = fixture.anotherOfficer(officer.institution());
        decideAppeal.decide(
                colleague, application.id(), 2, new AppealDraft("changed", "The third outcome counts.", draft("full")));
        assertThat(words(letters.forApplicant(learner, application.id(), 2)))
                .contains("Our decision on your appeal", "The third outcome counts.", "takes the place of");
        assertThatThrownBy(() -> letters.forApplicant(learner, application.id(), 3))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLetterIsForTheLearnerAndTheDeciderOnly() {
        decide.decide(officer, application.id(), 0, draft("full"));
        var stranger = fixture.aPerson("Stella", "Stranger");
        var elsewhere = fixture.anOfficer("Southmere");
        assertThatThrownBy(() -> letters.forApplicant(stranger, application.id(), 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> letters.forOfficer(elsewhere, application.id(), 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exports.forOfficer(elsewhere, application.id(), ExportKind.ELMO))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void elmoTellsTheResultOfEachOutcomeAsItsSchemaWants() throws Exception {
        for (var outcome : List.of("full", "partial", "refusal")) {
            var other = fixture.anApplication(learner, fixture.anOfficer("Northwick"), officer);
            decide.decide(officer, other.id(), 0, outcome.equals("refusal") ? fixture.aRefusal() : draft(outcome));
            var xml = exports.forOfficer(officer, other.id(), ExportKind.ELMO).content();
            assertThat(ElmoSchema.errors(xml)).as(outcome).isEmpty();
            var report = (VerificationReport) verify.verify(xml);
            assertThat(report.verdict()).as(outcome).isNotEqualTo(Verdict.FAILED);
            assertThat(report.credential().claim())
                    .isInstanceOfSatisfying(
                            Claim.Recognised.class,
                            claim -> assertThat(claim.outcome()).isEqualTo(outcome));
            assertThat(new String(xml, StandardCharsets.UTF_8))
                    .contains(
                            outcome.equals("full")
                                    ? "<status>Positive</status>"
                                    : outcome.equals("partial")
                                            ? "<status>Partially Positive</status>"
                                            : "<status>Negative</status>")
                    .doesNotContain(outcome.equals("refusal") ? "recognitionResult>" : "no such thing");
        }
    }

    @Test
    void otherSystemsGetWhatCounts() {
        assertThatThrownBy(() -> exports.forOfficer(officer, application.id(), ExportKind.TRANSCRIPT))
                .isInstanceOf(ConflictException.class);
        decide.decide(officer, application.id(), 0, draft("partial"));
        var entry = mapper.readTree(exports.forOfficer(officer, application.id(), ExportKind.TRANSCRIPT)
                .content());
        assertThat(entry.get("credits").asString()).isEqualTo("2");
        assertThat(entry.get("originalGrade").asString()).isEqualTo("7");
        assertThat(text(ExportKind.LEARNING_AGREEMENT)).contains("<scheme>ects</scheme><value>2</value>");
        assertThat(text(ExportKind.DIPLOMA_SUPPLEMENT)).contains("4.3", "in part", "teilweise");
    }

    @Test
    void aRefusalIsNoEntryOfATranscript() {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        assertThatThrownBy(() -> exports.forApplicant(learner, application.id(), ExportKind.TRANSCRIPT))
                .isInstanceOf(ConflictException.class);
        assertThat(text(ExportKind.DIPLOMA_SUPPLEMENT))
                .contains("not to recognise")
                .doesNotContain("4.3");
    }

    @Test
    void theApplicantSeesWhoLookedAtWhatOnceADay() {
        looks.keep(officer, application.id(), Look.What.SHEET);
        looks.keep(officer, application.id(), Look.What.SHEET);
        looks.keep(officer, application.id(), Look.What.DOCUMENT);
        looks.keep(fixture.anOfficer("Southmere"), application.id(), Look.What.SHEET);
        assertThat(looks.list(learner, application.id()))
                .allMatch(look -> look.who().equals("Odile Officer"))
                .extracting(Look::what)
                .containsExactlyInAnyOrder(Look.What.SHEET, Look.What.DOCUMENT);
        var stranger = fixture.aPerson("Stella", "Stranger");
        assertThatThrownBy(() -> looks.list(stranger, application.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyKindHasAFileNameWithoutAName() {
        decide.decide(officer, application.id(), 0, draft("full"));
        assertThat(Arrays.stream(ExportKind.values())
                        .map(kind -> exports.forOfficer(officer, application.id(), kind)
                                .fileName()))
                .allMatch(name -> name.matches("[a-z-]+-[0-9a-f-]{36}\\.(xml|json)"));
    }

    private String text(ExportKind kind) {
        return new String(exports.forOfficer(officer, application.id(), kind).content(), StandardCharsets.UTF_8);
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static DecisionDraft draft(String outcome) {
        var isPartial = outcome.equals("partial");
        return draft(outcome, isPartial ? "Half of it." : null, isPartial ? "2" : null);
    }

    private static DecisionDraft draft(String outcome, @Nullable String reasons, @Nullable String credits) {
        return new DecisionDraft(
                outcome, List.of(), reasons, null, null, null, null, credits, null, null, null, null, null);
    }
}
