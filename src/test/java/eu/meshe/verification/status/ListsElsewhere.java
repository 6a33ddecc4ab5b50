package eu.meshe.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusReference;
import eu.meshe.credential.TokenStatusList;
import eu.meshe.platform.remote.PublishedElsewhere;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.jose.Jws;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Status lists that others publish. */
abstract class ListsElsewhere {

    static final Instant NOW = TestKeys.NOW;
    static final String ISSUER = "did:web:south.example";
    static final String LIST = "https://lists.south.example/1";
    static final SigningKey KEY = TestKeys.ed25519(ISSUER);
    static final SigningKey TOKEN_KEY = TestKeys.p256(ISSUER);
    static final SigningKey STRANGER = TestKeys.ed25519("did:web:stranger.example");
    static final DataIntegrity PROOFS = new DataIntegrity(Contexts.bundled());

    final PublishedElsewhere sites = new PublishedElsewhere();
    final RemoteStatusLists lists =
            new RemoteStatusLists(sites, TestKeys.knowing(KEY, TOKEN_KEY, STRANGER), Clock.fixed(NOW, ZoneOffset.UTC));

    StatusAnswer ask(String purpose, long index) {
        return lists.lookUp(reference(purpose, index), ISSUER, new Proof.Outcome.Intact(signer(KEY)));
    }

    StatusAnswer askToken(long index) {
        return lists.lookUp(
                new StatusReference(StatusReference.TOKEN, "", LIST, index),
                ISSUER,
                new Proof.Outcome.Intact(signer(KEY)));
    }

    static StatusReference reference(String purpose, long index) {
        return new StatusReference(StatusReference.BITSTRING, purpose, LIST, index);
    }

    static String obstacle(StatusAnswer answer) {
        assertThat(answer).isInstanceOf(StatusAnswer.NotFoundOut.class);
        return ((StatusAnswer.NotFoundOut) answer).obstacle().key();
    }

    void publish(ObjectNode list, SigningKey key) {
        sites.with(LIST, PROOFS.sign(list, key, NOW).toString(), NOW);
    }

    void publishToken(ObjectNode claims, SigningKey key) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("typ", "statuslist+jwt")
                .put("kid", key.verificationMethod());
        sites.with(LIST, Jws.sign(header, claims.toString().getBytes(StandardCharsets.UTF_8), key), NOW);
    }

    static ObjectNode bitstring(String purpose, long set) {
        var list = JsonNodeFactory.instance.objectNode();
        list.putArray("@context").add(Contexts.CREDENTIALS_V2);
        list.put("id", LIST).put("issuer", ISSUER);
        list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        list.putObject("credentialSubject")
                .put("id", LIST + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose)
                .put(
                        "encodedList",
                        BitstringStatusList.of(0, LongStream.of(set)).encode());
        return list;
    }

    static ObjectNode token(int number) {
        var token = JsonNodeFactory.instance
                .objectNode()
                .put("iss", ISSUER)
                .put("sub", LIST)
                .put("iat", NOW.minusSeconds(60).getEpochSecond());
        token.putObject("status_list")
                .put("bits", 2)
                .put(
                        "lst",
                        TokenStatusList.of(2, 100, index -> index == 5 ? number : 0)
                                .encode());
        return token;
    }

    static ObjectNode subject(ObjectNode list) {
        return (ObjectNode) list.path("credentialSubject");
    }

    static Proof.Signer signer(SigningKey key) {
        return new Proof.Signer(
                key.verificationMethod(),
                key.controller(),
                key.publicKey(),
                List.of(),
                "eddsa-rdfc-2022",
                Proof.KeySource.REGISTRY,
                NOW);
    }
}
