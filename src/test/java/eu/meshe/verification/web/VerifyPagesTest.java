package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Digest;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.picture.Photos;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages without a script: what a person sees who sends a file, a text or a link. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, ShareFixture.class})
class VerifyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private ShareFixture shares;

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
        var link = shares.link(document);
        assertThat(send("text", null, link.getBytes(StandardCharsets.UTF_8)).body())
                .contains("This credential is genuine");
        assertThat(new HttpCaller(port).get("/verify?link=" + link).body()).contains("This credential is genuine");
    }

    /** The photo of a code is followed as the camera's picture is. */
    @Test
    void showsTheReportOfTheCredentialBehindACodeThatSomebodyPhotographed() {
        var link = shares.link(document);
        for (var photo : List.of(Photos.jpeg(link), Photos.png(link))) {
            var page = send("file", "photo", photo);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("This credential is genuine", "We read the code in your picture");
        }
    }

    @Test
    void saysWhyAPhotoDoesNotLeadToACredential() {
        assertThat(refused(Photos.jpeg("https://elsewhere.example/badge.json")))
                .contains("https://elsewhere.example/badge.json", "We never open other sites");
        assertThat(refused(Photos.png("hello"))).contains("The code in this picture holds no credential");
        assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains("The picture cannot be opened");
    }

    private String refused(byte[] photo) {
        var page = send("file", "photo", photo);
        assertThat(page.statusCode()).isEqualTo(422);
        return page.body();
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

    /** The link that a code leads to fills the page without a script; what it names elsewhere is not opened, but kept in the field. */
    @Test
    void takesALinkInItsOwnAddress() {
        var caller = new HttpCaller(port);
        assertThat(caller.get("/verify?link=" + shares.link(document)).body()).contains("This credential is genuine");
        var elsewhere = caller.get("/verify?link=https%3A%2F%2Felsewhere.example%2Fbadge.json");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("We never open other sites", ">https://elsewhere.example/badge.json<");
    }

    @Test
    void letsThisPageAloneUseTheCamera() {
        assertThat(permissions("/verify")).contains("camera=(self)");
        assertThat(permissions("/verify?link=nothing")).contains("camera=(self)");
        assertThat(permissions("/")).contains("camera=()");
        assertThat(permissions(URI.create(shares.link(document)).getPath())).contains("camera=()");
    }

    /** The reader of codes is the package {@code qr} 0.7.0 as its maker published it. */
    @ParameterizedTest
    @CsvSource({
        "decode.js, 00e209820dcb11d624e9a03d6383e580766792b57d1651318f0a29e4e1ff0fe8",
        "index.js, a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f"
    })
    void shipsTheReaderOfCodesUnchanged(String file, String sha256) {
        var script = new HttpCaller(port).get("/js/qr/" + file);
        assertThat(Digest.hex(script.body().getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
    }

    private String permissions(String path) {
        return new HttpCaller(port)
                .get(path)
                .headers()
                .firstValue("Permissions-Policy")
                .orElse("");
    }

    @Test
    void namesTheIssuerInTheReadersLanguageThroughout() {
        var english = university.name().in(Locale.ENGLISH);
        var german = university.name().in(Locale.GERMAN);
        var link = shares.link(document);
        var page = new HttpCaller(port).with("Accept-Language", "de").get("/verify?link=" + link);
        assertThat(page.body()).contains(german + ". Der Nachweis ist").doesNotContain(english);
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
}
