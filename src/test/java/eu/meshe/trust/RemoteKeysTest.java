package eu.meshe.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.platform.remote.PublishedElsewhere;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.did.DidWeb;
import eu.meshe.signing.did.KeyLookup;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.jose.IssuerMetadata;
import eu.meshe.signing.jose.Jwk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C did:web; Controlled Identifiers 1.0; SD-JWT VC, JWT VC Issuer Metadata. */
class RemoteKeysTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final String DID = "did:web:badges.meshe.example:i:south";
    private static final String AT = "https://badges.meshe.example/i/south/did.json";
    private static final String ISSUER = "https://badges.meshe.example/i/south";
    private static final String METADATA = "https://badges.meshe.example/.well-known/jwt-vc-issuer/i/south";
    private static final SigningKey KEY = TestKeys.ed25519(DID);
    private static final String METHOD = KEY.verificationMethod();

    private final PublishedElsewhere sites = new PublishedElsewhere();
    private final RemoteKeys keys = new RemoteKeys(sites, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void findsAKeyAtItsOwnersSite() {
        sites.with(AT, DidDocument.of(DID, List.of(KEY)).toJson(), NOW);
        assertThat(keys.find(METHOD)).isEqualTo(new Answer.Found(KEY.publicKey(), DID, Proof.KeySource.FETCHED));
    }

    @Test
    void readsEveryWayToWriteAKeyThatWeKnow() {
        var p256 = TestKeys.p256(DID);
        for (var written : List.of(
                "\"publicKeyMultibase\":\"" + Multikey.encode(p256.publicKey()) + "\"",
                "\"publicKeyJwk\":" + Jwk.write(p256.publicKey()))) {
            for (var document : List.of(
                    document("\"verificationMethod\":[{\"id\":\"#k\"," + written + "}],\"assertionMethod\":[\"#k\"]"),
                    document("\"verificationMethod\":[{\"id\":\"" + DID + "#k\"," + written
                            + "}],\"assertionMethod\":\"" + DID + "#k\""),
                    document("\"assertionMethod\":[{\"id\":\"" + DID + "#k\"," + written + "}]"))) {
                sites.with(AT, document, NOW);
                assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.Found.class);
            }
        }
    }

    /** Controlled Identifiers 1.0, 2.3: a key is for what its controller lists it under, and for nothing else. */
    @Test
    void tellsKeysForStatementsFromKeysForShowingWhoOneIs() {
        var method = "\"verificationMethod\":[{\"id\":\"#k\",\"publicKeyMultibase\":\""
                + Multikey.encode(KEY.publicKey()) + "\"}],";
        sites.with(AT, document(method + "\"assertionMethod\":[\"#k\"]"), NOW);
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.Found.class);
        assertThat(keys.forAuthentication().find(DID + "#k")).isInstanceOf(Answer.NotFoundOut.class);
        sites.with(AT, document(method + "\"authentication\":[\"#k\"]"), NOW);
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.NotFoundOut.class);
        assertThat(keys.forAuthentication().find(DID + "#k")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void aPresentationNeedsAKeyForShowingWhoOneIsAlsoBehindOtherDirectories() {
        var nobody = (KeyDirectory) name -> new Answer.NotFoundOut(Message.of("none"));
        var all = new KeyLookup(new KeysHereAndElsewhere(nobody, keys));
        sites.with(AT, withKey("\"type\":\"Multikey\""), NOW);
        assertThat(all.find(DID + "#k")).isInstanceOf(Answer.Found.class);
        assertThat(all.forAuthentication().find(DID + "#k")).isInstanceOf(Answer.NotFoundOut.class);
    }

    @Test
    void aKeyThatItsSiteDoesNotNameIsNotTheirs() {
        sites.with(AT, DidDocument.of(DID, List.of(TestKeys.ed25519(DID))).toJson(), NOW);
        assertThat(keys.find(METHOD)).isInstanceOf(Answer.NoSuchKey.class);
    }

    @Test
    void aRevokedKeyIsNoneEvenIfTheSiteCannotBeAskedAnyMore() {
        sites.with(AT, withKey("\"revoked\":\"2027-02-01T00:00:00Z\""), NOW);
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.NoSuchKey.class);
        sites.goOffline();
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.NoSuchKey.class);
    }

    @Test
    void anOldCopyVouchesForNothingAndSaysHowOldItIs() {
        sites.with(AT, withKey("\"type\":\"Multikey\""), NOW);
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.Found.class);
        sites.goOffline();
        var answer = (Answer.NotFoundOut) keys.find(DID + "#k");
        assertThat(answer.obstacle().arguments()).containsExactly(NOW.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"id\":\"did:web:badges.meshe.example:i:north\",\"verificationMethod\":[],\"assertionMethod\":[]}",
                "{\"id\":\"did:web:badges.meshe.example:i:south\",\"id\":\"x\",\"verificationMethod\":[]}",
                "{\"id\":[\"did:web:badges.meshe.example:i:south\"],\"verificationMethod\":[]}",
                "{\"id\":\"did:web:badges.meshe.example:i:south\",\"name\":\"South\"}"
            })
    void whatIsNotTheirDocumentSaysNothing(String document) {
        sites.with(AT, document, NOW);
        assertThat(keys.find(METHOD)).isInstanceOf(Answer.NotFoundOut.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"expires\":\"2027-02-01T00:00:00Z\"",
                "\"expires\":\"whenever\"",
                "\"controller\":\"did:web:badges.meshe.example:i:north\"",
                "\"controller\":7"
            })
    void aKeyThatEndedOrIsAnothersIsNotTaken(String member) {
        sites.with(AT, withKey(member), NOW);
        assertThat(keys.find(DID + "#k")).isInstanceOf(Answer.NotFoundOut.class);
    }

    @Test
    void aKeyForOtherPurposesOrOfTwoMeaningsIsNotTaken() {
        var key = "{\"id\":\"#k\",\"publicKeyMultibase\":\"" + Multikey.encode(KEY.publicKey()) + "\"}";
        for (var members : List.of(
                "\"verificationMethod\":[" + key + "],\"authentication\":[\"#k\"]",
                "\"verificationMethod\":[" + key + "," + key + "],\"assertionMethod\":[\"#k\"]",
                "\"verificationMethod\":[{\"id\":\"#k\",\"publicKeyMultibase\":\"zzz\"}],\"assertionMethod\":[\"#k\"]",
                "\"verificationMethod\":[{\"id\":\"#k\",\"publicKeyBase58\":\"x\"}],\"assertionMethod\":[\"#k\"]",
                "\"verificationMethod\":[{\"id\":\"#k\",\"publicKeyJwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}],\"assertionMethod\":[\"#k\"]")) {
            sites.with(AT, document(members), NOW);
            assertThat(keys.find(DID + "#k")).as(members).isInstanceOf(Answer.NotFoundOut.class);
        }
    }

    @Test
    void findsTheKeyOfAControllerThatIsNamedByAWebAddress() {
        var document = "{\"id\":\"" + ISSUER + "\",\"assertionMethod\":[{\"id\":\"" + ISSUER
                + "#k\",\"publicKeyMultibase\":\"" + Multikey.encode(KEY.publicKey()) + "\"}]}";
        sites.with(ISSUER, document, NOW);
        assertThat(keys.find(ISSUER + "#k"))
                .isEqualTo(new Answer.Found(KEY.publicKey(), ISSUER, Proof.KeySource.FETCHED));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com,https://example.com/.well-known/jwt-vc-issuer",
        "https://example.com/,https://example.com/.well-known/jwt-vc-issuer",
        "https://example.com/tenant/1234,https://example.com/.well-known/jwt-vc-issuer/tenant/1234",
        "https://example.com:8443/t/,https://example.com:8443/.well-known/jwt-vc-issuer/t",
        "http://example.com,",
        "https://example.com?a,",
        "https://example.com#a,",
        "did:web:example.com,",
        "'not an address',"
    })
    void metadataStandsBetweenHostAndPath(String issuer, String address) {
        assertThat(IssuerMetadata.address(issuer).orElse(null)).isEqualTo(address);
    }

    @Test
    void findsAKeyInTheMetadataOfAnIssuerOrWhereItPointsTo() {
        sites.with(METADATA, "{\"issuer\":\"" + ISSUER + "\",\"jwks\":" + keySet("k") + "}", NOW);
        assertThat(keys.findOfIssuer(ISSUER, "k"))
                .isEqualTo(new Answer.Found(KEY.publicKey(), ISSUER, Proof.KeySource.FETCHED));
        sites.with(METADATA, "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"https://keys.example/set\"}", NOW);
        sites.with("https://keys.example/set", keySet("k"), NOW);
        assertThat(keys.findOfIssuer(ISSUER, "k")).isInstanceOf(Answer.Found.class);
        assertThat(keys.findOfIssuer(ISSUER, "other")).isInstanceOf(Answer.NoSuchKey.class);
    }

    @Test
    void metadataOfAnotherIssuerOrOfTwoMeaningsSaysNothing() {
        for (var metadata : List.of(
                "{\"issuer\":\"https://badges.meshe.example/i/north\",\"jwks\":" + keySet("k") + "}",
                "{\"issuer\":\"" + ISSUER + "\",\"jwks\":" + keySet("k")
                        + ",\"jwks_uri\":\"https://keys.example/set\"}",
                "{\"issuer\":\"" + ISSUER + "\"}",
                "{\"issuer\":\"" + ISSUER + "\",\"jwks\":{\"keys\":[" + jwk("k") + "," + jwk("k") + "]}}",
                "{\"issuer\":\"" + ISSUER + "\",\"jwks\":" + keySet("k").replace("{\"kid\"", "{\"use\":\"enc\",\"kid\"")
                        + "}")) {
            sites.with(METADATA, metadata, NOW);
            assertThat(keys.findOfIssuer(ISSUER, "k")).as(metadata).isInstanceOf(Answer.NotFoundOut.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:example:1#k",
                "did:web:#k",
                "did:web:a%2Fb#k",
                "http://a.example/#k",
                "urn:x#k",
                "did:web:a.example",
                ""
            })
    void asksNobodyForNamesThatSayNotWhere(String method) {
        assertThat(keys.find(method)).isInstanceOf(Answer.NotFoundOut.class);
        assertThat(sites.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:a.example,a.example",
        "did:web:a.example%3A8443:i:b,a.example:8443/i/b",
        "https://a.example/,a.example",
        "https://a.example/i/b,a.example/i/b"
    })
    void aSiteIsNamedAsAReaderKnowsIt(String controller, String site) {
        assertThat(DidWeb.site(controller)).isEqualTo(site);
    }

    private static String withKey(String member) {
        return document("\"verificationMethod\":[{\"id\":\"#k\",\"publicKeyMultibase\":\""
                + Multikey.encode(KEY.publicKey()) + "\"," + member + "}],\"assertionMethod\":[\"#k\"]");
    }

    private static String document(String members) {
        return "{\"id\":\"" + DID + "\"," + members + "}";
    }

    private static String keySet(String id) {
        return "{\"keys\":[" + jwk(id) + "]}";
    }

    private static String jwk(String id) {
        return "{\"kid\":\"" + id + "\","
                + Jwk.write(KEY.publicKey()).toString().substring(1);
    }
}
