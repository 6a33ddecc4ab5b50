package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.wallet.ReceiveCredential;
import eu.meshe.wallet.ShareCredential;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages without a script: what a person sees who sends a file, a text or a link. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class VerifyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ReceiveCredential receiveCredential;

    @Autowired
    private ShareCredential shareCredential;

    private Institution university;
    private byte[] document = new byte[0];

    @BeforeEach
    void aGenuineDocument() {
        university = trust.aUniversity();
        trust.accredited(university);
        document = fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university);
    }

    @Test
    void asksOneQuestionWithoutASessionAndSaysThatNothingIsKept() {
        var caller = new HttpCaller(port);
        var page = caller.get("/verify");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Check a credential", "We keep nothing.");
        assertThat(caller.cookie("meshe")).isEmpty();
    }

    @Test
    void showsTheReportOfAFile() {
        var page = send("file", "credential.jsonld", document);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("This credential is genuine", "Reading river data", "Inventham University", "Noor Voorbeeld");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void showsTheReportOfAPastedText() {
        var page = send("text", null, VerificationFixture.changed(document));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Do not rely on this credential").doesNotContain("This credential is genuine");
    }

    @Test
    void showsTheReportOfAShareLinkOfThisExchange() {
        var link = shared();
        assertThat(send("text", null, link.getBytes(StandardCharsets.UTF_8)).body())
                .contains("This credential is genuine");
        assertThat(new HttpCaller(port).get("/verify?link=" + link).body()).contains("This credential is genuine");
    }

    @Test
    void opensNoLinkThatLeadsElsewhereAndSaysWhatToDo() {
        var page = send("text", null, "https://elsewhere.example/badge.json".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("We never open other sites", "https://elsewhere.example/badge.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "مرحبا 🎓",
                "{}",
                "[[[[[[[[",
                "http://",
                "\u0000"
            })
    void saysWhatToDoWhenItIsNoCredential(String text) {
        var page = send("text", null, text.getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("<script>alert(1)");
    }

    @Test
    void refusesAFileOverTwoMegabytes() {
        assertThat(send("file", "large.json", new byte[2 * 1024 * 1024 + 1]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void showsHtmlInADocumentAsText() {
        var text = new String(document, StandardCharsets.UTF_8).replace("Voorbeeld", "<img src=x onerror=alert(1)>");
        var page = send("text", null, text.getBytes(StandardCharsets.UTF_8));
        assertThat(page.body()).doesNotContain("<img src=x");
    }

    @Test
    void speaksGerman() {
        assertThat(new HttpCaller(port)
                        .with("Accept-Language", "de")
                        .get("/verify")
                        .body())
                .contains("Wir bewahren nichts auf.");
    }

    private HttpResponse<String> send(
            String field, @org.jspecify.annotations.Nullable String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        var file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"" + file + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return new HttpCaller(port).send("POST", "/verify", "multipart/form-data; boundary=cut", body.toByteArray());
    }

    /** A real link: the document lies in a learner's wallet, and the learner shows it. */
    private String shared() {
        var learner = accounts.addIfAbsent(
                new Account(
                        new AccountId(UUID.randomUUID()),
                        UUID.randomUUID() + "@meshe.example",
                        "Noor",
                        "Voorbeeld",
                        null,
                        "en",
                        0),
                Instant.now());
        var held = receiveCredential.receive(learner.id(), document, "upload");
        var made = shareCredential.share(
                learner.id(),
                held,
                UUID.randomUUID(),
                LocalDate.now(ZoneOffset.UTC).plusDays(3),
                "");
        return java.util.Objects.requireNonNull(made.address());
    }
}
