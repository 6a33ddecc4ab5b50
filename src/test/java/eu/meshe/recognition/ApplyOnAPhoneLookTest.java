package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import eu.meshe.platform.Page;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** On a phone: applying without documents, sending what is missing, following a case to its appeal; each page looked at. */
@ExchangeTest
class ApplyOnAPhoneLookTest {

    private static final String PASSWORD = "a made-up password";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Applications applications;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private NoteInterview interviews;

    private StaffMember deciding;
    private StaffMember alsoDeciding;

    @BeforeEach
    void twoUniversities() {
        deciding = fixture.anOfficer("University of Invented Sands");
        alsoDeciding = fixture.anOfficer("Imagined Polytechnic");
    }

    @Test
    void aPersonWithoutDocumentsTellsWhatSheLearnedAndTheOfficerReadsIt() {
        var samira = fixture.aPerson("Samira", "Erfunden");
        var title = "Wiring " + fixture.anId();
        fixture.anOffer(deciding, title, "5", "130");
        fixture.anOffer(alsoDeciding, title, "5", "130");
        try (var browser = Browser.at("http://localhost:" + port);
                var phone = browser.visitor("en-GB");
                var desk = browser.visitor("en-GB")) {
            signIn(phone, samira);
            phone.open("/applications/new").look("without-choose");
            phone.page().getByText("Apply without documents").click();
            phone.look("without-start");
            phone.page().getByText("Begin").click();
            phone.page().getByText("Keep and continue").click();
            assertThat(phone.page().locator(".errors li").count()).isEqualTo(5);
            phone.look("without-studied-errors");
            fill(phone, "title", "Electrical installation");
            fill(phone, "institution", "Technical Institute of Nowhere");
            fill(phone, "place", "Imagined City, Farland");
            fill(phone, "period", "Autumn 2019 to spring 2021");
            fill(phone, "duration", "Three terms, four days a week");
            phone.page().getByText("Keep and go on later").click();
            phone.look("without-kept");
            phone.page().getByText("Go on where I was").click();
            assertThat(phone.page().locator("[name=title]").inputValue()).isEqualTo("Electrical installation");
            phone.page().getByText("Keep and continue").click();
            fill(phone, "outcomes", "Plan the wiring of a small house\nMeasure and find faults");
            phone.look("without-learned");
            phone.page().getByText("Keep and continue").click();
            fill(phone, "unreachable", "I had to leave at night. The institute does not answer.");
            phone.look("without-evidence");
            phone.page().getByText("Keep and continue").click();
            fill(phone, "q", title);
            phone.page().getByText("Search").first().click();
            phone.page().locator("input[name=targets]").first().check();
            phone.page().locator("input[name=targets]").nth(1).check();
            phone.look("without-targets");
            phone.page().getByText("Keep and continue").click();
            phone.look("without-review");
            phone.page().locator("[name=consent]").check();
            phone.page().getByText("Send 2 applications").click();
            phone.page().waitForURL("**/applications?sent=*");
            assertThat(phone.page().locator(".sent-together li").count()).isEqualTo(2);
            phone.look("without-sent");
            phone.page().locator(".sent-together h3 a").first().click();
            phone.look("without-application");

            var application = applications.listOwn(samira.id(), Page.Request.first(9)).items().stream()
                    .filter(it -> it.institutionId().equals(deciding.institutionId()))
                    .findFirst()
                    .orElseThrow();
            signIn(desk, deciding.account());
            var address = "/at/" + deciding.institution().slug() + "/cases/" + application.id();
            desk.open(address + "/interviews").look("without-interview");
            interviews.note(
                    deciding,
                    application.id(),
                    new InterviewDraft(
                            null,
                            fixture.today().toString(),
                            "The applicant, an interpreter",
                            "She explained earthing."));
            desk.open(address).look("without-case");
            assertThat(desk.page().locator(".paper").innerText()).contains("Measure and find faults");
        }
    }

