package eu.meshe.protocol.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.meshe.platform.Digest;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import eu.meshe.signing.timestamp.TimestampAuthority.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time-stamp service on this machine, as it should be and as it should not. */
class HttpTimestampAuthorityTest {

    private static final byte[] CONTENT = "what is stamped".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-10-01T09:30:00Z");
    private static final TestTimestampAuthority STAMPS = new TestTimestampAuthority(() -> AT);

    private final HttpServer server = server();

    /** What the service answers to a request. */
    private interface Behaviour {
        void answer(HttpExchange exchange, byte[] request) throws Exception;
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsAStampThatFitsWhatWasStamped() {
        var answer = ask((exchange, request) -> send(exchange, STAMPS.answer(request)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Stamped.class,
                        stamped -> assertThat(TimeStampToken.check(stamped.token(), CONTENT))
                                .isInstanceOfSatisfying(TimeStamp.Sound.class, sound -> {
                                    assertThat(sound.at()).isEqualTo(AT);
                                    assertThat(STAMPS.anchors().vouchFor(sound.certificates(), AT))
                                            .isTrue();
                                }));
    }

    @Test
    void asksForThePolicyThatIsSetAndTakesNoOther() {
        assertThat(ask(TestTimestampAuthority.POLICY, (exchange, request) -> send(exchange, STAMPS.answer(request))))
                .isInstanceOf(Answer.Stamped.class);
        assertUnavailable(
                ask(
                        TestTimestampAuthority.POLICY,
                        (exchange, request) -> send(exchange, STAMPS.answer(request, "1.2.3.4"))),
                "wrong");
    }

    @Test
    void takesNoStampOfAnotherDigest() {
        assertUnavailable(ask((exchange, request) -> send(exchange, STAMPS.answer(otherRequest()))), "wrong");
    }

    /** The right digest, but the answer to an earlier question: the nonce is another. */
    @Test
    void takesNoAnswerToAnEarlierQuestion() {
        assertUnavailable(
                ask((exchange, request) -> send(exchange, STAMPS.answer(requestWithoutNonce(CONTENT)))), "wrong");
    }

    @Test
    void takesNoStampOfSomebodyWhoMayNotMakeThem() {
        var pretender = new TestTimestampAuthority(
                () -> AT, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(9999), false, null);

        assertThat(ask((exchange, request) -> {
                    try {
                        send(exchange, pretender.answer(request));
                    } catch (Exception refusedByItsOwnLibrary) {
                        exchange.sendResponseHeaders(500, -1);
                    }
                }))
                .isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void takesNoStampByACertificateThatHadEndedThen() {
        var late = new TestTimestampAuthority(
                () -> AT, Instant.parse("2020-01-01T00:00:00Z"), Duration.ofDays(30), true, null);

        assertUnavailable(ask((exchange, request) -> send(exchange, late.answer(request))), "signer");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 400, 500, 503})
    void saysWhichStatusCameInstead(int status) {
        assertUnavailable(ask((exchange, request) -> exchange.sendResponseHeaders(status, -1)), "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>sign in</html>", "0", "\u0030\u0080\u0030"})
    void takesNoRubbish(String text) {
        assertUnavailable(
                ask((exchange, request) -> send(exchange, text.getBytes(StandardCharsets.ISO_8859_1))), "wrong");
    }

    @Test
    void takesNoChangedByte() {
        var random = new Random(11);
        for (var i = 0; i < 60; i++) {
            var place = random.nextInt(10_000);
            assertThat(ask((exchange, request) -> {
                        var answer = STAMPS.answer(request);
                        answer[place % answer.length] ^= 4;
                        send(exchange, answer);
                    }))
                    .satisfiesAnyOf(
                            taken -> assertThat(taken).isInstanceOf(Answer.Unavailable.class),
                            taken -> assertThat(TimeStampToken.check(((Answer.Stamped) taken).token(), CONTENT))
                                    .isInstanceOf(TimeStamp.Sound.class));
        }
    }

    @Test
    void readsNoEndlessAnswer() {
        assertUnavailable(ask((exchange, request) -> send(exchange, new byte[2 * 1024 * 1024])), "unreachable");
    }

    @Test
    void doesNotWaitForOneThatNeverAnswers() {
        var before = System.nanoTime();

        assertUnavailable(ask((exchange, request) -> Thread.sleep(20_000)), "unreachable");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void doesNotWaitForOneThatBeginsToAnswerAndStops() {
        assertUnavailable(
                ask((exchange, request) -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    Thread.sleep(20_000);
                }),
                "unreachable");
    }

    @Test
    void saysThatNobodyIsThere() {
        server.stop(0);

        assertUnavailable(authority(null).stamp(Digest.sha256(CONTENT)), "unreachable");
    }

    private static void assertUnavailable(Answer answer, String why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Unavailable.class,
                        unavailable -> assertThat(unavailable.why().key()).isEqualTo("protocol.stamp." + why));
    }

    private Answer ask(Behaviour behaviour) {
        return ask(null, behaviour);
    }

    private Answer ask(@Nullable String policy, Behaviour behaviour) {
        try {
            server.removeContext("/stamps");
        } catch (IllegalArgumentException firstTime) {
            // there was none
        }
        server.createContext("/stamps", exchange -> {
            try (exchange) {
                behaviour.answer(exchange, exchange.getRequestBody().readAllBytes());
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        return authority(policy).stamp(Digest.sha256(CONTENT));
    }

    private HttpTimestampAuthority authority(@Nullable String policy) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamps");
        return new HttpTimestampAuthority(address, policy, Duration.ofSeconds(2), new Random(3));
    }

    private static byte[] otherRequest() throws IOException {
        return requestWithoutNonce("something else".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] requestWithoutNonce(byte[] content) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, Digest.sha256(content)).getEncoded();
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
