package eu.meshe.format.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.credential.Container.Contents;
import eu.meshe.credential.Delivered;
import eu.meshe.credential.Possession;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.integrity.TestPresentations;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Credentials in an envelope of their holder: W3C VCDM 2.0, 4.13, and VC-JOSE-COSE, 3.1.2. */
class PresentationTest {

    private static final String LEARNER = "did:example:learner";
    private static final SigningKey KEY = TestKeys.ed25519(LEARNER);
    private static final KeyPair WALLET = TestJws.p256();
    private static final byte[] BADGE = new OpenBadgeFormat()
            .issue(SampleCredentials.full(), TestKeys.ed25519(SampleCredentials.ISSUER), TestKeys.NOW);

    private final JsonPresentation json = new JsonPresentation();
    private final TokenPresentation token = new TokenPresentation();

    @Test
    void theCredentialInsideIsTheOneThatWasPutIn() {
        var delivered = (Delivered.OneDocument)
                FindFormats.ofTheProduct().all().unpack(bytes(signed("authentication", "n", "https://v.example")));

        assertThat(JsonMapper.shared().readTree(delivered.bytes()))
                .isEqualTo(JsonMapper.shared().readTree(BADGE));
        assertThat(delivered.possession()).isNotNull();
    }

    @Test
    void theHoldersProofSaysWhoseKeyForWhomAndOnWhatOccasion() {
        assertThat(possession(bytes(signed("authentication", "n", "https://v.example"))))
                .isEqualTo(
                        new Possession.Outcome.Proven(LEARNER, false, "n", List.of("https://v.example"), TestKeys.NOW));
        assertThat(possession(bytes(signed("authentication", null, null))))
                .isEqualTo(new Possession.Outcome.Proven(LEARNER, false, null, List.of(), TestKeys.NOW));
    }

    /** Data Integrity 1.0, 4.4, step 6: also a proof that names the right purpose needs a key that its controller uses for that. */
    @Test
    void aKeyThatItsControllerUsesForStatementsOnlyProvesNothing() {
        var document = bytes(signed("authentication", "n", null));
        var contents = (Contents.Found) json.open(document);
        assertThat(Objects.requireNonNull(contents.possession()).check(new OnlyForStatements()))
                .isInstanceOf(Possession.Outcome.NotFoundOut.class);
    }

    private record OnlyForStatements() implements KeyDirectory {
        @Override
        public Answer find(String verificationMethod) {
            return TestKeys.knowing(KEY).find(verificationMethod);
        }

        @Override
        public KeyDirectory forAuthentication() {
            return TestKeys.knowing();
        }
    }

    @Test
    void withoutAProofTheQuestionDoesNotArise() {
        assertThat(possession(bytes(presentation()))).isInstanceOf(Possession.Outcome.NotAsked.class);
    }

    @Test
    void aProofForAnotherPurposeOrOfSomethingElseIsBroken() {
        assertThat(possession(bytes(signed("assertionMethod", "n", null))))
                .isInstanceOf(Possession.Outcome.Broken.class);
        var changed = signed("authentication", "n", null);
        ((ObjectNode) changed.path("proof")).put("challenge", "another");
        assertThat(possession(bytes(changed))).isInstanceOf(Possession.Outcome.Broken.class);
        var exchanged = signed("authentication", "n", null);
        exchanged.put("id", "urn:uuid:00000000-0000-4000-8000-000000000000");
        assertThat(possession(bytes(exchanged))).isInstanceOf(Possession.Outcome.Broken.class);
    }

    @Test
    void aHolderOtherThanTheSignerIsBroken() {
        var of = presentation().put("holder", "did:example:other");
        var signed = TestPresentations.sign(of, KEY, "authentication", "n", null);

        assertThat(possession(bytes(signed))).isInstanceOf(Possession.Outcome.Broken.class);
    }

    @Test
    void aTokenSaysTheSame() {
        var expected = new Possession.Outcome.Proven(LEARNER, false, "n", List.of("https://v.example"), TestKeys.NOW);

        assertThat(ofToken("{\"iss\":\"" + LEARNER + "\",\"nonce\":\"n\",\"aud\":\"https://v.example\",\"iat\":"
                        + TestKeys.NOW.getEpochSecond() + ",\"vp\":" + presentation() + "}"))
                .isEqualTo(expected);
        var newer = presentation()
                .put("nonce", "n")
                .put("aud", "https://v.example")
                .put("iat", TestKeys.NOW.getEpochSecond());
        assertThat(ofToken(newer.toString())).isEqualTo(expected);
    }

    @Test
    void aTokenOfAnothersKeyIsBroken() {
        assertThat(ofToken(presentation().put("holder", "did:example:other").toString()))
                .isInstanceOf(Possession.Outcome.Broken.class);
    }

    @Test
    void aCredentialInAnEnvelopeOfItsOwnIsTakenOut() {
        var presentation = presentation();
        presentation.putArray("verifiableCredential").addObject().put("id", "data:application/vc+jwt,eyJhb.eyJz.QQ");

        assertThat(((Contents.Found) json.open(bytes(presentation))).documents())
                .singleElement()
                .isEqualTo("eyJhb.eyJz.QQ".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "eyJ",
                "eyJhbGciOiJub25lIn0..",
                "{\"name\":\"VerifiablePresentation\"}",
                "\"VerifiablePresentation\""
            })
    void whatIsNoneIsNotTakenForOne(String text) {
        var file = text.getBytes(StandardCharsets.UTF_8);
        assertThat(json.recognises(file)).isFalse();
        assertThat(token.recognises(file)).isFalse();
        assertThat(json.recognises(BADGE)).isFalse();
    }

    @Test
    void anEmptyEnvelopeSaysSo() {
        var empty = presentation();
        empty.remove("verifiableCredential");

        assertThat(json.open(bytes(empty))).isInstanceOf(Contents.Empty.class);
    }

    private Possession.Outcome possession(byte[] file) {
        assertThat(json.recognises(file)).isTrue();
        var found = (Contents.Found) json.open(file);
        return Objects.requireNonNull(found.possession()).check(TestKeys.knowing(KEY));
    }

    private Possession.Outcome ofToken(String payload) {
        var key = TestJws.key(WALLET, LEARNER);
        var text = TestJws.es256("{\"alg\":\"ES256\",\"kid\":\"" + LEARNER + "#k1\"}", payload, WALLET);
        var file = text.getBytes(StandardCharsets.UTF_8);
        assertThat(token.recognises(file)).isTrue();
        var found = (Contents.Found) token.open(file);
        assertThat(Base64Url.decode(text.split("\\.")[1])).isPresent();
        return Objects.requireNonNull(found.possession()).check(TestKeys.knowing(key));
    }

    private static ObjectNode signed(String purpose, @Nullable String challenge, @Nullable String domain) {
        return TestPresentations.sign(presentation(), KEY, purpose, challenge, domain);
    }

    private static ObjectNode presentation() {
        var presentation = JsonMapper.shared().createObjectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        presentation.put("holder", LEARNER);
        presentation.putArray("verifiableCredential").add(JsonMapper.shared().readTree(BADGE));
        return presentation;
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
