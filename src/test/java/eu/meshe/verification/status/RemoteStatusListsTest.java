package eu.meshe.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.StatusDirectory.Meaning;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusReference;
import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** W3C Bitstring Status List 1.0, 3.2; IETF Token Status List, 8.3: lists of issuers elsewhere, right ones and wrong ones. */
class RemoteStatusListsTest extends ListsElsewhere {

    @Test
    void readsWhetherABitIsSetAndWhatThatMeans() {
        publish(bitstring("revocation", 7), KEY);
        assertThat(ask("revocation", 7)).isEqualTo(new StatusAnswer.Set(Meaning.REVOKED, NOW));
        assertThat(ask("revocation", 8)).isEqualTo(new StatusAnswer.Clear(NOW));
        publish(bitstring("suspension", 7), KEY);
        assertThat(ask("suspension", 7)).isEqualTo(new StatusAnswer.Set(Meaning.SUSPENDED, NOW));
    }

    @Test
    void readsABitstringListThatIsASignedText() {
        var header =
                JsonNodeFactory.instance.objectNode().put("typ", "vc+jwt").put("kid", TOKEN_KEY.verificationMethod());
        var token = Jws.sign(header, bitstring("revocation", 7).toString().getBytes(StandardCharsets.UTF_8), TOKEN_KEY);
        sites.with(LIST, token, NOW);
        assertThat(ask("revocation", 7)).isInstanceOf(StatusAnswer.Set.class);
        sites.with(LIST, token.substring(0, token.length() - 3) + "AAA", NOW);
        assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.signature");
    }

    @ParameterizedTest
    @CsvSource({"0,Clear", "1,Set", "2,Set", "3,NotFoundOut"})
    void readsTheNumbersOfATokenStatusList(int number, String answer) {
        publishToken(token(number), TOKEN_KEY);
        assertThat(askToken(5).getClass().getSimpleName()).isEqualTo(answer);
        assertThat(askToken(6)).isInstanceOf(StatusAnswer.Clear.class);
    }

    @Test
    void asksNobodyForADocumentWhoseOwnSignatureIsNotRight() {
        publish(bitstring("revocation", 7), KEY);
        var reference = reference("revocation", 7);
        for (var proof : List.of(
                new Proof.Outcome.Absent(),
                new Proof.Outcome.Broken(Message.of("x")),
                new Proof.Outcome.NotFoundOut(Message.of("x")))) {
            assertThat(lists.lookUp(reference, ISSUER, proof)).isInstanceOf(StatusAnswer.NotFoundOut.class);
        }
        assertThat(lists.lookUp(reference)).isInstanceOf(StatusAnswer.NotFoundOut.class);
        assertThat(sites.asked).isEmpty();
    }

    @Test
    void aListOfSomebodyElseSaysNothing() {
        publish(bitstring("revocation", 7), STRANGER);
        assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.another-issuer");
        publish(bitstring("revocation", 7).put("issuer", "did:web:stranger.example"), STRANGER);
        assertThat(obstacle(ask("revocation", 7))).isEqualTo("verification.list.another-issuer");
    }

    /** Anyone can put a key of their own behind somebody's name. */
    @Test
    void aKeyThatTheListBringsAlongShowsNothing() {
        var own = TestKeys.p256("did:web:south.example");
        var header = JsonNodeFactory.instance.objectNode().put("typ", "statuslist+jwt");
        header.set("jwk", Jwk.write(own.publicKey()));
        sites.with(LIST, Jws.sign(header, token(0).toString().getBytes(StandardCharsets.UTF_8), own), NOW);
        assertThat(obstacle(askToken(5))).isEqualTo("verification.list.another-issuer");
    }

    @Test
    void theVeryKeyOfTheCredentialMaySignItsListUnderAnyName() {
        publish(bitstring("revocation", 7).put("issuer", "https://elsewhere.example"), STRANGER);
        var byStranger = new Proof.Outcome.Intact(signer(STRANGER));
        assertThat(lists.lookUp(reference("revocation", 7), ISSUER, byStranger)).isInstanceOf(StatusAnswer.Set.class);
    }

    @Test
    void anIssuerWhoIsItsOwnKeySpeaksForItself() {
        var key = TestKeys.ed25519("did:key:unused");
        var did = DidKey.of(key.publicKey());
        var own = new Named(key, DidKey.verificationMethod(key.publicKey()));
        publish(bitstring("revocation", 7).put("issuer", did), own);
        var answer = lists.lookUp(reference("revocation", 7), did, new Proof.Outcome.Intact(signer(KEY)));
        assertThat(answer).isInstanceOf(StatusAnswer.Set.class);
    }

