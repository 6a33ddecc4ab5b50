package eu.meshe.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteRulesTest {

    private static final URI OWN = URI.create("https://exchange.meshe.test");

    private final RemoteRules anyPublic = rules(Fetch.PUBLIC, List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "https:",
                "https:///path",
                "https://user@uni.example.org/",
                "https://user:word@uni.example.org/",
                "https://uni.example.org@127.0.0.1/",
                "https://uni.example.org\\@127.0.0.1/",
                "https://unï.example.org/",
                "https://uni.example.org/ü",
                "https://uni.example.org/a\r\nHost: inside",
                "https://uni.example.org/a b",
                "https://ex\u0000ample.org/",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "urn:uuid:1",
                "mailto:a@uni.example.org"
            })
    void noWebAddress(String address) {
        refused("platform.remote.address", () -> anyPublic.read(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://uni.example.org/",
                "ftp://uni.example.org/",
                "file://uni.example.org/etc/passwd",
                "gopher://uni.example.org/",
                "//uni.example.org/"
            })
    void onlyHttps(String address) {
        refused("platform.remote.scheme", () -> check(anyPublic, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://8.8.8.8/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[2a00:1450:4001:81c::200e]/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://intranet/",
                "https://localhost./",
                "https://uni.example.org./",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://router.home.arpa/",
                "https://x.onion/",
                "https://a.localhost/"
            })
    void noNumbersAndNoNamesThatLeadInside(String address) {
        refused("platform.remote.inside", () -> check(anyPublic, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://uni.example.org:8443/", "https://uni.example.org:22/", "https://uni.example.org:80/"})
    void noOddPorts(String address) {
        refused("platform.remote.port", () -> check(anyPublic, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://uni.example.org",
                "https://UNI.example.org:443/a/did.json?x=1#key",
                "https://xn--nnchen-3ya.example.org/",
                "https://a-b.example.co.uk/~someone/list%20one"
            })
    void asksAnySiteOnThePublicInternet(String address) {
        assertThatCode(() -> check(anyPublic, address)).doesNotThrowAnyException();
    }

    @Test
    void aFragmentIsNotPartOfWhatIsAsked() throws RefusedException {
        assertThat(anyPublic.read("HTTPS://Uni.Example.org/a%2Fb?c=d#e"))
                .isEqualTo(URI.create("https://uni.example.org/a%2Fb?c=d"));
    }

    @Test
    void revocationListsMayBePlain() {
        assertThatCode(() ->
                        anyPublic.check(anyPublic.read("http://crl.example.org/a.crl"), RemoteKind.REVOCATION_LIST))
                .doesNotThrowAnyException();
        refused(
                "platform.remote.inside",
                () -> anyPublic.check(anyPublic.read("http://localhost/a.crl"), RemoteKind.REVOCATION_LIST));
    }

    @Test
    void asksOnlyWhoIsOnTheListWhereThatIsSet() {
        var listed = rules(Fetch.ALLOW_LIST, List.of("Uni.example.org", "badges.example.org:8443"), List.of());
        assertThatCode(() -> check(listed, "https://uni.example.org/a")).doesNotThrowAnyException();
        assertThatCode(() -> check(listed, "https://badges.example.org:8443/a")).doesNotThrowAnyException();
        refused("platform.remote.unlisted", () -> check(listed, "https://uni.example.org:8443/a"));
        refused("platform.remote.unlisted", () -> check(listed, "https://badges.example.org/a"));
        refused("platform.remote.unlisted", () -> check(listed, "https://sub.uni.example.org/a"));
    }

    @Test
    void asksNobodyWhereThatIsSet() {
        var nobody = rules(Fetch.NONE, List.of("uni.example.org"), List.of(URI.create("http://localhost:1")));
        refused("platform.remote.off", () -> check(nobody, "https://uni.example.org/"));
        refused("platform.remote.off", () -> check(nobody, "http://localhost:1/"));
    }

    @Test
    void insideIsOneSchemeHostAndPort() {
        var inside = rules(Fetch.ALLOW_LIST, List.of(), List.of(URI.create("http://localhost:8081")));
        assertThatCode(() -> check(inside, "http://localhost:8081/a")).doesNotThrowAnyException();
        for (var other : List.of("https://localhost:8081/", "http://localhost:8082/", "http://127.0.0.1:8081/")) {
            assertThatThrownBy(() -> check(inside, other)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void doesNotAskItself() {
        refused("platform.remote.own", () -> check(anyPublic, OWN + "/i/nobody/did.json"));
        refused("platform.remote.own", () -> check(anyPublic, OWN + "/status/nobody/1"));
    }

    @Test
    void itsOwnRevocationListIsHadFromItselfWhereverThatIs() {
        var nobody = rules(Fetch.NONE, List.of(), List.of());
        assertThatCode(() -> nobody.check(OWN, RemoteKind.REVOCATION_LIST)).doesNotThrowAnyException();
        assertThatCode(() -> nobody.check(OWN, List.of(InetAddress.ofLiteral("127.0.0.1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void oneAddressThatLeadsInsideIsEnoughToRefuseAName() throws RefusedException {
        var listed = rules(Fetch.PUBLIC, List.of("uni.example.org"), List.of());
        var address = listed.read("https://uni.example.org/");
        var mixed = List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1"));
        refused("platform.remote.inside", () -> listed.check(address, mixed));
        refused("platform.remote.unknown-host", () -> listed.check(address, List.of()));
    }

    private static void check(RemoteRules rules, String address) throws RefusedException {
        rules.check(rules.read(address), RemoteKind.KEYS);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.why().key()).isEqualTo(key));
    }

    private static RemoteRules rules(Fetch fetch, List<String> hosts, List<URI> inside) {
        return new RemoteRules(new RemoteProperties(fetch, hosts, inside), Set.of(OWN));
    }
}
