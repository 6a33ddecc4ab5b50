package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a site, whom we ask at all, and what we take for an answer. */
class HttpDocumentsTest extends Sites {

    @Test
    void fetchesAndSaysNothingOfWhoAsksWhat() {
        site.json("/a?b=c", "{\"a\":1}");
        assertThat(fetched("/a?b=c#fragment")).isEqualTo("{\"a\":1}");
        assertThat(site.asked.getFirst())
                .containsExactlyInAnyOrder(
                        "GET /a?b=c HTTP/1.1",
                        "Host: " + NAME + ":" + site.port(),
                        "User-Agent: MESHE",
                        "Accept: application/did+json, application/json;q=0.9",
                        "Accept-Encoding: identity",
                        "Connection: close");
    }

    @Test
    void asksNobodyOutsideOfABudget() {
        site.json("/a", "{}");
        assertThat(documents.fetch(address("/a"), RemoteKind.KEYS)).isInstanceOf(Answer.NotFetched.class);
        assertThat(site.asked).isEmpty();
        fetched("/a");
        assertThat(documents.fetch(address("/a"), RemoteKind.KEYS)).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void oneDocumentCausesOnlySoManyFetches() {
        var reasons = FetchBudget.of(3, Duration.ofSeconds(5))
                .during(() -> IntStream.range(0, 5)
                        .mapToObj(number -> documents.fetch(address("/" + number), RemoteKind.KEYS))
                        .map(answer -> ((Answer.NotFetched) answer).why().key())
                        .toList());
        assertThat(reasons)
                .containsExactly(
                        "platform.remote.status",
                        "platform.remote.status",
                        "platform.remote.status",
                        "platform.remote.many",
                        "platform.remote.many");
    }

    @Test
    void aBudgetWithinAnotherSpendsOfBoth() {
        var outer = FetchBudget.of(1, Duration.ofSeconds(5));
        outer.during(() -> FetchBudget.ofOneDocument().during(() -> documents.fetch(address("/1"), RemoteKind.KEYS)));
        var why = outer.during(() -> FetchBudget.ofOneDocument().during(() -> reason("/2")));
        assertThat(why).isEqualTo("platform.remote.many");
        assertThat(site.asked).hasSize(1);
    }

    @Test
    void looksUpANameOnceAndConnectsToTheAddressThatWasJudged() {
        var changing = documents(
                new RemoteProperties(Fetch.PUBLIC, List.of(), List.of(origin(NAME))),
                Duration.ofSeconds(5),
                host -> new InetAddress[] {
                    InetAddress.ofLiteral(lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.99")
                });
        site.json("/a", "{}");
        assertThat(within(() -> changing.fetch(address("/a"), RemoteKind.KEYS))).isInstanceOf(Answer.Fetched.class);
        assertThat(lookUps).hasValue(1);
        changing.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fd00::1"
            })
    void aNameThatLeadsInsideIsNotAskedEvenIfItIsOnTheList(String address) {
        names.put("rebound.meshe.test", new InetAddress[] {InetAddress.ofLiteral(address)});
        var why = within(() -> documents.fetch("https://rebound.meshe.test:" + site.port() + "/a", RemoteKind.KEYS));
        assertThat(((Answer.NotFetched) why).why().key()).isEqualTo("platform.remote.inside");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void endsABodyThatHasNoEnd() {
        site.at("/a", (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\n").getBytes(StandardCharsets.US_ASCII));
            forever(out, " ".repeat(8192));
        });
        site.at("/b", (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            forever(out, "2000\r\n" + " ".repeat(8192) + "\r\n");
        });
        site.at("/c", "200 OK", JSON, new byte[300 * 1024]);
        for (var path : List.of("/a", "/b", "/c")) {
            assertThat(within(() -> reason(path))).isEqualTo("platform.remote.large");
        }
    }

    @Test
    void endsHeadersThatHaveNoEnd() {
        site.at("/a", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            forever(out, "x".repeat(8192));
        });
        site.at("/b", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            forever(out, "X: y\r\n");
        });
        site.at("/c", (request, out) -> forever(out, "nonsense "));
        for (var path : List.of("/a", "/b", "/c")) {
            assertThat(within(() -> reason(path))).isEqualTo("platform.remote.unreachable");
        }
    }

    /** Each of these would hold a reader with a time limit for each read only. */
    @Test
    void cutsWhoeverDripsOrSaysNothingWhenItsTimeIsOver() {
        var hasty =
                documents(new RemoteProperties(Fetch.PUBLIC, List.of(), List.of(origin(NAME))), Duration.ofMillis(400));
        site.at("/drip", (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\n").getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });
        site.at("/headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });
        site.at("/continue", (request, out) -> forever(out, "HTTP/1.1 100 Continue\r\n\r\n"));
        site.at("/silent", (request, out) -> new CountDownLatch(1).await());
        for (var path : List.of("/drip", "/headers", "/continue", "/silent")) {
            var answer = within(() -> hasty.fetch(address(path), RemoteKind.KEYS));
            assertThat(((Answer.NotFetched) answer).why().key()).as(path).isEqualTo("platform.remote.slow");
        }
        hasty.close();
    }

    @Test
    void doesNotUnpackWhatItDidNotAskFor() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1024 * 1024]);
        }
        site.at("/a", "200 OK", JSON + "Content-Encoding: gzip\r\n", packed.toByteArray());
        assertThat(within(() -> reason("/a"))).isEqualTo("platform.remote.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "text/plain", "application/javascript", "x/y+json"})
    void keysAreJsonOrNone(String type) {
        site.at("/a", "200 OK", "Content-Type: " + type + "\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(within(() -> reason("/a"))).isEqualTo("platform.remote.type");
    }

    @Test
    void believesOnlyACertificateForTheName() {
        try (var wrong = new TestSite(CERTIFICATES.site("somebody.else.test"));
                var unknown = new TestSite(new TestCertificates().site(NAME))) {
            for (var other : List.of(wrong, unknown)) {
                other.json("/a", "{}");
                var origin = URI.create("https://" + NAME + ":" + other.port());
                var there = documents(
                        new RemoteProperties(Fetch.PUBLIC, List.of(), List.of(origin)), Duration.ofSeconds(5));
                var answer = within(() -> there.fetch(origin + "/a", RemoteKind.KEYS));
                assertThat(((Answer.NotFetched) answer).why().key()).isEqualTo("platform.remote.certificate");
                assertThat(other.asked).isEmpty();
                there.close();
            }
        }
    }

    @Test
    void aNameThatCannotBeLookedUpIsSaidSo() {
        var listed = documents(
                new RemoteProperties(Fetch.ALLOW_LIST, List.of("gone.example.org"), List.of()), Duration.ofSeconds(5));
        var answer = within(() -> listed.fetch("https://gone.example.org/a", RemoteKind.KEYS));
        assertThat(((Answer.NotFetched) answer).why().key()).isEqualTo("platform.remote.unknown-host");
        listed.close();
    }

    private static void forever(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (var count = 0L; count < Long.MAX_VALUE; count++) {
            out.write(bytes);
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        for (var count = 0L; count < Long.MAX_VALUE; count++) {
            out.write(' ');
            out.flush();
            Thread.sleep(20);
        }
    }
}
