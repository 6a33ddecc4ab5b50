package eu.meshe.format.sdjwt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.Shared;
import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat.Fit;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SdJwtFormatTest {

    private static final SigningKey KEY = TestKeys.p256(SampleCredentials.ISSUER);
    private static final KeyPair WALLET = TestJws.p256();
    private final SdJwtFormat format = new SdJwtFormat();

    @Test
    void whatIsIssuedIsReadAsItWas() {
        var reading = read(issued());

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
        assertThat(reading.proof().check(TestKeys.knowing(KEY)))
                .isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
                    assertThat(intact.signer().certificates()).isEqualTo(KEY.certificates());
                    assertThat(intact.signer().algorithm()).isEqualTo("ES256");
                    assertThat(intact.signer().signedAt()).isEqualTo(TestKeys.NOW);
                });
    }

    @Test
    void aCredentialThatSaysLittleIsReadAsItWas() {
        var reading = read(text(format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW)));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential())
                .usingRecursiveComparison()
                .ignoringFields("issuedAt")
                .isEqualTo(SampleCredentials.bare());
        assertThat(reading.credential().issuedAt()).isEqualTo(TestKeys.NOW);
    }

    @Test
    void whatIsAboutThePersonIsNotInTheSignedPart() {
        var payload = payload(issued());

        assertThat(payload)
                .doesNotContain("Žofia", "Krásna", "1999", "zofia", "N 0042", "learner-1", "2 (gut)", "Wägt", "PT75H");
        assertThat(payload)
                .contains("\"name\":\"Data ethics\"", "\"ECTS\":2.5", "\"vct\":\"urn:eudi:micro_credential:1\"");
    }

    @Test
    void theDigestsStandInAlphabeticalOrder() {
        var digests = new ArrayList<String>();
        json(payload(issued()))
                .path("credentialSubject")
                .path("achievement")
                .path("_sd")
                .forEach(digest -> digests.add(digest.stringValue()));

        assertThat(digests).hasSizeGreaterThan(5).isSorted();
    }

    @Test
    void noSaltIsUsedTwice() {
        var salts = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            disclosures(issued())
                    .forEach(disclosure ->
                            salts.add(json(decoded(disclosure)).get(0).stringValue()));
        }
        assertThat(salts)
                .doesNotHaveDuplicates()
                .allMatch(salt -> Base64Url.decode(salt).orElseThrow().length == 16);
    }

    @Test
    void whatTheHolderKeepsBackIsNoFault() {
        var shown = presented(
                issued(), disclosure -> !disclosure.contains("givenName") && !disclosure.contains("\"value\""));
        var reading = read(shown);

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
        assertThat(reading.credential().holder().givenName()).isNull();
        assertThat(reading.credential().holder().familyName()).isEqualTo("Krásna-Ümit");
        assertThat(requireNonNull(((Claim.Achieved) reading.credential().claim()).result())
                        .grade())
                .isNull();
        assertThat(requireNonNull(reading.particulars().disclosures()).withheld())
                .isEqualTo(2);
    }

    @Test
    void everythingMayBeKeptBack() {
        var reading = read(presented(issued(), disclosure -> false));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
        assertThat(reading.credential().title())
                .isEqualTo(SampleCredentials.full().title());
        assertThat(reading.credential().holder().displayName()).isEmpty();
        assertThat(reading.credential().statuses())
                .isEqualTo(SampleCredentials.full().statuses());
    }

    /** DC4EU, vctm_microcredential.json. */
    @Test
    void theTypeSaysHowItsClaimsAreBuiltAndWhichAreNeverHidden() {
        assertThat(schema(issued()).faults()).isEmpty();
        assertThat(schema(presented(issued(), disclosure -> false)).faults()).isEmpty();
        var type = "\"vct\":\"urn:eudi:micro_credential:1\"";
        assertThat(schema(self("{" + type + ",\"credentialSubject\":{\"achievement\":{\"name\":7}}}"))
                        .faults())
                .extracting(eu.meshe.credential.Reading.Issue::place)
                .containsExactly("/credentialSubject/achievement/name");
        var hidden = TestJws.encode("[\"s\",\"name\",\"Reading rivers\"]");
        var open = self("{" + type + ",\"credentialSubject\":{\"achievement\":{\"_sd\":[\"" + digest(hidden) + "\"]}}}")
                + hidden + "~";
        assertThat(schema(open).faults())
                .extracting(issue -> issue.message().key())
                .containsExactly("sdjwt.type.hidden");
        assertThat(schema(self("{\"vct\":\"urn:example:other\"}")).doubts()).hasSize(1);
    }

    private eu.meshe.credential.Judgement schema(String sdJwt) {
        return requireNonNull(read(sdJwt).particulars().schema()).judge();
    }

    private static String self(String claims) {
        return TestJws.es256("{\"typ\":\"dc+sd-jwt\",\"alg\":\"ES256\"}", claims, WALLET) + "~";
    }

    private static String digest(String encoded) {
        return Base64Url.encode(eu.meshe.platform.Digest.sha256(bytes(encoded)));
    }

    @Test
    void outcomesAreShownOneByOne() {
        var reading = read(presented(issued(), disclosure -> disclosure.contains("Begründet")));

        assertThat(((Claim.Achieved) reading.credential().claim()).achievement().outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.title().original()).isEqualTo("Begründet ein Urteil"));
    }

    @Test
    void aPlaceInATokenStatusListIsWrittenWhereTheStandardWantsIt() {
        var full = SampleCredentials.full();
        var status = new StatusReference(StatusReference.TOKEN, "", "https://north.example/t/1", 4711);
        var credential = new Credential(
                full.id(),
                full.title(),
                full.issuer(),
                full.holder(),
                full.claim(),
                full.issuedAt(),
                full.validFrom(),
                full.validUntil(),
                List.of(full.statuses().getFirst(), status));
        var issued = text(format.issue(credential, KEY, TestKeys.NOW));

        assertThat(payload(issued))
                .contains("\"status\":{\"status_list\":{\"idx\":4711,\"uri\":\"https://north.example/t/1\"}}");
        assertThat(read(issued).credential().statuses()).containsExactly(status);
    }

    @Test
    void aBoundCredentialNamesTheKeyOfTheWallet() {
        var bound = bound();

        assertThat(json(payload(bound)).path("cnf").path("jwk")).isEqualTo(Jwk.write(WALLET.getPublic()));
        assertThat(possession(bound)).isInstanceOf(Possession.Outcome.Unproven.class);
        assertThat(possession(issued())).isInstanceOf(Possession.Outcome.NotAsked.class);
    }

    @Test
    void aWalletsProofIsChecked() throws Exception {
        var reading = read(proved(bound(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", ""));

        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
        assertThat(reading.particulars().possession().check(TestKeys.knowing()))
                .isInstanceOfSatisfying(Possession.Outcome.Proven.class, proven -> {
                    assertThat(proven.isBoundKey()).isTrue();
                    assertThat(proven.audiences()).hasSize(1);
                    assertThat(proven.nonce()).isNotNull();
                    assertThat(proven.at()).isNotNull();
                });
    }

    @Test
    void aProofOfAnotherWalletBreaksIt() throws Exception {
        assertBroken(
                proved(bound(), TestJws.p256(), "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", ""),
                "sdjwt.keyBinding.doesNotFit");
    }

    @Test
    void aProofForOtherDisclosuresBreaksIt() throws Exception {
        var proved = proved(bound(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", "");
        var fewer = proved.substring(0, proved.indexOf('~') + 1)
                + proved.substring(proved.indexOf('~', proved.indexOf('~') + 1) + 1);

        assertBroken(fewer, "sdjwt.keyBinding.malformed");
    }

    @Test
    void aProofOfAnotherTypeBreaksIt() throws Exception {
        assertBroken(proved(bound(), WALLET, "{\"typ\":\"JWT\",\"alg\":\"ES256\"}", ""), "sdjwt.keyBinding.malformed");
        assertBroken(
                proved(bound(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"none\"}", ""), "sdjwt.keyBinding.malformed");
        // RFC 7515, 4.1.11
        assertBroken(
                proved(bound(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\",\"crit\":[\"x\"],\"x\":1}", ""),
                "signing.jws.unknownExtension");
        for (var member : List.of("aud", "nonce", "iat", "sd_hash")) {
            assertBroken(
                    proved(bound(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", member),
                    "sdjwt.keyBinding.malformed");
        }
    }

    @Test
    void aProofForACredentialThatIsBoundToNoKeyBreaksIt() throws Exception {
        assertBroken(
                proved(issued(), WALLET, "{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", ""), "sdjwt.keyBinding.malformed");
    }

    @Test
    void refusesToIssueUnderAnothersKeyOrForAKeyOfAnotherKind() {
        var other = TestKeys.p256("did:web:south.example");
        var wrongKind = TestKeys.ed25519(SampleCredentials.ISSUER);

        assertThatThrownBy(() -> format.issue(SampleCredentials.full(), other, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> format.issue(SampleCredentials.full(), wrongKind, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> format.issueTo(wrongKind.publicKey(), SampleCredentials.full(), KEY, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** ../shared/samples/sdjwt: made with another library. */
    @Test
    void readsWhatOthersIssued() {
        var reading = read(Shared.text("samples/sdjwt/valid-issued.txt"));
        var claim = (Claim.Achieved) reading.credential().claim();

        assertThat(reading.issues()).isEmpty();
        assertThat(claim.achievement().title().original()).isEqualTo("Data Ethics");
        assertThat(claim.achievement().credits()).hasToString("3");
        assertThat(claim.achievement().level()).hasToString("6");
        assertThat(claim.achievement().outcomes()).hasSize(2);
        assertThat(reading.credential().holder().displayName()).isEqualTo("Alice Doe");
        assertThat(reading.proof().check(method -> othersKey(method, "https://uni.example#k1")))
                .isInstanceOf(Outcome.Intact.class);
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.NotFoundOut.class);
    }

    @Test
    void readsWhatOthersPresented() {
        var reading = read(Shared.text("samples/sdjwt/valid-presentation.txt"));

        assertThat(reading.issues()).isEmpty();
        assertThat(requireNonNull(reading.particulars().disclosures()).withheld())
                .isPositive();
        assertThat(reading.particulars().possession().check(TestKeys.knowing()))
                .isInstanceOf(Possession.Outcome.Proven.class);
        assertThat(reading.credential().holder().displayName()).isEmpty();
        assertThat(reading.proof().check(method -> othersKey(method, "https://uni.example#k1")))
                .isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void isRecognisedHoweverBroken() {
        var issued = issued();

        assertThat(format.fit(bytes(issued))).isEqualTo(Fit.OWN);
        assertThat(format.fit(bytes("\n " + issued + "\n"))).isEqualTo(Fit.OWN);
        assertThat(format.fit(bytes(issued.substring(0, issued.indexOf('~') - 10))))
                .isEqualTo(Fit.OWN);
        assertThat(format.fit(bytes("{}"))).isEqualTo(Fit.NONE);
        assertThat(format.fit(bytes(""))).isEqualTo(Fit.NONE);
        assertThat(format.fit(bytes("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.AA")))
                .isEqualTo(Fit.NONE);
    }

    private static eu.meshe.signing.KeyDirectory.Answer othersKey(String method, String expected) {
        assertThat(method).isEqualTo(expected);
        var jwk =
                json(Shared.text("samples/sdjwt/issuer-jwks.json")).path("keys").get(0);
        return new eu.meshe.signing.KeyDirectory.Answer.Found(
                Jwk.find(jwk).orElseThrow(), "https://uni.example", eu.meshe.signing.Proof.KeySource.REGISTRY);
    }

    private Possession.Outcome possession(String sdJwt) {
        return read(sdJwt).particulars().possession().check(TestKeys.knowing());
    }

    private void assertBroken(String sdJwt, String why) {
        assertThat(read(sdJwt).proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
        assertThat(possession(sdJwt))
                .isInstanceOfSatisfying(
                        Possession.Outcome.Broken.class,
                        broken -> assertThat(broken.why().key()).isEqualTo(why));
    }

    private String issued() {
        return text(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW));
    }

    private String bound() {
        return text(format.issueTo(WALLET.getPublic(), SampleCredentials.full(), KEY, TestKeys.NOW));
    }

    private Reading.Understood read(String sdJwt) {
        return (Reading.Understood) format.read(bytes(sdJwt));
    }

    /** With a key binding proof; {@code without} names the member that is left out. */
    static String proved(String sdJwt, KeyPair wallet, String header, String without) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(bytes(sdJwt));
        var claims = (tools.jackson.databind.node.ObjectNode)
                json("{\"aud\":\"https://v.example\",\"nonce\":\"n\",\"iat\":1782814530}");
        claims.put("sd_hash", Base64Url.encode(hash));
        claims.remove(without);
        return sdJwt + TestJws.es256(header, claims.toString(), wallet);
    }

    static String presented(String issued, Predicate<String> shown) {
        var parts = issued.split("~");
        return parts[0] + "~"
                + String.join(
                        "",
                        Arrays.stream(parts)
                                .skip(1)
                                .filter(disclosure -> shown.test(decoded(disclosure)))
                                .map(disclosure -> disclosure + "~")
                                .toList());
    }

    static List<String> disclosures(String issued) {
        return Arrays.stream(issued.split("~")).skip(1).toList();
    }

    static String payload(String issued) {
        return decoded(issued.split("\\.")[1]);
    }

    static String decoded(String base64Url) {
        return new String(Base64Url.decode(base64Url).orElseThrow(), StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        return ((StrictJson.Result.Read) StrictJson.parse(bytes(text))).value();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
