package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Good sites, bad ones and slow ones; all of them on this machine, under made-up names that only these tests know. */
abstract class Sites {

    static final String NAME = "site.meshe.test";
    static final String OTHER = "other.meshe.test";
    static final String JSON = "Content-Type: application/json\r\n";

    static final TestCertificates CERTIFICATES = new TestCertificates();
    static final javax.net.ssl.SSLContext CERTIFICATE = CERTIFICATES.site("site.meshe.test", "other.meshe.test");
    static final javax.net.ssl.SSLContext BELIEVED = CERTIFICATES.believed();
    final TestSite site = new TestSite(CERTIFICATE);
    final Map<String, InetAddress[]> names = new ConcurrentHashMap<>();
    final AtomicInteger lookUps = new AtomicInteger();
    final MovingClock clock = new MovingClock();
    HttpDocuments documents;

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

    String fetched(String path) {
        var answer = within(() -> documents.fetch(address(path), RemoteKind.KEYS));
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return new String(((Answer.Fetched) answer).copy().content(), StandardCharsets.UTF_8);
    }

    String reason(String path) {
        return ((Answer.NotFetched) documents.fetch(address(path), RemoteKind.KEYS))
                .why()
                .key();
    }

    static <T> T within(java.util.function.Supplier<T> work) {
        return FetchBudget.ofOneDocument().during(work);
    }

    String address(String path) {
        return origin(NAME) + path;
    }

    URI origin(String name) {
        return URI.create("https://" + name + ":" + site.port());
    }

    HttpDocuments documents(RemoteProperties properties, Duration longest) {
        return documents(properties, longest, this::lookUp);
    }

    HttpDocuments documents(RemoteProperties properties, Duration longest, Names resolver) {
        return new HttpDocuments(
                properties, URI.create("https://exchange.meshe.test"), clock, resolver, BELIEVED, longest);
    }

    InetAddress[] lookUp(String host) throws UnknownHostException {
        var found = names.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    /** Moves when told. */
    static final class MovingClock extends Clock {

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
