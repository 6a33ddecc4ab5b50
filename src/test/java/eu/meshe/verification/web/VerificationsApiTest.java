package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.platform.Digest;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.picture.Photos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExchangeTest
@Import(ShareFixture.class)
class VerificationsApiTest {

    private static final String PATH = "/api/v1/verifications";
    private static final JsonMapper JSON = JsonMapper.shared();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/ld+json",
                "application/octet-stream",
                "text/plain; charset=ISO-8859-1",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/xml",
                "image/png",
                "not a type at all"
            })
    void takesTheBytesWhateverTheirTypeSays(String type) {
        var answer = new HttpCaller(port).send("POST", PATH, type, document);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void takesBytesWithoutAnyTypeAndWithoutAnAccount() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void answersInTheFormThatIsPromised() {
        var report = json(post(document));
        assertThat(report.path("verdict").asString()).isEqualTo("verified");
        assertThat(report.path("format").asString()).isEqualTo("edc");
        assertThat(report.path("sha256").asString()).hasSize(64);
        assertThat(report.path("checks")).hasSizeGreaterThanOrEqualTo(7);
        for (var check : report.path("checks")) {
            assertThat(check.propertyNames()).containsExactly("name", "outcome", "message");
            assertThat(check.path("outcome").asString()).isEqualTo("passed");
            assertThat(check.path("message").asString()).doesNotContain("{", "verification.");
        }
        var credential = report.path("credential");
        assertThat(credential.path("title").asString()).isEqualTo("Reading river data");
        assertThat(credential.path("ects").asString()).isEqualTo("3");
        assertThat(credential.path("eqfLevel").asInt()).isEqualTo(6);
        assertThat(credential.path("outcomes")).hasSize(2);
        assertThat(report.path("issuer").path("country").asString()).isEqualTo("AT");
    }

    @Test
    void followsTheCodeInAPictureAndSaysSo() {
        var report = json(post(Photos.jpeg(shares.link(document))));
        assertThat(report.path("verdict").asString()).as(report.toString()).isEqualTo("verified");
        assertThat(report.path("sha256").asString()).isEqualTo(Digest.hex(document));
        assertThat(report.path("notices").path(0).asString()).contains("We read the code in your picture");
        assertThat(json(post(Photos.png("https://elsewhere.example/")))
                        .path("status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        var answer = new HttpCaller(port)
                .with("Accept-Language", "de-AT, en;q=0.5")
                .send("POST", PATH, "application/json", document);
        assertThat(answer.body()).contains("Nach der Unterschrift hat niemand etwas daran geändert.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "document", "anything at all"})
    void takesAFormWithTheDocumentInItsOnePartWhateverThatIsCalled(String name) {
        var answer = form(part("name=\"" + name + "\"; filename=\"credential.jsonld\"", document), "--x--\r\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("verdict").asString()).isEqualTo("verified");
        assertThat(json(answer).path("sha256")).isEqualTo(json(post(document)).path("sha256"));
    }

    @Test
    void takesAFormOfTheLargestDocumentAndNoLarger() {
        assertThat(form(part("name=\"a\"", new byte[VerifyCredential.LARGEST]), "--x--")
                        .statusCode())
                .isEqualTo(422);
        var larger = form(part("name=\"a\"", new byte[VerifyCredential.LARGEST + 1]), "--x--");
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(json(larger).path("detail").asString()).contains("2 MB");
        assertThat(form(part("name=\"a\"", new byte[5_000_000]), "--x--").statusCode())
                .isEqualTo(413);
    }

    static Stream<Arguments> formsThatAreRefused() {
        var one = part("name=\"a\"; filename=\"a.json\"", bytes("{}"));
        return Stream.of(
                Arguments.of("--x--\r\n", "", "no part"),
                Arguments.of(one + one + "--x--\r\n", "part 2", "/api/v1/verifications/batch"),
                Arguments.of(
                        one + part("name=\"lang\"", bytes("de")) + "--x--", "part 2", "/api/v1/verifications/batch"),
                Arguments.of(one.strip(), "part 1", "ends in the middle"),
                Arguments.of("--x\r\nContent-Disposition: form-data", "part 1", "headers of this part"),
                Arguments.of("--xyz\r\n\r\n{}\r\n--x--", "part 1", "headers of this part"),
                Arguments.of(
                        "--x\r\nContent-Transfer-Encoding: base64\r\n\r\ne30=\r\n--x--", "part 1", "byte for byte"));
    }

    @ParameterizedTest
    @MethodSource("formsThatAreRefused")
    void saysWhatIsWrongWithAFormAndWhere(String body, String place, String words) {
        var answer = form(body, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asString()).contains(words);
        assertThat(json(answer).at("/errors/0/place").asString()).isEqualTo(place);
        assertThat(json(answer).at("/errors/0/message").asString()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7bit", "8bit", "binary", "BINARY "})
    void takesAPartThatIsNotEncodedWhateverThatIsCalled(String encoding) {
        var answer =
                form("--x \r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + text(document) + "\r\n--x--", "");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesInTheLanguageThatIsAskedFor() {
        var caller = new HttpCaller(port).with("Accept-Language", "de");
        assertThat(caller.send("POST", PATH, "text/plain", bytes("{}")).body()).contains("Das ist kein Nachweis");
        assertThat(caller.send("POST", PATH, "multipart/form-data; boundary=x", bytes("--x--"))
                        .body())
                .contains("Das Formular hat keinen Teil.");
        assertThat(caller.send("POST", PATH, "text/plain", new byte[VerifyCredential.LARGEST + 1])
                        .body())
                .contains("größer als 2 MB");
    }

    @Test
    void answersWhateverTheProgramSaysItAccepts() {
        var answer = new HttpCaller(port).with("Accept", "application/pdf").send("POST", PATH, "text/plain", document);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void failsWhatWasChanged() {
        var report = json(post(VerificationFixture.changed(document)));
        assertThat(report.path("verdict").asString()).isEqualTo("failed");
        assertThat(report.path("issuer").isMissingNode()).isTrue();
    }

    static Stream<Arguments> noCredentials() throws IOException {
        var random = new Random(20261121);
        var noise = new byte[5000];
        random.nextBytes(noise);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("blank", bytes(" \n\t ")),
                Arguments.of("noise", noise),
                Arguments.of("zeros", new byte[1000]),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                Arguments.of("words", bytes("This is no credential. Το ίδιο. 🎓 <script>alert(1)</script>")),
                Arguments.of("other JSON", bytes("{\"hello\":\"world\"}")),
                Arguments.of("a number", bytes("1e999999999")),
                Arguments.of("null", bytes("null")),
                Arguments.of("half of something", bytes("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"")),
                Arguments.of("a form", bytes("a=b&lang=de&_method=DELETE")),
                Arguments.of("brackets", filled('[')),
                Arguments.of("braces", bytes("{\"a\":".repeat(400_000))),
                Arguments.of("a very long text", bytes("\"" + "x".repeat(2_000_000) + "\"")),
                Arguments.of("many members", bytes(manyMembers())),
                Arguments.of("a bomb", bomb()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noCredentials")
    void refusesWhatIsNoCredentialFast(String name, byte[] body) {
        var before = System.nanoTime();
        var answer = post(body);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(422);
        assertThat(json(answer).path("detail").asString()).isNotBlank();
        assertThat(json(answer).path("errors")).isNotEmpty();
    }

    @Test
    void neverFailsOfItselfWhateverIsDoneToAGenuineDocument() {
        var random = new Random(7);
        for (int round = 0; round < 150; round++) {
            var broken = document.clone();
            for (int hit = 0; hit <= round % 4; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            if (round % 3 == 0) {
                broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            var answer = post(broken);
            assertThat(answer.statusCode()).isIn(200, 422);
            if (answer.statusCode() == 200 && !Arrays.equals(broken, document)) {
                assertThat(json(answer).path("verdict").asString()).isNotEmpty();
            }
        }
    }

    @Test
    void refusesMoreThanTwoMebibytes() {
        assertThat(post(new byte[VerifyCredential.LARGEST]).statusCode()).isEqualTo(422);
        for (var size : List.of(VerifyCredential.LARGEST + 1, 5_000_000, 50_000_000)) {
            var answer = post(new byte[size]);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    /** An address may be written with letters as numbers (RFC 3986, 2.1 and 6.2.2.2): it is the same address. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/verific%61tions", "/%61pi/v1/verifications", "/api/v1/verificatio%6es"})
    void answersAtTheSameAddressWrittenOtherwise(String address) {
        for (var type : List.of("application/json", "application/x-www-form-urlencoded")) {
            var answer = new HttpCaller(port).send("POST", address, type, document);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("verdict").asString()).isEqualTo("verified");
        }
        assertThat(new HttpCaller(port)
                        .send("POST", address + "/batch", "application/x-ndjson", bytes("{\"document\":\"hello\"}\n"))
                        .body())
                .contains("\"complete\":true");
        assertThat(new HttpCaller(port)
                        .send("POST", address + "/%70ins", "application/json", document)
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/verifications%2F",
                "/api/v1%2Fverifications",
                "/api/v1/verifications%00",
                "/api/v1/verifications;a=b",
                "/api/v1/%2e%2e/v1/verifications",
                "/api/v1/verifications%0a",
                "/api/v1/verifications%c3%28"
            })
    void refusesAddressesThatMayMeanTwoThings(String address) {
        assertThat(new HttpCaller(port)
                        .send("POST", address, "application/json", document)
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void readsNothingByOtherMethods() {
        assertThat(new HttpCaller(port).get(PATH).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> post(byte[] body) {
        return new HttpCaller(port).send("POST", PATH, "application/octet-stream", body);
    }

    /** A form whose boundary is x. */
    private HttpResponse<String> form(String... parts) {
        var body = String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
        return new HttpCaller(port).send("POST", PATH, "Multipart/Form-Data; boundary=\"x\"", body);
    }

    private static String part(String disposition, byte[] content) {
        return "--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + text(content) + "\r\n";
    }

    /** Each byte one character. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(char with) {
        var bytes = new byte[VerifyCredential.LARGEST];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String manyMembers() {
        var text = new StringBuilder("{\"type\":[\"Thing\"]");
        for (int i = 0; i < 100_000; i++) {
            text.append(",\"m").append(i).append("\":").append(i);
        }
        return text.append('}').toString();
    }

    private static byte[] bomb() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(target)) {
            for (int i = 0; i < 200; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        return target.toByteArray();
    }
}