    @Test
    void somebodyWithoutScriptsGetsToTheEndToo() {
        var samira = fixture.aPerson("Samira", "Erfunden");
        var title = "Wiring " + fixture.anId();
        fixture.anOffer(deciding, title, "5", "130");
        try (var browser = Browser.at("http://localhost:" + port);
                var plain = browser.visitorWithoutScripts("en-GB")) {
            signIn(plain, samira);
            plain.open("/apply/without-documents?step=studied");
            for (var field : List.of("title", "institution", "place", "period", "duration")) {
                fill(plain, field, "Something");
            }
            plain.page().getByText("Keep and continue").click();
            fill(plain, "outcomes", "Plan the wiring of a small house");
            plain.page().getByText("Keep and continue").click();
            fill(plain, "unreachable", "I had to leave.");
            plain.page().getByText("Keep and continue").click();
            fill(plain, "q", title);
            plain.page().getByText("Search").first().click();
            plain.page().locator("input[name=targets]").first().check();
            plain.page().getByText("Keep and continue").click();
            plain.page().locator("[name=consent]").check();
            plain.page().getByText("Send the application").click();
            assertThat(plain.page().url()).contains("/applications/").contains("received");
        }
    }

    @Test
    void anApplicantSendsWhatIsMissingAndFollowsHerCaseToTheAppeal() {
        var noor = fixture.aPerson("Noor", "Voorbeeld");
        fixture.anOffer(deciding, "Tides and ports", "5", "130");
        fixture.anOffer(alsoDeciding, "Seamanship", "3", "80");
        try (var browser = Browser.at("http://localhost:" + port);
                var phone = browser.visitor("en-GB");
                var german = browser.visitor("de-DE", ColorScheme.DARK)) {
            signIn(phone, noor);
            phone.open("/applications/new");
            phone.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "badge.json", "application/json", RecognitionSamples.bareBadge(fixture.anId())));
            phone.page().getByText("Go on with this file").click();
            phone.page()
                    .locator("a[href*='institution=" + deciding.institution().slug() + "']")
                    .click();
            phone.page().getByText("Continue").click();
            phone.look("apply-nothing-ticked");
            phone.page().locator("input[name=target]").check();
            phone.page().getByText("Add a course of another university").click();
            phone.page()
                    .locator(
                            "a[href*='institution=" + alsoDeciding.institution().slug() + "']")
                    .click();
            phone.page().locator("input[type=checkbox][name=target]").check();
            phone.page().getByText("Continue").click();
            assertThat(phone.page().locator(".chosen li").count()).isEqualTo(2);
            phone.look("apply-two-chosen");
            phone.page().locator("main button.button").click();
            phone.look("apply-review-missing");
            phone.page().getByText("Send 2 applications").click();
            phone.page().waitForURL("**/applications?sent=*");
            var id = applications.listOwn(noor.id(), Page.Request.first(9)).items().stream()
                    .filter(it -> it.institutionId().equals(deciding.institutionId()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            phone.open("/applications/" + id).look("own-waiting");
            phone.page().getByText("Send documents").click();
            phone.look("own-documents");
            phone.page()
                    .locator(".requests input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload(
                            "syllabus.txt", "text/plain", "Week 1: tides.".getBytes(StandardCharsets.UTF_8)));
            phone.page().getByText("Send this document").first().click();
            phone.look("own-document-sent");
            phone.page().getByText("I have nothing more").click();
            phone.look("own-complete");

            var version = applications.getOwn(noor.id(), id).version();
            decide.decide(deciding, id, version, refusal());
            phone.open("/applications/" + id).look("own-decided");
            phone.page().getByText("Send the appeal").click();
            assertThat(phone.page().locator(".errors li").count()).isEqualTo(1);
            phone.page().locator("#f-grounds").fill("The syllabus says more than you read.");
            phone.page().getByText("Send the appeal").click();
            phone.look("own-appealed");
            phone.open("/applications").look("own-list");

            signIn(german, noor);
            german.open("/applications/" + id + "?lang=de").look("own-appealed-dark-de");
            german.open("/applications").look("own-list-dark-de");
            german.open("/apply/without-documents?step=studied").look("without-studied-dark-de");
        }
    }

    private DecisionDraft refusal() {
        return new DecisionDraft(
                "refusal",
                List.of("outcomes"),
                "It does not cover ports.",
                "The next course starts from them.",
                "Take the workshop on ports.",
                "Write to the board.",
                fixture.today().plusDays(30).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void fill(Browser.Visitor visitor, String field, String text) {
        visitor.page().locator("main [name=" + field + "]").fill(text);
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
