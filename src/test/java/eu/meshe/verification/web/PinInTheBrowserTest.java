package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.meshe.ExchangeTest;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.journeys.Browser;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An employer saves a result, pins it, and comes back when it was revoked; looked at on a phone and on a desk. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, IssuanceFixture.class})
class PinInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private IssuanceFixture issuance;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private RevokeAward revoke;

    @Test
    void pinsAResultAndSeesLaterThatItWasRevoked() {
        var registrar = issuance.aRegistrar();
        trust.accredited(registrar.institution());
        var award = issuance.anAward(registrar);
        var document =
                issue.issue(registrar.institutionId(), award.id(), EdcFormat.ID).content();
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB");
            check(employer, document);
            employer.look("pin-report");
            saves(employer);
            press(employer, "Pin this result");
            employer.look("pin-made");
            var address = employer.page().locator("#pin-address").inputValue();
            var removal = employer.page().locator("#pin-removal").inputValue();

            var german = browser.visitor("de-DE");
            open(german, address);
            german.look("pin-same-de").print("pin-same-de");
            revoke.revoke(registrar, award.id(), "Awarded to the wrong person.", award.version());
            open(german, address);
            german.look("pin-changed-de");
            open(employer, address);
            employer.look("pin-changed");

            compare(employer, document);
            employer.look("pin-compared");
            open(employer, address);
            compare(employer, VerificationFixture.changed(document));
            assertThat(employer.page().locator("main").innerText()).contains("It is");

            open(employer, removal);
            employer.look("pin-removal");
            press(employer, "Delete it");
            employer.look("pin-removed");
            open(german, address);
            german.look("pin-ended-de");
        }
    }

    private static void saves(Browser.Visitor employer) {
        var file = employer.page().waitForDownload(() -> press(employer, "Save as PDF"));
        assertThat(file.suggestedFilename()).matches("check-\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}\\.pdf");
    }

    private static void check(Browser.Visitor visitor, byte[] document) {
        visitor.open("/verify")
                .page()
                .locator("textarea[name=text]")
                .fill(new String(document, StandardCharsets.UTF_8));
        visitor.page().locator("form .button").first().click();
        visitor.page().waitForLoadState();
    }

    private static void compare(Browser.Visitor visitor, byte[] document) {
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("credential.jsonld", "application/octet-stream", document));
        press(visitor, "Compare and check");
    }

    private static void press(Browser.Visitor visitor, String button) {
        visitor.page()
                .getByText(button, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        visitor.page().waitForLoadState();
    }

    /** By its path: the exchange of a test has another port than its public address. */
    private static void open(Browser.Visitor visitor, String address) {
        visitor.open(address.replaceFirst("^https?://[^/]+", ""));
        visitor.page().waitForLoadState();
    }
}
