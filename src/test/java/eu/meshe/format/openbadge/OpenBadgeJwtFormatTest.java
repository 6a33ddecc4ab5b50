package eu.meshe.format.openbadge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.Shared;
import eu.meshe.credential.CredentialFormat.Fit;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OpenBadgeJwtFormatTest {

    private static final String ISSUER = "https://issuer.example";
    private static final KeyPair PAIR = TestJws.p256();
    private static final String HEADER =
            "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"jwk\":" + Jwk.write(PAIR.getPublic()) + "}";
    private final OpenBadgeJwtFormat format = new OpenBadgeJwtFormat();

    static java.util.stream.Stream<SigningKey> keys() {
        return java.util.stream.Stream.of(
                TestKeys.rsa(SampleCredentials.ISSUER),
                TestKeys.p256(SampleCredentials.ISSUER),
                TestKeys.ed25519(SampleCredentials.ISSUER));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatIsIssuedIsReadAsItWas(SigningKey key) {
        var reading = read(text(format.issue(SampleCredentials.full(), key, TestKeys.NOW)));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
        assertThat(reading.proof().check(TestKeys.knowing(key)))
                .isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
                    assertThat(intact.signer().controller()).isEqualTo(SampleCredentials.ISSUER);
                    assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.REGISTRY);
                    assertThat(intact.signer().signedAt()).isEqualTo(TestKeys.NOW);
                });
    }

    /** Open Badges 3.0, 8.2.3. */
    @Test
    void theHeaderHasTheFourMembersOfTheStandardAndNoOthers() {
        var key = TestKeys.p256(SampleCredentials.ISSUER);
        var header = part(text(format.issue(SampleCredentials.full(), key, TestKeys.NOW)), 0);

        assertThat(header.propertyNames()).containsExactlyInAnyOrder("alg", "typ", "kid", "jwk");
        assertThat(header.path("typ").stringValue()).isEqualTo("JWT");
        assertThat(header.path("jwk").has("d")).isFalse();
    }

    /** Open Badges 3.0, 8.2.4. */
    @Test
    void theRegisteredClaimsSayWhatTheBadgeSays() {
        var key = TestKeys.p256(SampleCredentials.ISSUER);
        var claims = part(text(format.issue(SampleCredentials.full(), key, TestKeys.NOW)), 1);
        var full = SampleCredentials.full();

        assertThat(claims.path("iss").stringValue()).isEqualTo(full.issuer().id());
        assertThat(claims.path("jti").stringValue()).isEqualTo(full.id());
        assertThat(claims.path("sub").stringValue()).isEqualTo(full.holder().id());
        assertThat(claims.path("nbf").longValue())
                .isEqualTo(requireNonNull(full.validFrom()).getEpochSecond());
        assertThat(claims.path("exp").longValue())
                .isEqualTo(requireNonNull(full.validUntil()).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "jti", "sub", "nbf", "exp"})
    void aClaimThatContradictsTheBadgeIsAnIssue(String claim) {
        var token = signed(claims -> claims.put(
                claim, claim.length() == 3 && claim.startsWith("nb") || claim.equals("exp") ? "1" : "urn:other"));
        assertThat(read(token).issues()).extracting(Issue::place).contains("/" + claim);
    }

    @Test
    void aDateThatContradictsTheBadgeIsAnIssue() {
        assertThat(read(signed(claims -> claims.put("exp", 4102444800L))).issues())
                .isNotEmpty();
        assertThat(read(signed(claims -> claims.put("nbf", 1e30))).issues()).isNotEmpty();
    }

    @Test
    void aClaimThatIsMissingIsAnIssueUnlessTheTypeNeedsNone() {
        assertThat(read(signed(claims -> claims.remove("iss"))).issues())
                .extracting(Issue::place)
                .containsExactly("/iss");
        var header = HEADER.replace("\"JWT\"", "\"vc+jwt\"");
        assertThat(read(signed(header, claims -> claims.remove(java.util.List.of("iss", "jti", "sub", "nbf", "exp"))))
                        .issues())
                .isEmpty();
    }

    @Test
    void theClaimOfEarlierYearsIsRead() {
        var claims = claims();
        var vc = claims.objectNode();
        for (var member : java.util.List.copyOf(claims.propertyNames())) {
            if (member.length() > 3) {
                vc.set(member, claims.remove(member));
            }
        }
        claims.remove("id");
        claims.set("vc", vc);
        var reading = read(TestJws.es256(HEADER, claims.toString(), PAIR));

        assertThat(reading.credential().id()).isEqualTo(SampleCredentials.full().id());
        assertThat(reading.credential().holder().givenName()).isEqualTo("Žofia");
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void aKeyThatStandsInTheHeaderIsNobodysWord() {
        assertThat(read(signed(claims -> {})).proof().check(TestKeys.knowing()))
                .isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
                    assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.DOCUMENT);
                    assertThat(intact.signer().controller()).isEqualTo(SampleCredentials.ISSUER);
                });
    }

    /** ../shared/samples/ob3/simple.jwt names no key and has no achievement: its signature cannot be checked, and it is not complete. */
    @Test
    void theSampleNamesNoKeyAndIsIncomplete() {
        var token = Shared.text("samples/ob3/simple.jwt");
        var reading = read(token);

        assertThat(format.fit(bytes(token))).isEqualTo(Fit.OWN);
        assertThat(reading.credential().issuer().legalName().original()).isEqualTo("Example University");
        assertThat(reading.issues()).extracting(Issue::place).contains("/vc/credentialSubject/achievement");
        assertThat(reading.proof().check(TestKeys.knowing()))
                .isInstanceOfSatisfying(
                        Outcome.NotFoundOut.class,
                        unknown -> assertThat(unknown.obstacle().key()).isEqualTo("signing.jws.noKey"));
    }

    @Test
    void aKeyThatThePublicCanGuessProtectsNothing() throws Exception {
        var key = TestKeys.rsa(SampleCredentials.ISSUER);
        var payload = claims().toString();
        var signed = TestJws.encode("{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"" + key.verificationMethod() + "\"}")
                + "." + TestJws.encode(payload);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.publicKey().getEncoded(), "HmacSHA256"));
        var token = signed + "." + Base64Url.encode(mac.doFinal(bytes(signed)));

        assertBroken(token, TestKeys.knowing(key));
        for (var none : new String[] {"none", "None", "nOnE", ""}) {
            assertBroken(
                    TestJws.encode("{\"alg\":\"" + none + "\"}") + "." + TestJws.encode(payload) + ".",
                    TestKeys.knowing(key));
        }
    }

    @Test
    void aSignatureByAnotherKeyDoesNotFit() {
        var other = TestJws.p256();
        assertBroken(TestJws.es256(HEADER, claims().toString(), other), TestKeys.knowing());
        var known = TestJws.key(PAIR, SampleCredentials.ISSUER);
        var swapped = "{\"alg\":\"ES256\",\"kid\":\"" + known.verificationMethod() + "\",\"jwk\":"
                + Jwk.write(other.getPublic()) + "}";
        assertBroken(TestJws.es256(swapped, claims().toString(), other), TestKeys.knowing(known));
    }

    /** RFC 7515, 4.1.11. */
    @Test
    void anExtensionThatMustBeFollowedAndIsUnknownIsRejected() {
        var known = Map.of("[\"exp\"]", "\"exp\":1,", "[\"b64\"]", "\"b64\":true,");
        known.forEach((critical, member) -> assertBroken(
                TestJws.es256(
                        HEADER.replace("{\"typ\"", "{" + member + "\"crit\":" + critical + ",\"typ\""),
                        claims().toString(),
                        PAIR),
                TestKeys.knowing()));
        for (var critical : new String[] {"[]", "7", "[\"absent\"]", "[3]"}) {
            assertBroken(
                    TestJws.es256(
                            HEADER.replace("{\"typ\"", "{\"crit\":" + critical + ",\"typ\""),
                            claims().toString(),
                            PAIR),
                    TestKeys.knowing());
        }
    }

    @Test
    void aPrivateKeyInTheHeaderIsSaidAndNotUsed() {
        var leaked = HEADER.replace("\"kty\"", "\"d\":\"AAAA\",\"kty\"");
        assertBroken(TestJws.es256(leaked, claims().toString(), PAIR), TestKeys.knowing());
    }

    @Test
    void theWorstIsReadWithoutThrowing() {
        var token = signed(claims -> {});
        var worst = new ArrayList<String>();
        for (int i = 0; i < token.length(); i += 7) {
            worst.add(token.substring(0, i));
            worst.add(token.substring(0, i) + "*" + token.substring(i));
        }
        var head = TestJws.encode(HEADER);
        worst.add(head + "." + TestJws.encode("{\"type\":[\"OpenBadgeCredential\"],\"type\":[]}") + ".AAAA");
        worst.add(head + "." + TestJws.encode("{\"vc\":7,\"type\":\"OpenBadgeCredential\"}") + ".AAAA");
        worst.add(head + "." + TestJws.encode("{\"vc\":{},\"iss\":[],\"nbf\":{},\"exp\":1e99}") + ".AAAA");
        worst.add(head + "." + TestJws.encode("[\"OpenBadgeCredential\"]") + ".AAAA");
        worst.add(head + "." + TestJws.encode("{\"x\":" + "[".repeat(50_000)) + ".AAAA");
        worst.add(TestJws.encode("{\"alg\":\"ES256\",\"alg\":\"none\"}") + "." + TestJws.encode(claims().toString())
                + ".AAAA");
        worst.add(".".repeat(100_000));
        worst.add(head + "=." + TestJws.encode("{}") + ".");
        for (var document : worst) {
            format.fit(bytes(document));
            if (format.read(bytes(document)) instanceof Reading.Understood understood) {
                assertThat(understood.proof().check(TestKeys.knowing())).isNotInstanceOf(Outcome.Intact.class);
            }
        }
    }

    @Test
    void noChangedLetterIsOverlooked() {
        var token = signed(claims -> {});
        for (int i = 0; i < token.length(); i += 3) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            if (format.read(bytes(changed)) instanceof Reading.Understood understood) {
                assertThat(understood.proof().check(TestKeys.knowing())).isNotInstanceOf(Outcome.Intact.class);
            }
        }
    }

    @Test
    void refusesToIssueUnderAnothersKey() {
        assertThatThrownBy(() -> format.issue(SampleCredentials.full(), TestKeys.p256(ISSUER), TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherTokensAreNotOurs() {
        assertThat(format.fit(bytes(TestJws.es256("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\"}", "{}", PAIR))))
                .isEqualTo(Fit.NONE);
        assertThat(format.fit(
                        bytes(TestJws.es256("{\"alg\":\"ES256\"}", "{\"type\":[\"VerifiableCredential\"]}", PAIR))))
                .isEqualTo(Fit.GENERAL);
        assertThat(format.fit(bytes("{}"))).isEqualTo(Fit.NONE);
    }

    private void assertBroken(String token, eu.meshe.signing.KeyDirectory keys) {
        assertThat(read(token).proof().check(keys)).isInstanceOf(Outcome.Broken.class);
    }

    private static String signed(Consumer<ObjectNode> change) {
        return signed(HEADER, change);
    }

    private static String signed(String header, Consumer<ObjectNode> change) {
        var claims = claims();
        change.accept(claims);
        return TestJws.es256(header, claims.toString(), PAIR);
    }

    private static ObjectNode claims() {
        var key = TestKeys.p256(SampleCredentials.ISSUER);
        return part(text(new OpenBadgeJwtFormat().issue(SampleCredentials.full(), key, TestKeys.NOW)), 1);
    }

    private static ObjectNode part(String token, int index) {
        var json = Base64Url.decode(token.split("\\.")[index]).orElseThrow();
        return (ObjectNode) ((StrictJson.Result.Read) StrictJson.parse(json)).value();
    }

    private Reading.Understood read(String token) {
        return (Reading.Understood) format.read(bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
