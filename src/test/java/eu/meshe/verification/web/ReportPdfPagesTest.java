package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.platform.Digest;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Saving a result as PDF: from the page, which carries it, and by the API, which is given the document. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, ShareFixture.class})
class ReportPdfPagesTest {

    private static final Pattern SEALED = Pattern.compile("name=\"report\" value=\"([A-Za-z0-9_-]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private ShareFixture shares;

    private byte[] document = new byte[0];

    @BeforeEach
    void aGenuineDocument() {
        var university = trust.aUniversity();
        trust.accredited(university);
        document = fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university);
    }

    @Test
    void savesWhatThePageSaysWithoutASession() {
        var caller = new HttpCaller(port);
        var answer = caller.postFormWithoutToken("/verify/report.pdf", "report", sealed(caller));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"check-\\d{4}-\\d\\d-\\d\\d-"
                        + Digest.hex(document).substring(0, 8) + ".pdf\"");
        assertThat(answer.body()).startsWith("%PDF-1.");
        assertThat(caller.cookie("meshe")).isEmpty();
    }

    /** An employer who was handed a link keeps the result as from the page for checking. */
    @Test
    void savesAndPinsWhatThePageBehindAShareLinkSays() {
        var caller = new HttpCaller(port);
        var page = caller.get(URI.create(shares.link(document)).getPath());
        assertThat(page.body()).contains("This credential is genuine", "Ask a person");
        var sealed = sealedIn(page.body());
        var pdf = caller.postFormWithoutToken("/verify/report.pdf", "report", sealed);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .contains(Digest.hex(document).substring(0, 8));
        assertThat(pdf.body()).startsWith("%PDF-1.");
        var pinned = caller.postFormWithoutToken("/verify/pins", "report", sealed);
        assertThat(pinned.statusCode()).isEqualTo(200);
        assertThat(pinned.body()).contains("id=\"pin-address\"");
        assertThat(caller.cookie("meshe")).isEmpty();
    }

    @Test
    void savesNothingThatWasChangedAndSaysWhatToDo() {
        var caller = new HttpCaller(port);
        var sealed = sealed(caller);
        var answer = caller.postFormWithoutToken(
                "/verify/report.pdf", "report", (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This result cannot be saved any more", "href=\"/verify\"");
        assertThat(caller.postFormWithoutToken("/verify/report.pdf").statusCode())
                .isEqualTo(422);
    }

    @Test
    void answersTheApiWithAPdfWhereThatIsAskedFor() {
        var program = new HttpCaller(port).with("Accept", "application/pdf");
        var answer = program.send("POST", "/api/v1/verifications", "application/ld+json", document);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-1.");
        var refused =
                program.send("POST", "/api/v1/verifications", "text/plain", "Hello".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersTheApiWithJsonToWhoeverLikesThatAsMuch() {
        for (var accepted : new String[] {"*/*", "application/json, application/pdf;q=0.5", "application/*"}) {
            var answer = new HttpCaller(port)
                    .with("Accept", accepted)
                    .send("POST", "/api/v1/verifications", "application/ld+json", document);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    private String sealed(HttpCaller caller) {
        var page = caller.postFormWithoutToken("/verify", "text", new String(document, StandardCharsets.UTF_8));
        return sealedIn(page.body());
    }

    private static String sealedIn(String page) {
        var found = SEALED.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
