package eu.meshe.protocol.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.meshe.platform.Digest;
import eu.meshe.platform.remote.HttpDocuments;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.platform.remote.RemoteProperties;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import eu.meshe.signing.timestamp.TimestampAuthority.Answer.Stamped;
import eu.meshe.signing.timestamp.ValidationMaterial.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Revocation lists over real HTTP on this machine. */
class PublishedMaterialTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final HttpServer server = server();
    private final TestTimestampAuthority listed =
            authority("http://127.0.0.1:" + server.getAddress().getPort() + "/list");

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsTheListOfTheIssuerOnce() {
        var list = listed.revocationList(NOW);
        serve(list);

        assertThat(gather(listed)).isInstanceOfSatisfying(Answer.Complete.class, complete -> {
            assertThat(complete.certificates()).containsExactlyElementsOf(certificates(listed));
            assertThat(complete.revocationLists()).singleElement().isEqualTo(list);
        });
    }

    @Test
    void takesNoListThatIsOutOfDate() {
        serve(listed.revocationList(NOW.minus(Duration.ofDays(30))));

        assertThat(gather(listed)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void takesNoListOfSomebodyElse() {
        serve(authority(null).revocationList(NOW));

        assertThat(gather(listed)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void takesNoRubbishAndNoSilence() {
        serve(new byte[] {1, 2, 3});
        assertThat(gather(listed)).isInstanceOf(Answer.Unavailable.class);
        server.stop(0);
        assertThat(gather(listed)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void saysThatThereIsNoListWhereACertificateNamesNone() {
        assertThat(gather(authority(null))).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void asksNoAddressInsideThatACertificateNamesUnlessTheOperatorSaysSo() {
        serve(listed.revocationList(NOW));
        try (var standard = documents(RemoteProperties.standard())) {
            assertThat(gather(listed, standard)).isInstanceOf(Answer.Unavailable.class);
        }
    }

    private Answer gather(TestTimestampAuthority authority) {
        var inside = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var documents =
                documents(new RemoteProperties(RemoteProperties.Fetch.ALLOW_LIST, List.of(), List.of(inside)))) {
            return gather(authority, documents);
        }
    }

    private static Answer gather(TestTimestampAuthority authority, RemoteDocuments documents) {
        return new PublishedMaterial(List.of(), documents, CLOCK).gather(certificates(authority));
    }

    private static HttpDocuments documents(RemoteProperties properties) {
        return new HttpDocuments(properties, URI.create("https://exchange.meshe.test"), CLOCK);
    }

    private static List<X509Certificate> certificates(TestTimestampAuthority authority) {
        var token = ((Stamped) authority.stamp(Digest.sha256(new byte[] {1}))).token();
        return ((TimeStamp.Sound) TimeStampToken.check(token, new byte[] {1})).certificates();
    }

    private static TestTimestampAuthority authority(@Nullable String listAddress) {
        return new TestTimestampAuthority(
                () -> NOW, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(9999), true, listAddress);
    }

    private void serve(byte[] list) {
        server.createContext("/list", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, list.length);
                exchange.getResponseBody().write(list);
            }
        });
        server.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
