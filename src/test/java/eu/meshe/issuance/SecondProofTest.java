package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.SealedDocument;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.trust.Issuers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@ExchangeTest
class SecondProofTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private InstitutionKeys institutionKeys;

    @Autowired
    private KeyCustody custody;

    @Autowired
    private KeyDirectory keys;

    @Autowired
    private Issuers issuers;

    @Autowired
    private MesheProperties properties;

    @Test
    void thereIsNoneUnlessTheOperatorWantsIt() {
        assertThat(properties.secondProof()).isEqualTo(MesheProperties.SecondProof.NONE);
        assertThat(proofs(issued(OpenBadgeFormat.ID.slug()).content())).hasSize(1);
    }

    @Test
    void aBadgeWithTwoProofsIsIntactAndSaysTheSame() {
        var badge = issued(OpenBadgeFormat.ID.slug());

        var both = withSecond(badge);

        assertThat(proofs(both))
                .extracting(proof -> proof.path("cryptosuite").stringValue())
                .containsExactly("eddsa-rdfc-2022", "mldsa44-jcs-2024");
        var reading = reading(both);
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential()).isEqualTo(reading(badge.content()).credential());
        assertThat(reading.proof().check(keys))
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo("eddsa-rdfc-2022"));
    }

    @Test
    void eachProofStandsWithoutTheOther() {
        var both = withSecond(issued(OpenBadgeFormat.ID.slug()));
        for (int i = 0; i < 2; i++) {
            var one = (ObjectNode) JsonMapper.shared().readTree(both);
            ((ArrayNode) one.path("proof")).remove(i);

            assertThat(reading(bytes(one)).proof().check(keys)).isInstanceOf(Proof.Outcome.Intact.class);
        }
    }

    @Test
    void neitherProofLetsTheDocumentBeChanged() {
        var both = withSecond(issued(OpenBadgeFormat.ID.slug()));
        for (int i = 0; i < 2; i++) {
            var one = (ObjectNode) JsonMapper.shared().readTree(both);
            ((ArrayNode) one.path("proof")).remove(i);
            one.put("validFrom", "2020-01-01T00:00:00Z");

            assertThat(reading(bytes(one)).proof().check(keys)).isInstanceOf(Proof.Outcome.Broken.class);
        }
    }

    @Test
    void aFormatThatCannotCarryOneStaysAsItIs() {
        var credential = issued("edc");

        assertThat(withSecond(credential)).isEqualTo(credential.content());
    }

    @Test
    void anExchangeWhoseCustodyCannotMakeItDoesNotStart() {
        assertThatThrownBy(() -> new SecondProof(institutionKeys, new Hardware(), MesheProperties.SecondProof.MLDSA44))
                .isInstanceOf(IllegalStateException.class);
    }

    private SealedDocument issued(String slug) {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        return issueCredential.issue(registrar.institutionId(), award.id(), issueCredential.getFormat(slug));
    }

    private byte[] withSecond(SealedDocument document) {
        var issuer = reading(document.content()).credential().issuer().id();
        var institution = issuers.findByDid(issuer).orElseThrow();
        var format = (IssuingFormat) formats.findFor(document.content()).orElseThrow();
        return new SecondProof(institutionKeys, custody, MesheProperties.SecondProof.MLDSA44)
                .addTo(document.content(), format, institution.id(), java.time.Instant.parse("2026-11-22T00:00:00Z"));
    }

    private Reading.Understood reading(byte[] document) {
        return (Reading.Understood) formats.findFor(document).orElseThrow().read(document);
    }

    private static List<JsonNode> proofs(byte[] document) {
        return List.copyOf(JsonMapper.shared().readTree(document).path("proof").values());
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A token that, as most do, keeps no ML-DSA keys. */
    private record Hardware() implements KeyCustody {

        @Override
        public boolean supports(KeyAlgorithm algorithm) {
            return algorithm == KeyAlgorithm.P256;
        }

        @Override
        public String create(String owner, KeyAlgorithm algorithm, String controller, SealSubject subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SigningKey> findKey(String keyId) {
            return Optional.empty();
        }

        @Override
        public List<String> listKeys(String owner) {
            return List.of();
        }
    }
}
