package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good sites, bad ones and slow ones; all of them on this machine, under made-up names that only this test knows. */
class HttpDocumentsTest {

    private static final String NAME = "site.meshe.test";
    private static final String OTHER = "other.meshe.test";
    private static final String JSON = "Content-Type: application/json\r\n";

    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final javax.net.ssl.SSLContext CERTIFICATE =
            CERTIFICATES.site("site.meshe.test", "other.meshe.test");
    private static final javax.net.ssl.SSLContext BELIEVED = CERTIFICATES.believed();
    private final TestSite site = new TestSite(CERTIFICATE);
    private final Map<String, InetAddress[]> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final MovingClock clock = new MovingClock();
    private HttpDocuments documents;

    @BeforeEach
    void twoNamesOfOneSite() {
        names.put(NAME, new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        names.put(OTHER, new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        documents = documents(
                new RemoteProperties(
                        Fetch.ALLOW_LIST,
                        List.of("rebound.meshe.test:" + site.port()),
                        List.of(origin(NAME), origin(OTHER))),
                Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        documents.close();
        site.close();
    }

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
    void followsARedirectByTheSameRules() {
        site.at("/old", "301 Moved", "Location: /new\r\n", new byte[0]);
        site.json("/new", "{\"new\":true}");
        assertThat(fetched("/old")).isEqualTo("{\"new\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a",
                "https://localhost/a",
                "https://10.0.0.1/a",
                "https://[::1]/a",
                "https://metadata.google.internal/computeMetadata/v1/",
                "https://rebound.meshe.test/a",
                "https://unlisted.example.org/a",
                "https://user@site.meshe.test/a",
                "file:///etc/passwd",
                "http://site.meshe.test/a",
                "//127.0.0.1/a",
                "\\\\127.0.0.1\\a",
                "https://"
            })
    void doesNotFollowARedirectThatLeadsInside(String target) {
        names.put("rebound.meshe.test", new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        site.at("/a", "302 Found", "Location: " + target + "\r\n", new byte[0]);
        assertThat(within(() -> documents.fetch(address("/a"), RemoteKind.STATUS_LIST)))
                .isInstanceOf(Answer.NotFetched.class);
        assertThat(site.asked).hasSize(1);
    }

    @Test
    void doesNotFollowFromASecureConnectionToAPlainOne() {
        try (var plain = new TestSite(null)) {
            var both = documents(
                    new RemoteProperties(
                            Fetch.PUBLIC,
                            List.of(),
                            List.of(origin(NAME), URI.create("http://" + OTHER + ":" + plain.port()))),
                    Duration.ofSeconds(5));
            plain.json("/b", "{}");
            site.at("/a", "307 Moved", "Location: http://" + OTHER + ":" + plain.port() + "/b\r\n", new byte[0]);
            assertThat(within(() -> both.fetch(address("/a"), RemoteKind.STATUS_LIST)))
                    .isInstanceOf(Answer.NotFetched.class);
            assertThat(plain.asked).isEmpty();
            assertThat(within(() -> both.fetch("http://" + OTHER + ":" + plain.port() + "/b", RemoteKind.KEYS)))
                    .isInstanceOf(Answer.Fetched.class);
            both.close();
        }
    }

    @Test
    void keysStayWithTheNameTheyWereAskedUnder() {
        site.at("/a", "302 Found", "Location: " + origin(OTHER) + "/b\r\n", new byte[0]);
        site.json("/b", "{}");
        assertThat(within(() -> reason("/a"))).isEqualTo("platform.remote.redirects");
        assertThat(within(() -> documents.fetch(address("/a"), RemoteKind.STATUS_LIST)))
                .isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void endsALoopOfRedirects() {
        site.at("/a", "302 Found", "Location: /b\r\n", new byte[0]);
        site.at("/b", "302 Found", "Location: /a\r\n", new byte[0]);
        assertThat(within(() -> reason("/a"))).isEqualTo("platform.remote.redirects");
        assertThat(site.asked).hasSize(4);
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
    void keepsACopyAsLongAsItsSiteSaysWithinOurBounds() {
        site.at("/a", "200 OK", JSON + "Cache-Control: max-age=600\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        site.at("/b", "200 OK", JSON + "Cache-Control: no-store\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        site.at("/c", "200 OK", JSON + "Cache-Control: max-age=99999999\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(askedAgainAfter("/a", Duration.ofSeconds(590))).isFalse();
        assertThat(askedAgainAfter("/a", Duration.ofSeconds(20))).isTrue();
        assertThat(askedAgainAfter("/b", Duration.ofSeconds(50))).isFalse();
        assertThat(askedAgainAfter("/b", Duration.ofSeconds(20))).isTrue();
        assertThat(askedAgainAfter("/c", Duration.ofHours(11))).isFalse();
        assertThat(askedAgainAfter("/c", Duration.ofHours(2))).isTrue();
    }

    @Test
    void asksWhetherACopyStillHoldsAndKeepsItIfItDoes() {
        site.at("/a", "200 OK", JSON + "ETag: \"one\"\r\n", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        fetched("/a");
        clock.move(Duration.ofHours(2));
        site.at("/a", "304 Not Modified", "", new byte[0]);
        var answer = (Answer.Fetched) within(() -> documents.fetch(address("/a"), RemoteKind.KEYS));
        assertThat(site.asked.getLast()).contains("If-None-Match: \"one\"");
        assertThat(answer.copy().asOf()).isEqualTo(clock.instant());
        assertThat(new String(answer.copy().content(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void aSiteThatSaysNothingChangedWhenWeHaveNothingGaveNothing() {
        site.at("/a", "304 Not Modified", "", new byte[0]);
        assertThat(within(() -> reason("/a"))).isEqualTo("platform.remote.status");
    }

    @Test
    void keepsTheLastGoodCopyWithItsTime() {
        site.json("/a", "{\"a\":1}");
        fetched("/a");
        var then = clock.instant();
        site.at("/a", "500 Broken", "", new byte[0]);
        clock.move(Duration.ofHours(2));
        var answer = (Answer.NotFetched) within(() -> documents.fetch(address("/a"), RemoteKind.KEYS));
        assertThat(answer.why().key()).isEqualTo("platform.remote.status");
        var lastGood = Objects.requireNonNull(answer.lastGood());
        assertThat(lastGood.asOf()).isEqualTo(then);
        assertThat(new String(lastGood.content(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void leavesASiteAloneForAMinuteThatGaveNothing() {
        assertThat(within(() -> reason("/none"))).isEqualTo("platform.remote.status");
        clock.move(Duration.ofSeconds(50));
        assertThat(within(() -> reason("/none"))).isEqualTo("platform.remote.status");
        assertThat(site.asked).hasSize(1);
        clock.move(Duration.ofSeconds(20));
        within(() -> reason("/none"));
        assertThat(site.asked).hasSize(2);
    }

    @Test
    void asksOnceForAllWhoWantTheSame() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        site.at("/a", (request, out) -> {
            goOn.await();
            out.write(
                    ("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 2\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII));
        });
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(number -> pool.submit(() -> fetched("/a")))
                    .toList();
            while (site.asked.isEmpty()) {
                Thread.sleep(5);
            }
            goOn.countDown();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo("{}"));
        }
        assertThat(site.asked).hasSize(1);
    }

    @Test
    void aSlowSiteHoldsUpOnlySoManyAndNobodyWhoAsksAnother() throws InterruptedException {
        try (var elsewhere = new TestSite(CERTIFICATES.site("fast.elsewhere.example"));
                var pool = Executors.newFixedThreadPool(20)) {
            names.put("fast.elsewhere.example", new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
            elsewhere.json("/a", "{}");
            var fast = URI.create("https://fast.elsewhere.example:" + elsewhere.port());
            var both = documents(
                    new RemoteProperties(Fetch.PUBLIC, List.of(), List.of(origin(NAME), fast)), Duration.ofSeconds(5));
            var end = new CountDownLatch(1);
            for (var number = 0; number < 20; number++) {
                site.at("/slow" + number, (request, out) -> end.await());
            }
            var slow = IntStream.range(0, 20)
                    .mapToObj(number ->
                            pool.submit(() -> within(() -> both.fetch(address("/slow" + number), RemoteKind.KEYS))))
                    .toList();
            while (slow.stream().filter(answer -> answer.isDone()).count() < 16) {
                Thread.sleep(5);
            }
            assertThat(within(() -> both.fetch(fast + "/a", RemoteKind.KEYS))).isInstanceOf(Answer.Fetched.class);
            assertThat(site.asked).hasSizeLessThanOrEqualTo(4);
            end.countDown();
            both.close();
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

    private boolean askedAgainAfter(String path, Duration time) {
        fetched(path);
        clock.move(time);
        var before = site.asked.size();
        fetched(path);
        return site.asked.size() > before;
    }

    private String fetched(String path) {
        var answer = within(() -> documents.fetch(address(path), RemoteKind.KEYS));
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return new String(((Answer.Fetched) answer).copy().content(), StandardCharsets.UTF_8);
    }

    private String reason(String path) {
        return ((Answer.NotFetched) documents.fetch(address(path), RemoteKind.KEYS))
                .why()
                .key();
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        return FetchBudget.ofOneDocument().during(work);
    }

    private String address(String path) {
        return origin(NAME) + path;
    }

    private URI origin(String name) {
        return URI.create("https://" + name + ":" + site.port());
    }

    private HttpDocuments documents(RemoteProperties properties, Duration longest) {
        return documents(properties, longest, this::lookUp);
    }

    private HttpDocuments documents(RemoteProperties properties, Duration longest, Names resolver) {
        return new HttpDocuments(
                properties, URI.create("https://exchange.meshe.test"), clock, resolver, BELIEVED, longest);
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        var found = names.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found;
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

    /** Moves when told. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2027-03-01T08:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