    @Test
    void aTokenByTheCertificateOfTheCredentialCounts() {
        var chain = TOKEN_KEY.certificates();
        var header = JsonNodeFactory.instance.objectNode().put("typ", "statuslist+jwt");
        header.set("x5c", CertificateChain.write(chain));
        var claims = token(1);
        claims.remove("iss");
        sites.with(LIST, Jws.sign(header, claims.toString().getBytes(StandardCharsets.UTF_8), TOKEN_KEY), NOW);
        var signer = new Proof.Signer("", "", TOKEN_KEY.publicKey(), chain, "ES256", Proof.KeySource.DOCUMENT, NOW);
        var reference = new StatusReference(StatusReference.TOKEN, "", LIST, 5);
        assertThat(lists.lookUp(reference, "", new Proof.Outcome.Intact(signer)))
                .isInstanceOf(StatusAnswer.Set.class);
        assertThat(obstacle(lists.lookUp(reference, "", new Proof.Outcome.Intact(signer(KEY)))))
                .isEqualTo("verification.list.another-issuer");
    }

    @Test
    void aListThatWasChangedSaysNothing() {
        var clear = BitstringStatusList.of(0, LongStream.empty()).encode();
        var signed = PROOFS.sign(bitstring("revocation", 7), KEY, NOW);
        ((ObjectNode) signed.path("credentialSubject")).put("encodedList", clear);
        sites.with(LIST, signed.toString(), NOW);
        assertThat(obstacle(ask("revocation", 7))).isEqualTo("verification.list.signature");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 131_072, Long.MAX_VALUE})
    void aPlaceThatTheListDoesNotHaveSaysNothing(long index) {
        publish(bitstring("revocation", 7), KEY);
        assertThat(obstacle(ask("revocation", index))).isEqualTo("verification.list.no-such-place");
    }

    @Test
    void aListForAnotherPurposeSaysNothing() {
        publish(bitstring("suspension", 7), KEY);
        assertThat(obstacle(ask("revocation", 7))).isEqualTo("verification.list.purpose");
        publish(bitstring("message", 7), KEY);
        assertThat(obstacle(ask("message", 7))).isEqualTo("verification.list.unknown-purpose");
    }

    @Test
    void whatIsNotTheListSaysNothing() {
        List<Consumer<ObjectNode>> changes = List.of(
                list -> list.put("id", "https://lists.south.example/2"),
                list -> list.putArray("type").add("VerifiableCredential"),
                list -> list.put("validUntil", "tomorrow"),
                list -> subject(list).put("type", "Other"),
                list -> subject(list).put("encodedList", "uAAAA"),
                list -> subject(list).put("encodedList", "u" + bomb(true)),
                list -> list.remove("credentialSubject"));
        for (var change : changes) {
            var list = bitstring("revocation", 7);
            change.accept(list);
            sites.with(LIST, list.toString(), NOW);
            assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.unreadable");
        }
        for (var nonsense : List.of("", "<html>", "[]", "eyJ", "eyJhbGciOiJub25lIn0.e30.", "\u0000")) {
            sites.with(LIST, nonsense, NOW);
            assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.unreadable");
            assertThat(obstacle(askToken(5))).isEqualTo("verification.list.unreadable");
        }
    }

    @Test
    void whatIsNotTheTokenSaysNothing() {
        List<Consumer<ObjectNode>> changes = List.of(
                token -> token.put("sub", "https://lists.south.example/2"),
                token -> token.remove("sub"),
                token -> token.remove("iat"),
                token -> token.put("exp", "never"),
                token -> token.put("exp", -1),
                token -> token.put("ttl", "long"),
                token -> token.remove("status_list"),
                token -> ((ObjectNode) token.path("status_list")).put("bits", 3),
                token -> ((ObjectNode) token.path("status_list")).put("lst", bomb(false)));
        for (var change : changes) {
            var token = token(0);
            change.accept(token);
            publishToken(token, TOKEN_KEY);
            assertThat(obstacle(askToken(5))).isEqualTo("verification.list.unreadable");
        }
        var header = JsonNodeFactory.instance.objectNode().put("typ", "JWT").put("kid", TOKEN_KEY.verificationMethod());
        sites.with(LIST, Jws.sign(header, token(0).toString().getBytes(StandardCharsets.UTF_8), TOKEN_KEY), NOW);
        assertThat(obstacle(askToken(5))).isEqualTo("verification.list.unreadable");
    }

    /** A hundred megabytes of nothing. */
    private static String bomb(boolean gzip) {
        var packed = new ByteArrayOutputStream();
        try (var zip = gzip ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
            for (var count = 0; count < 100; count++) {
                zip.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64Url.encode(packed.toByteArray());
    }

    /** The key under another name. */
    private record Named(SigningKey key, String verificationMethod) implements SigningKey {

        @Override
        public KeyAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public PublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public List<X509Certificate> certificates() {
            return key.certificates();
        }

        @Override
        public byte[] sign(byte[] message) {
            return key.sign(message);
        }
    }
}
