package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.batch.Zips;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class VerificationBatchApiTest {

    private static final String PATH = "/api/v1/verifications/batch";
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private BatchWork work;

    /** A genuine document of each format, changed ones, and what is no credential. */
    private final Map<String, byte[]> documents = new LinkedHashMap<>();

    @BeforeEach
    void documentsOfEveryKind() {
        var university = trust.aUniversity();
        trust.accredited(university);
        for (var format : formats.listIssuing(IssuingFormat.Occasion.AWARD)) {
            var document = fixture.sealed(fixture.aCredential(university), format.id(), university);
            documents.put(format.id().slug(), document);
            documents.put(format.id().slug() + " changed", VerificationFixture.changed(document));
        }
        documents.put("words", "no credential".getBytes(StandardCharsets.UTF_8));
        documents.put("nothing", new byte[0]);
    }

    @Test
    void saysOfEachDocumentInAZipWhatTheSingleCheckSays() {
        var answer = post("application/zip", zip(documents));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
        isWhatTheSingleCheckSays(lines(answer));
    }

    @Test
    void saysOfEachDocumentInALineWhatTheSingleCheckSays() {
        isWhatTheSingleCheckSays(lines(post("application/x-ndjson", jsonLines(documents))));
    }

    private void isWhatTheSingleCheckSays(List<JsonNode> lines) {
        assertThat(lines).hasSize(documents.size() + 1);
        var number = 0;
        for (var document : documents.entrySet()) {
            var line = lines.get(number++);
            var alone = new HttpCaller(port)
                    .send("POST", "/api/v1/verifications", "application/octet-stream", document.getValue());
            assertThat(line.path("number").asInt()).isEqualTo(number);
            assertThat(line.path("id").asString()).isEqualTo(document.getKey());
            assertThat(timeless(line.path(alone.statusCode() == 200 ? "report" : "problem")))
                    .isEqualTo(timeless(JSON.readTree(alone.body())));
            assertThat(line.propertyNames()).hasSize(3);
        }
        var end = lines.getLast().path("end");
        assertThat(end.path("complete").asBoolean()).isTrue();
        assertThat(end.path("documents").asInt()).isEqualTo(documents.size());
        assertThat(end.path("verified").asInt())
                .isEqualTo(lines.stream()
                        .filter(line -> line.at("/report/verdict").asString("").equals("verified"))
                        .count());
        assertThat(end.path("refused").asInt()).isEqualTo(2);
        assertThat(end.path("verified").asInt()
                        + end.path("failed").asInt()
                        + end.path("partial").asInt())
                .isEqualTo(documents.size() - 2);
        assertThat(end.has("problem")).isFalse();
    }

    @Test
    void lookAtTheBytesAndNotAtTheirType() {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "?")) {
            assertThat(lines(post(type, zip(documents)))).hasSize(documents.size() + 1);
            assertThat(lines(post(type, jsonLines(documents)))).hasSize(documents.size() + 1);
        }
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        var german = new HttpCaller(port).with("Accept-Language", "de");
        assertThat(german.send("POST", PATH, "application/zip", zip(documents)).body())
                .contains("\"message\":\"Ja. ", "Das ist kein Nachweis")
                .doesNotContain("This is not a credential");
        assertThat(german.send("POST", PATH, "application/zip", new byte[0]).body())
                .contains("Es wurde nichts gesendet.");
    }

    @Test
    void saysThatNothingWasSent() {
        var answer = post("application/zip", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aCutZipIsAnsweredAsFarAsItGoesAndSaysWhatIsMissing() {
        var zip = zip(documents);
        var lines = lines(post("application/zip", Arrays.copyOf(zip, zip.length / 2)));
        var end = lines.getLast().path("end");
        assertThat(end.path("complete").asBoolean()).isFalse();
        assertThat(end.path("documents").asInt()).isEqualTo(lines.size() - 1).isPositive();
        assertThat(end.at("/problem/detail").asString()).contains("The ZIP ends");
        assertThat(end.at("/problem/status").asInt()).isEqualTo(400);
    }

    @Test
    void aBrokenLineIsAProblemOfItsOwn() {
        var good = "{\"id\":\"good\",\"document\":\"x\"}\n";
        var lines = lines(post("application/x-ndjson", (good + "{broken\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.get(1).at("/problem/errors/0/place").asString()).isEqualTo("byte 1");
        assertThat(lines.get(1).at("/problem/type").asString()).isEqualTo("/problems/not-a-credential");
        assertThat(lines.getLast().at("/end/complete").asBoolean()).isTrue();
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            begin(out);
            for (var number = 1; number < 4; number++) {
                chunk(out, "{\"id\":\"a" + number + "\",\"document\":\"x\"}\n");
                assertThat(lineWith(in, "\"number\"")).contains("\"id\":\"a" + number + "\"");
            }
            chunk(out, "");
            assertThat(lineWith(in, "\"end\"")).contains("\"complete\":true", "\"documents\":3");
        }
    }

    @Test
    void stopsWhenTheSenderGoesAway() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            begin(socket.getOutputStream());
            chunk(socket.getOutputStream(), "{\"document\":\"x\"}\n{\"docu");
            lineWith(new BufferedReader(new InputStreamReader(socket.getInputStream())), "\"number\"");
            assertThat(work.placesTaken()).isEqualTo(1);
        }
        assertThat(allPlacesAreFree()).isTrue();
    }

    @Test
    void anUploadThatBreaksOffIsNeverTakenForAWholeOne() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            begin(socket.getOutputStream());
            chunk(socket.getOutputStream(), "{\"document\":\"x\"}\n");
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            lineWith(in, "\"number\"");
            socket.shutdownOutput();
            assertThat(in.lines().collect(Collectors.joining())).doesNotContain("\"complete\":true");
        }
        assertThat(allPlacesAreFree()).isTrue();
    }

    @Test
    void oneCallerHasTwoPlacesAndIsToldWhenToComeAgain() throws Exception {
        var sockets = new ArrayList<Socket>();
        for (var number = 0; number < 2; number++) {
            var socket = new Socket("localhost", port);
            sockets.add(socket);
            begin(socket.getOutputStream());
            chunk(socket.getOutputStream(), "{\"document\":\"x\"}\n");
            lineWith(new BufferedReader(new InputStreamReader(socket.getInputStream())), "\"number\"");
        }
        var third = post("application/zip", zip(documents));
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(JSON.readTree(third.body()).path("type").asString()).isEqualTo("/problems/busy");
        // a single document is checked all the same
        assertThat(new HttpCaller(port)
                        .send(
                                "POST",
                                "/api/v1/verifications",
                                "a/b",
                                documents.values().iterator().next())
                        .statusCode())
                .isEqualTo(200);
        for (var socket : sockets) {
            chunk(socket.getOutputStream(), "");
            socket.close();
        }
        assertThat(allPlacesAreFree()).isTrue();
        assertThat(post("application/zip", zip(documents)).statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandAreAnsweredTwiceAtOnceInTheirOrderToWhoReadsOnlyWhenAllIsSent() {
        var thousand = new LinkedHashMap<String, byte[]>();
        var some = List.copyOf(documents.values());
        for (var number = 1; number <= 1000; number++) {
            thousand.put("n" + number, some.get(number % some.size()));
        }
        var first = CompletableFuture.supplyAsync(() -> lines(post("application/zip", zip(thousand))));
        var second = CompletableFuture.supplyAsync(() -> lines(post("application/x-ndjson", jsonLines(thousand))));
        for (var lines : List.of(first.join(), second.join())) {
            assertThat(lines).hasSize(1001);
            for (var number = 1; number <= 1000; number++) {
                assertThat(lines.get(number - 1).path("number").asInt()).isEqualTo(number);
                assertThat(lines.get(number - 1).path("id").asString()).isEqualTo("n" + number);
            }
            assertThat(lines.getLast().at("/end/complete").asBoolean()).isTrue();
        }
    }

    @Test
    void isNotKeptForACallerWhoAsksForOnce() {
        var caller = new HttpCaller(port).with("Idempotency-Key", "any");
        assertThat(caller.send("POST", PATH, "application/zip", zip(documents)).statusCode())
                .isEqualTo(200);
    }

    /** The last thing a request does is to give its place back, perhaps after its answer was read. */
    private boolean allPlacesAreFree() throws InterruptedException {
        for (var waited = 0; waited < 300 && work.placesTaken() > 0; waited++) {
            Thread.sleep(100);
        }
        return work.placesTaken() == 0;
    }

    private HttpResponse<String> post(String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> documents) {
        var all = new ArrayList<>();
        documents.forEach((name, document) -> all.addAll(List.of(name, document)));
        return Zips.streamed(all.toArray());
    }

    private static byte[] jsonLines(Map<String, byte[]> documents) {
        return documents.entrySet().stream()
                .map(document -> "{\"id\":\"" + document.getKey() + "\",\"base64\":\""
                        + Base64.getEncoder().encodeToString(document.getValue()) + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.body()).endsWith("}\n");
        return answer.body().lines().map(JSON::readTree).toList();
    }

    /** Without what tells the one answer from the other: when it was, and the address that was asked. */
    private static JsonNode timeless(JsonNode answer) {
        return answer instanceof ObjectNode object
                ? object.deepCopy().without(List.of("checkedAt", "instance"))
                : answer;
    }

    private void begin(OutputStream out) throws IOException {
        out.write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String lineWith(BufferedReader in, String words) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("The answer ended without " + words);
    }
}
