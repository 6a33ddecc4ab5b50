package eu.meshe.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.DemoTest;
import eu.meshe.FindFormats;
import eu.meshe.HttpCaller;
import eu.meshe.catalogue.Offer;
import eu.meshe.catalogue.OfferQuery;
import eu.meshe.catalogue.Offers;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institutions;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.Page;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.AttachmentKind;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.wallet.HeldCredential;
import eu.meshe.wallet.Wallet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world as it is made, before anyone has done anything in it: a context of its own, which no journey shares. */
@DemoTest
class WorldTest {

    /** Makes the application context differ from those of other tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Untouched {}

    private static final Page.Request MANY = Page.Request.first(Page.Request.MOST);
    private static final List<String> TABLES = List.of(
            "institution",
            "account",
            "membership",
            "institution_key",
            "mail",
            "award",
            "agreement",
            "accreditation",
            "micro_credential",
            "recognition_application",
            "ledger_entry");

    @Autowired
    private MakeWorld makeWorld;

    @Autowired
    private MesheProperties properties;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Offers offers;

    @Autowired
    private Awards awards;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private VerifyCredential verifyCredential;

    @Autowired
    private Applications applications;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Wallet wallet;

    @Autowired
    private WorldRecord worldRecord;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private static Stream<FormatId> formats() {
        return FindFormats.ofTheProduct().all().listIssuing(IssuingFormat.Occasion.AWARD).stream()
                .map(IssuingFormat::id);
    }

    @Test
    void hasTwentyOffersAndFiveRunsToEnrolIn() {
        assertThat(offers.search(OfferQuery.everything(), MANY).page().items())
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(Offer::edition)
                .allSatisfy(edition -> {
                    assertThat(edition.workloadReason()).isNull();
                    assertThat(edition.achievement().outcomes()).hasSizeBetween(3, 6);
                });
        var open = new OfferQuery(null, null, null, null, null, null, null, true, null, OfferQuery.Order.BEST_MATCH);
        assertThat(offers.search(open, MANY).page().total()).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachAwardThatHoldsIsVerifiedWithNothingUndecided(FormatId format) {
        var special = Set.of(
                MakeAwards.idOf("demenzsensible-pflege zofia"),
                MakeAwards.idOf("contabilidade zofia"),
                MakeAwards.idOf("laborsicherheit lena"),
                MakeAwards.idOf("pelisuunnittelu aino"));
        var holding = allAwards().stream()
                .filter(award -> !special.contains(award.id()))
                .toList();
        assertThat(holding).hasSizeGreaterThanOrEqualTo(10).allSatisfy(award -> {
            var report = report(award, format);
            assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASSED);
            assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theRevokedTheSuspendedTheExpiredAndTheOneOfTheLapsedInstitutionFailOnThatAlone(FormatId format) {
        assertThat(failed("erfundenburg", "demenzsensible-pflege zofia", format))
                .containsExactly("revocation");
        assertThat(failed("vila-imaginaria", "contabilidade zofia", format)).containsExactly("revocation");
        assertThat(failed("erfundenburg", "laborsicherheit lena", format)).containsExactly("dates");
        assertThat(failed("kuvitelmala", "pelisuunnittelu aino", format)).containsExactly("accreditation");
    }

    @Test
    void oneCaseIsDecidedOneBeingAssessedAndOneRestsOnABackgroundPaper() {
        var cases =
                applications.listCases(institutions.getBySlug("erfundenburg").id(), Set.of(), MANY);
        assertThat(cases.items())
                .extracting(it -> it.state().name())
                .containsExactlyInAnyOrder(
                        ApplicationState.Name.DECIDED,
                        ApplicationState.Name.UNDER_ASSESSMENT,
                        ApplicationState.Name.SUBMITTED);
        assertThat(cases.items()).anyMatch(it -> it.agreed());
        assertThat(cases.items())
                .filteredOn(it -> it.source().basis() == Source.Basis.BACKGROUND_PAPER)
                .singleElement()
                .satisfies(it -> assertThat(attachments.list(it.institutionId(), it.id()))
                        .extracting(Attachment::kind)
                        .containsExactly(AttachmentKind.INTERVIEW_NOTE));
    }

    @Test
    void oneSubmissionWentToTwoUniversitiesAndOneCaseWaitsForDocuments() {
        var lena = accounts.findByEmail("lena@post.example").orElseThrow();
        assertThat(applications.listSubmission(lena.id(), Names.id("submission lena turismo-sustentavel vetytalous")))
                .extracting(Application::institutionId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        var noor = accounts.findByEmail("noor@post.example").orElseThrow();
        assertThat(applications.listOwn(noor.id(), MANY).items())
                .extracting(it -> it.state().name())
                .contains(ApplicationState.Name.WAITING);
    }

    @Test
    void aDecisionHasAGradeThatTheTablesGive() {
        var graded = MakeRecognitionCases.idOf(
                new Story.Application("rui", "analise-de-dados-com-r", "daten-verstehen", "", 0, 0, null));
        var decided =
                applications.getCase(institutions.getBySlug("erfundenburg").id(), graded);
        assertThat(decided.decision())
                .isInstanceOfSatisfying(
                        Decision.Partial.class,
                        partial -> assertThat(
                                        Objects.requireNonNull(partial.grade()).grade())
                                .isEqualTo("Sehr gut (1)"));
    }

    @Test
    void anAnswerToAnAppealAndASettledConditionWaitForASecondPerson() {
        var at = institutions.getBySlug("kuvitelmala");
        var tuuli = accounts.findByEmail("tuuli@kuvitelmala.example").orElseThrow();
        var eero = accounts.findByEmail("eero@kuvitelmala.example").orElseThrow();
        var waiting = applications.listCases(at.id(), Set.of(), MANY).items().stream()
                .filter(it -> it.proposal() != null)
                .toList();
        assertThat(waiting)
                .extracting(it -> it.state().name())
                .containsExactlyInAnyOrder(
                        ApplicationState.Name.APPEAL_PROPOSED, ApplicationState.Name.SETTLEMENT_PROPOSED);
        assertThat(waiting)
                .allMatch(it -> confirm.mayConfirm(it, tuuli.id()))
                .noneMatch(it -> confirm.mayConfirm(it, eero.id()));
    }

    @Test
    void theDecisionIsInTheLearnersWalletAndVerified() throws InterruptedException {
        var rui = accounts.findByEmail("rui@post.example").orElseThrow();
        var decision = awaitDecision(rui.id());
        var format = decision.formats().getFirst();
        var document = wallet.document(rui.id(), decision.id(), format);
        var report = (VerificationReport) verifyCredential.verify(document.content());
        assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASSED);
    }

    @Test
    void anExchangeOfRealPeopleRefusesTheDatabase() {
        assertThatThrownBy(() -> new RefuseDemonstration(worldRecord)).isInstanceOf(WrongDataException.class);
    }

    @Test
    void aSecondStartMakesNothingTwice() {
        var before = counts();
        assertThat(makeWorld.makeIfAbsent(properties.publicAddress().toString()))
                .isFalse();
        assertThat(counts()).isEqualTo(before).doesNotContain(0L);
    }

    @Test
    void doesNotMoveToAnotherAddress() {
        assertThatThrownBy(() -> makeWorld.makeIfAbsent("http://localhost:1"))
                .isInstanceOf(WrongDataException.class)
                .hasMessageContaining(properties.publicAddress().toString());
    }

    @Test
    void everyoneInTheGuideCanSignIn() {
        assertThat(new HttpCaller(port).get("/demonstration").body())
                .contains("lena@post.example", DemonstrationSignIn.PASSWORD);
        for (var email : List.of("lena@post.example", "ada@erfundenburg.example", "frank@imagined-quality.example")) {
            new HttpCaller(port).signedIn(email, DemonstrationSignIn.PASSWORD);
        }
    }

    @Test
    void theClaimLinkOfOneWithoutAnAccountCanBeFollowedFromTheMails() {
        var caller = new HttpCaller(port);
        var body = caller.get("/demonstration/mail").body();
        var link = java.util.regex.Pattern.compile("href=\"(/claim/[^\"]+)\"").matcher(body);
        assertThat(link.find()).isTrue();
        assertThat(caller.get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(caller.get("/").body()).contains("/demonstration");
    }

    /** It is delivered after the decision was kept, so a moment may pass. */
    private HeldCredential awaitDecision(AccountId holder) throws InterruptedException {
        for (var attempt = 0; attempt < 100; attempt++) {
            var received = wallet.listHeldBy(holder, MANY).items().stream()
                    .filter(held -> held.kind() == HeldCredential.Kind.RECEIVED)
                    .findFirst();
            if (received.isPresent()) {
                return received.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The decision was not delivered within 20 seconds");
    }

    private List<Award> allAwards() {
        return institutions.listInstitutions().stream()
                .flatMap(institution -> awards.listOf(institution.id(), "", MANY).items().stream())
                .toList();
    }

    private List<String> failed(String institution, String award, FormatId format) {
        var stored = awards.getAward(institutions.getBySlug(institution).id(), MakeAwards.idOf(award));
        return report(stored, format).checks().stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(CheckResult::name)
                .toList();
    }

    private VerificationReport report(Award award, FormatId format) {
        var document = issueCredential.issue(award.institutionId(), award.id(), format);
        return (VerificationReport) verifyCredential.verify(document.content());
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
