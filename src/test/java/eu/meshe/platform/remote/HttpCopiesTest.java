package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of what sites gave, and sites that give nothing or are slow, asked by many at once. */
class HttpCopiesTest extends Sites {

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

    private boolean askedAgainAfter(String path, Duration time) {
        fetched(path);
        clock.move(time);
        var before = site.asked.size();
        fetched(path);
        return site.asked.size() > before;
    }
}
