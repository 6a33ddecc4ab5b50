package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import eu.meshe.ExchangeTest;
import eu.meshe.credential.Credential;
import eu.meshe.credential.StatusReference;
import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.sdjwt.SdJwtFormat;
import eu.meshe.institution.Institution;
import eu.meshe.journeys.Browser;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page and its report in each verdict, looked at on a phone and on a desk. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, ShareFixture.class})
class VerifyInTheBrowserTest {

    /** What a browser does when a file is let go over the middle of a page. */
    private static final String DROP = """
            text => {
              const carried = new DataTransfer();
              carried.items.add(new File([text], "credential.jsonld"));
              for (const name of ["dragenter", "dragover", "drop"]) {
                document.querySelector("aside").dispatchEvent(new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true }));
              }
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private ShareFixture shares;

    @Autowired
    private SupplementWriter supplements;

    @Test
    void showsTheQuestionAndEachVerdict() {
        var university = trust.aUniversity();
        trust.accredited(university);
        var genuine = sealed(university, List.of());
        var status =
                new StatusReference(StatusReference.BITSTRING, "revocation", "https://elsewhere.example/status/1", 7);
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB");
            employer.open("/verify").look("verify");
            check(employer, "https://elsewhere.example/badge.json");
            employer.look("verify-refused");
            check(employer.open("/verify"), genuine);
            employer.look("verify-verified").print("verify-verified");
            check(employer.open("/verify"), genuine.replace("Voorbeeld", "Verandert"));
            employer.look("verify-failed");
            check(employer.open("/verify"), sealed(university, List.of(status)));
            employer.look("verify-partial");
            check(employer.open("/verify"), withManyQuestions(university, status));
            employer.look("verify-many");
            var german = browser.visitor("de-DE");
            check(german.open("/verify"), genuine);
            german.look("verify-verified-de");
            var atNight = browser.visitor("en-GB", ColorScheme.DARK);
            check(atNight.open("/verify"), sealed(university, List.of(status)).replace("Voorbeeld", "Verandert"));
            atNight.look("verify-failed-dark");
        }
    }

    /** The same report beside the credential, for whoever has a link; and what a code shows to the camera leads to it. */
    @Test
    void readsTheCodeOfASharedCredential() throws IOException, WriterException {
        var university = trust.aUniversity();
        trust.accredited(university);
        var link = shares.link(sealed(university, List.of()).getBytes(StandardCharsets.UTF_8));
        FakeCamera.sees(link);
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB").allowsTheCamera();
            employer.open(URI.create(link).getPath()).look("verify-shared").print("verify-shared");
            employer.open("/verify").page().locator("[data-scan-open]").click();
            PlaywrightAssertions.assertThat(employer.page().locator("main h2").first())
                    .hasText("This credential is genuine");
            assertThat(employer.page().url()).endsWith("/verify");
            var careful = browser.visitor("en-GB");
            careful.open("/verify").page().locator("[data-scan-open]").click();
            PlaywrightAssertions.assertThat(careful.page().locator("dialog"))
                    .containsText("Your browser does not let us use the camera.");
            careful.look("verify-camera-denied");
        }
    }

    @Test
    void checksAFileThatIsDroppedAnywhere() {
        var university = trust.aUniversity();
        trust.accredited(university);
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB").open("/verify");
            employer.page().evaluate(DROP, sealed(university, List.of()));
            PlaywrightAssertions.assertThat(employer.page().locator("main h2").first())
                    .hasText("This credential is genuine");
        }
    }

    @Test
    void worksWithoutAScript() {
        var university = trust.aUniversity();
        trust.accredited(university);
        var genuine = sealed(university, List.of());
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitorWithoutScripts("en-GB").open("/verify");
            PlaywrightAssertions.assertThat(employer.page().locator("[data-scan]"))
                    .isHidden();
            PlaywrightAssertions.assertThat(employer.page().locator("[data-drop-anywhere]"))
                    .isHidden();
            checkFile(employer, "credential.jsonld", genuine.getBytes(StandardCharsets.UTF_8));
            assertThat(employer.page().locator("main h2").first().innerText()).isEqualTo("This credential is genuine");
            employer.page().getByText("Details for specialists").click();
            assertThat(employer.page().locator("main").innerText()).contains("SHA-256 of the document");
        }
    }

    /** A picture and a PDF with a credential inside: what was not checked is said beside the verdict, not below the fold. */
    @Test
    void showsWhatWasNotCheckedOfAPictureOrAPdf() {
        var university = trust.aUniversity();
        trust.accredited(university);
        var credential = fixture.aCredential(university);
        var badge = fixture.sealed(credential, OpenBadgeFormat.ID, university);
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB");
            checkFile(employer.open("/verify"), "badge.png", BakedBadges.png(badge));
            employer.look("verify-picture");
            assertThat(employer.page().locator("main").innerText()).contains("Only the credential was checked");
            checkFile(employer.open("/verify"), "supplement.pdf", supplement(credential, badge));
            employer.look("verify-pdf");
            assertThat(employer.page().locator("main").innerText()).contains("The pages were not");
            checkFile(employer.open("/verify"), "empty.png", BakedBadges.png());
            employer.look("verify-picture-empty");
            var german = browser.visitor("de-DE");
            checkFile(german.open("/verify"), "badge.png", BakedBadges.png(badge, badge));
            german.look("verify-picture-de");
        }
    }

    private byte[] supplement(Credential credential, byte[] sealed) {
        return supplements.write(new Supplement(
                credential,
                new Supplement.SealedDocument(sealed, "credential.json", "application/json"),
                URI.create("https://exchange.example/verify"),
                "Valid",
                null,
                null,
                null,
                null,
                "#1f5f8b",
                Locale.ENGLISH,
                Instant.parse("2026-09-14T10:00:00Z").atZone(ZoneOffset.UTC)));
    }

    private static void checkFile(Browser.Visitor visitor, String name, byte[] file) {
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
        visitor.page().locator("form .button").first().click();
        visitor.page().waitForLoadState();
    }

    private String sealed(Institution university, List<StatusReference> statuses) {
        var from = fixture.yesterday();
        var credential = fixture.aCredential(university, from, from.plus(700, ChronoUnit.DAYS), statuses);
        return new String(fixture.sealed(credential, EdcFormat.ID, university), StandardCharsets.UTF_8);
    }

    /** The format that gives rise to most questions, with one of them open. */
    private String withManyQuestions(Institution university, StatusReference status) {
        var from = fixture.yesterday();
        var credential = fixture.aCredential(university, from, from.plus(700, ChronoUnit.DAYS), List.of(status));
        return new String(fixture.sealed(credential, SdJwtFormat.ID, university), StandardCharsets.UTF_8);
    }

    private static void check(Browser.Visitor visitor, String text) {
        visitor.page().locator("textarea[name=text]").fill(text);
        visitor.page().locator("form .button").first().click();
        visitor.page().waitForLoadState();
    }
}
