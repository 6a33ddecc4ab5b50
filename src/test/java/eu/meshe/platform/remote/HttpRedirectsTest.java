package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a site sends us, and where we do not go. */
class HttpRedirectsTest extends Sites {

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
}
