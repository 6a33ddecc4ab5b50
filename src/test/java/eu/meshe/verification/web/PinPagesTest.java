package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Digest;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pinning over HTTP, by people and programs, and by those who would misuse it. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class PinPagesTest {

    private static final Pattern SEALED = Pattern.compile("name=\"report\" value=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern ADDRESS =
            Pattern.compile("id=\"pin-address\" readonly value=\"https?://[^/]+([^\"]+)\"");
    private static final Pattern REMOVAL =
            Pattern.compile("id=\"pin-removal\" readonly value=\"https?://[^/]+([^\"]+)\"");
    private static final String API = "/api/v1/verifications/pins";

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    private HttpCaller employer;
    private byte[] document = new byte[0];
    private Institution university;

    @BeforeEach
    void aGenuineDocument() {
        employer = new HttpCaller(port);
        university = trust.aUniversity();
        trust.accredited(university);
        document = fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university);
    }

    @Test
    void pinsFromTheReportAndShowsThenAndNowToWhoeverHasTheAddress() {
        var made = pin();
        var page = new HttpCaller(port).get(found(ADDRESS, made));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("This credential is genuine", Digest.hex(document), "Ask a person", university.contact())
                .doesNotContain("Voorbeeld", "Reading river data");
        assertThat(employer.cookie("meshe")).isEmpty();
    }

    @Test
    void keepsPinnedResultsOutOfIndexesCachesAndReferrers() {
        var made = pin();
        for (var address : new String[] {found(ADDRESS, made), found(REMOVAL, made), "/verify/pins/none"}) {
            var headers = employer.get(address).headers();
            assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    @Test
    void isOnePinWhenTheButtonIsPressedTwice() {
        var sealed = sealed();
        var first = employer.postFormWithoutToken("/verify/pins", "report", sealed);
        var second = employer.postFormWithoutToken("/verify/pins", "report", sealed);
        assertThat(found(ADDRESS, second)).isEqualTo(found(ADDRESS, first));
        assertThat(pinned()).isEqualTo(1);
    }

    @Test
    void pinsNothingThatWeDidNotFind() {
        var sealed = sealed();
        for (var forged : new String[] {"", "nonsense", sealed.substring(1), sealed + "AAAA", "A".repeat(600_000)}) {
            assertThat(employer.postFormWithoutToken("/verify/pins", "report", forged)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(pinned()).isZero();
    }

    @Test
    void asksBeforeItDeletesAndDeletesForWhoeverHasTheRemovalAddress() {
        var made = pin();
        var removal = found(REMOVAL, made);
        assertThat(employer.get(removal).body()).contains("Delete this pinned result?");
        assertThat(employer.get(found(ADDRESS, made)).statusCode()).isEqualTo(200);
        assertThat(employer.postFormWithoutToken(removal).body()).contains("The pinned result is deleted");
        assertThat(employer.get(found(ADDRESS, made)).statusCode()).isEqualTo(404);
        assertThat(employer.postFormWithoutToken(removal).statusCode()).isEqualTo(404);
        assertThat(employer.get(removal).statusCode()).isEqualTo(404);
        assertThat(pinned()).isZero();
    }

    @Test
    void isNotDeletedByTheAddressThatIsHandedOn() {
        var made = pin();
        var secret = found(ADDRESS, made).substring("/verify/pins/".length());
        assertThat(employer.postFormWithoutToken("/verify/pins/removals/" + secret)
                        .statusCode())
                .isEqualTo(404);
        assertThat(employer.send("DELETE", API + "/removals/" + secret, "text/plain", new byte[0])
                        .statusCode())
                .isEqualTo(404);
        assertThat(pinned()).isEqualTo(1);
    }

    @Test
    void tellsTheSameDocumentFromAnother() {
        var address = found(ADDRESS, pin()) + "/comparison";
        assertThat(upload(address, document).body())
                .contains("It is the same document", "This credential is genuine", "Noor Voorbeeld");
        var other = fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university);
        assertThat(upload(address, other).body()).contains("It is another document", "This credential is genuine");
        assertThat(upload(address, VerificationFixture.changed(document)).body())
                .contains("It is another document", "Do not rely on this credential");
        assertThat(upload(address, "Hello".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        assertThat(upload(address, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(upload("/verify/pins/none/comparison", document).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%00",
                "%F0%9F%92%A9",
                "..%2F..%2Fetc%2Fpasswd",
                "'%20or%201=1--",
                "%25",
                "removals",
                "AAAA%0d%0aSet-Cookie:a=b"
            })
    void answersNonsenseWithNothing(String secret) {
        for (var path :
                new String[] {"/verify/pins/" + secret, "/verify/pins/removals/" + secret, API + "/" + secret}) {
            assertThat(employer.get(path).statusCode()).isBetween(400, 404);
        }
        assertThat(employer.get("/verify/pins/" + "a".repeat(5_000)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pinsForPrograms() {
        var answer = employer.send("POST", API, "application/ld+json", document);
        assertThat(answer.statusCode()).isEqualTo(201);
        var made = json(answer);
        assertThat(made.get("sha256").asString()).isEqualTo(Digest.hex(document));
        assertThat(made.get("verdict").asString()).isEqualTo("verified");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(made.get("address").asString());
        var secret = last(made.get("address").asString());
        var pin = json(employer.get(API + "/" + secret));
        assertThat(pin.get("verdictThen").asString()).isEqualTo("verified");
        assertThat(pin.get("verdictNow").asString()).isEqualTo("verified");
        assertThat(pin.get("contact").get("email").asString()).isEqualTo(university.contact());
        assertThat(pin.toString()).doesNotContain("Voorbeeld", "river", "status");
        var removal = API + "/removals/" + last(made.get("removal").asString());
        assertThat(employer.send("DELETE", removal, "text/plain", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(employer.send("DELETE", removal, "text/plain", new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(employer.get(API + "/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void pinsNothingThatIsNoCredential() {
        var hello = "Hello".getBytes(StandardCharsets.UTF_8);
        assertThat(employer.send("POST", API, "text/plain", hello).statusCode()).isEqualTo(422);
        assertThat(employer.send("POST", API, "text/plain", new byte[0]).statusCode())
                .isEqualTo(422);
        assertThat(employer.send("POST", API, "text/plain", new byte[3_000_000]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void countsHowManyOneAddressPinsInAnHour() {
        var allowance = new PinAllowance(Clock.systemUTC());
        for (int pin = 0; pin < PinAllowance.MOST; pin++) {
            assertThat(allowance.allows("192.0.2.1")).isTrue();
        }
        assertThat(allowance.allows("192.0.2.1")).isFalse();
        assertThat(allowance.allows("192.0.2.2")).isTrue();
    }

    /** A subscriber has billions of IPv6 addresses; the first 64 bits are what one is given. */
    @Test
    void countsTheAddressesOfOneNetworkAsOne() {
        var allowance = new PinAllowance(Clock.systemUTC());
        for (int pin = 0; pin < PinAllowance.MOST; pin++) {
            assertThat(allowance.allows("2001:db8:1:2:0:0:0:" + Integer.toHexString(pin)))
                    .isTrue();
        }
        assertThat(allowance.allows("2001:db8:1:2:ffff:0:0:1")).isFalse();
        assertThat(allowance.allows("2001:db8:1:2::7%eth0")).isFalse();
        assertThat(allowance.allows("2001:db8:1:3::1")).isTrue();
        assertThat(allowance.allows("no address")).isTrue();
    }

    /** Anybody can bring any document: what it says is neither what a database cannot take nor a way to fill it. */
    @ParameterizedTest
    @ValueSource(strings = {"type", "statusPurpose", "statusListCredential"})
    void keepsNoTextsThatAreNoAddresses(String member) {
        var tooLong = "https://lists.example.org/" + "x".repeat(100_000);
        for (var odd : new String[] {"a\\u0000b", "\\ud800", "Jan Example, born 1999 \\u202E", tooLong}) {
            var answer = employer.send("POST", API, "application/json", unsigned(member, odd));
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
            var kept = jdbc.sql("select coalesce(max(length(kept::text)), 0) from pin")
                    .query(Integer.class)
                    .single();
            assertThat(kept).isLessThan(20_000);
        }
    }

    private static byte[] unsigned(String member, String text) {
        var status = new java.util.LinkedHashMap<>(java.util.Map.of(
                "type", "BitstringStatusListEntry",
                "statusPurpose", "revocation",
                "statusListIndex", "7",
                "statusListCredential", "https://lists.example.org/1"));
        status.put(member, text);
        var entry = JsonMapper.shared().writeValueAsString(status).replace("\\\\u", "\\u");
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"urn:uuid:1","type":["VerifiableCredential","OpenBadgeCredential"],"name":"Made up",
                 "issuer":{"id":"https://issuer.example.org","type":["Profile"],"name":"Made up"},
                 "validFrom":"2026-01-01T00:00:00Z",
                 "credentialSubject":{"type":["AchievementSubject"],"achievement":{"id":"urn:uuid:2","type":["Achievement"],
                 "name":"Made up","description":"Made up","criteria":{"narrative":"Made up"}}},
                 "credentialStatus":%s}""".formatted(entry).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> pin() {
        var made = employer.postFormWithoutToken("/verify/pins", "report", sealed());
        assertThat(made.statusCode()).isEqualTo(200);
        return made;
    }

    private String sealed() {
        return found(
                SEALED, employer.postFormWithoutToken("/verify", "text", new String(document, StandardCharsets.UTF_8)));
    }

    private int pinned() {
        return jdbc.sql("select count(*) from pin where sha256 = ?")
                .param(Digest.hex(document))
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> upload(String path, byte[] file) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.json\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        var body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return employer.send("POST", path, "multipart/form-data; boundary=x", body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        var matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
