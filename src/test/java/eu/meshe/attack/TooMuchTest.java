package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploads that are far too large are refused in words, not by a cut line; packed ones are not unpacked. */
@AttackTest
class TooMuchTest {

    private static final int FIFTY = 50 * 1024 * 1024;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private World world;

    @Test
    void fiftyMegabytesToVerifyAreRefusedOnAPage() {
        refusedOnAPage(upload(world.anyone(), "/verify", new byte[FIFTY]));
    }

    @Test
    void fiftyMegabytesIntoTheWalletAreRefusedOnAPage() {
        refusedOnAPage(upload(world.person(World.LEARNER).browser(), "/wallet/import", new byte[FIFTY]));
    }

    @Test
    void fiftyMegabytesToTheVerifierAreRefusedAsAProblem() {
        refusedAsAProblem(send(world.anyone(), "/api/v1/verifications", new byte[FIFTY]));
    }

    @Test
    void fiftyMegabytesIntoTheWalletByMachineAreRefusedAsAProblem() {
        refusedAsAProblem(send(world.person(World.LEARNER).program(), "/api/v1/wallet/imports", new byte[FIFTY]));
    }

    @Test
    void fiftyMegabytesOfJsonAreRefusedAsAProblem() {
        var json = ("{\"email\":\"" + "x".repeat(FIFTY) + "\"}").getBytes(StandardCharsets.UTF_8);
        refusedAsAProblem(world.anyone().send("POST", "/api/v1/tokens", "application/json", json));
    }

    @Test
    void fiftyMegabytesInAFormAreRefusedOnAPage() {
        var caller = world.person(World.LEARNER).browser();
        var body = ("givenName=" + "x".repeat(FIFTY)).getBytes(StandardCharsets.UTF_8);
        var answer = caller.send("POST", "/account", "application/x-www-form-urlencoded", body);
        assertThat(answer.statusCode()).isIn(403, 413);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void bombsAreNoCredentials() throws IOException {
        for (var bomb : new byte[][] {zipBomb(), gzipBomb(), entityBomb()}) {
            assertThat(send(world.anyone(), "/api/v1/verifications", bomb).statusCode())
                    .isEqualTo(422);
            assertThat(send(world.person(World.LEARNER).program(), "/api/v1/wallet/imports", bomb)
                            .statusCode())
                    .isEqualTo(422);
            var page = upload(world.anyone(), "/verify", bomb);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("<h1");
            assertThat(upload(world.person(World.LEARNER).browser(), "/wallet/import", bomb)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static void refusedOnAPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1").doesNotContain("??");
    }

    private static void refusedAsAProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static HttpResponse<String> send(HttpCaller caller, String address, byte[] body) {
        var started = System.nanoTime();
        var answer = caller.send("POST", address, "application/octet-stream", body);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
        return answer;
    }

    private static HttpResponse<String> upload(HttpCaller caller, String address, byte[] file) {
        var found = TOKEN.matcher(caller.get(address).body());
        var token = found.find() ? found.group(1) : "";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.json\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        var started = System.nanoTime();
        var answer = caller.send("POST", address, "multipart/form-data; boundary=b", body.toByteArray());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
        return answer;
    }

    private static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("credential.json"));
            zip.write(new byte[FIFTY]);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[FIFTY]);
        }
        return bytes.toByteArray();
    }

    private static byte[] entityBomb() {
        var xml = new StringBuilder("<!DOCTYPE elmo [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 30; level++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        return xml.append("]><elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\">&a29;</elmo>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
