package eu.meshe.verification.web;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Institution;
import eu.meshe.journeys.Browser;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page and its report in each verdict, looked at on a phone and on a desk. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class VerifyInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

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
            var german = browser.visitor("de-DE");
            check(german.open("/verify"), genuine);
            german.look("verify-verified-de");
        }
    }

    private String sealed(Institution university, List<StatusReference> statuses) {
        var from = fixture.yesterday();
        var credential = fixture.aCredential(university, from, from.plus(700, ChronoUnit.DAYS), statuses);
        return new String(fixture.sealed(credential, EdcFormat.ID, university), StandardCharsets.UTF_8);
    }

    private static void check(Browser.Visitor visitor, String text) {
        visitor.page().locator("textarea[name=text]").fill(text);
        visitor.page().locator("form .button").first().click();
        visitor.page().waitForLoadState();
    }
}
