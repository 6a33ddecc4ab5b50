package eu.meshe.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.platform.remote.PublishedElsewhere;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.Proof;
import eu.meshe.signing.did.DidKey;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class IssuersTest {

    @Autowired
    private TrustFixture fixture;

    @Autowired
    private Issuers issuers;

    @Autowired
    private Register register;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private TableCaches caches;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsTheKeysOfTheInstitutionsHere() {
        var university = fixture.aUniversity();
        for (var algorithm : List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256)) {
            var key = keys.getCurrent(university.id(), algorithm);
            var found = (Answer.Found) issuers.find(key.verificationMethod());
            assertThat(found.key()).isEqualTo(key.publicKey());
            assertThat(found.controller()).isEqualTo(keys.didOf(university));
            assertThat(found.source()).isEqualTo(Proof.KeySource.REGISTRY);
        }
    }

    /** What a stranger's document names its key by is not always what a database can be asked. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "key\u0000-1", "\ud800", "key 1", "\u202E1-yek"})
    void hasNoKeyOfANameThatIsNone(String fragment) {
        var method = keys.didOf(fixture.aUniversity()) + "#" + fragment;
        assertThat(issuers.find(method)).isInstanceOf(Answer.NoSuchKey.class);
        assertThat(issuers.findHolder(method)).isEmpty();
        assertThat(issuers.find(method + "x".repeat(100_000))).isInstanceOf(Answer.NoSuchKey.class);
    }

    @Test
    void asksNobodyElseForTheKeysOfTheInstitutionsHere() {
        var university = fixture.aUniversity();
        var method = keys.getCurrent(university.id(), KeyAlgorithm.ED25519).verificationMethod();
        var elsewhere = new PublishedElsewhere();
        var both = new KeysHereAndElsewhere(issuers, elsewhere, Clock.systemUTC());
        assertThat(both.find(method)).isInstanceOf(Answer.Found.class);
        assertThat(both.find(method + "x")).isInstanceOf(Answer.NoSuchKey.class);
        assertThat(both.findOfIssuer(keys.didOf(university), method.substring(method.indexOf('#') + 1)))
                .isInstanceOf(Answer.Found.class);
        assertThat(elsewhere.asked).isEmpty();
        both.find("did:web:elsewhere.example#key-1");
        assertThat(elsewhere.asked).containsExactly("https://elsewhere.example/.well-known/did.json");
    }

    @Test
    void findsRetiredKeysAndSaysSinceWhenTheyAre() {
        var university = fixture.aUniversity();
        var method = keys.getCurrent(university.id(), KeyAlgorithm.ED25519).verificationMethod();
        jdbc.sql("update institution_key set retired_at = '2026-06-01T00:00:00Z' where id = ?")
                .param(method)
                .update();
        caches.changed(InstitutionKeys.TABLE);

        assertThat(issuers.find(method)).isInstanceOf(Answer.Found.class);
        var holder = issuers.findHolder(method).orElseThrow();
        assertThat(holder.wasRetiredAt(Instant.parse("2026-05-31T00:00:00Z"))).isFalse();
        assertThat(holder.wasRetiredAt(Instant.parse("2026-06-02T00:00:00Z"))).isTrue();
    }

    @Test
    void findsAnInstitutionByItsCertificateAndByItsDid() {
        var university = fixture.aUniversity();
        var certificate = keys.getCurrent(university.id(), KeyAlgorithm.P256)
                .certificates()
                .getFirst();
        assertThat(register.findByCertificate(certificate).orElseThrow().institution())
                .isEqualTo(university.id());
        assertThat(issuers.findByDid(keys.didOf(university)).orElseThrow().id()).isEqualTo(university.id());
    }

    @Test
    void saysThatAnInstitutionHereHasNoSuchKey() {
        var did = keys.didOf(fixture.aUniversity());
        assertThat(issuers.find(did + "#nothing")).isInstanceOf(Answer.NoSuchKey.class);
        assertThat(issuers.find(did)).isInstanceOf(Answer.NoSuchKey.class);
    }

    @Test
    void readsAKeyThatIsItsOwnName() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var found = (Answer.Found) issuers.find(DidKey.verificationMethod(key));
        assertThat(found.source()).isEqualTo(Proof.KeySource.SELF_DESCRIBING);
        assertThat(found.controller()).isEqualTo(DidKey.of(key));
        assertThat(issuers.find("did:key:zNonsense")).isInstanceOf(Answer.NoSuchKey.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "did:web:elsewhere.example#key-1",
                "did:web:elsewhere.example:i:nobody#key-1",
                "https://elsewhere.example/keys/1",
                "did:example:123",
                "'; drop table institution_key; --"
            })
    void findsOutNothingAboutOthers(String verificationMethod) {
        assertThat(issuers.find(verificationMethod)).isInstanceOf(Answer.NotFoundOut.class);
        assertThat(issuers.findHolder(verificationMethod)).isEmpty();
    }
}
