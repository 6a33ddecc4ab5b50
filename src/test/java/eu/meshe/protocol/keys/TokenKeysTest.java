package eu.meshe.protocol.keys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.PublishedKey;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardedCredentials;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.ledger.ExchangeKey;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SoftHsm;
import eu.meshe.signing.custody.Pkcs11KeyCustody;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole exchange with every key on a token: all that it signs is signed there, and verifies. */
@ExchangeTest
class TokenKeysTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private KeyCustody custody;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private ExchangeKey exchangeKey;

    @Autowired
    private RotateKeys rotate;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private AwardedCredentials credentials;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private MesheProperties properties;

    @LocalServerPort
    private int port;

    private StaffMember staff;

    @DynamicPropertySource
    static void keepKeysOnAToken(DynamicPropertyRegistry registry) {
        var token = SoftHsm.aToken();
        registry.add("meshe.keys.custody", () -> "pkcs11");
        registry.add("meshe.keys.pkcs11-library", SoftHsm::library);
        registry.add("meshe.keys.pkcs11-token", () -> token);
        registry.add("meshe.keys.pkcs11-pin-file", SoftHsm::pinFile);
    }

    @BeforeEach
    void foundAnInstitution() {
        staff = fixture.aRegistrar();
    }

    @Test
    void everyAwardIsIssuedInEveryFormatAndVerifies() {
        assertThat(custody).isInstanceOf(Pkcs11KeyCustody.class);
        var award = fixture.anAward(staff);
        for (var format : issue.listFormats()) {
            var document =
                    issue.issue(staff.institutionId(), award.id(), format).content();
            assertVouchedFor(document, format.slug());
        }
        assertThat(keys.listKeys(staff.institutionId()))
                .extracting(PublishedKey::algorithm)
                .contains(KeyAlgorithm.P256)
                .doesNotContain(KeyAlgorithm.ED25519, KeyAlgorithm.ML_DSA_44);
        assertThat(properties.keyDirectory()).doesNotExist();
    }

    @Test
    void badgesAreSignedWithEcdsa() {
        var badge = issue.issue(staff.institutionId(), fixture.anAward(staff).id(), issue.getFormat("open-badge"))
                .content();
        assertThat(new String(badge, java.nio.charset.StandardCharsets.UTF_8))
                .contains("ecdsa-rdfc-2019")
                .doesNotContain("eddsa");
    }

    @Test
    void statusListsAndTheLogAreSignedThere() {
        var award = fixture.anAward(staff);
        for (var status : credentials.of(award).statuses()) {
            var path = java.net.URI.create(status.list()).getPath();
            var answer = new HttpCaller(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        var key = exchangeKey.get();
        assertThat(key.algorithm()).isEqualTo(KeyAlgorithm.P256);
        assertThat(key.toString()).startsWith("Pkcs11Key");
        assertThat(new HttpCaller(port).get("/.well-known/did.json").body()).contains(key.verificationMethod());
    }

    @Test
    void keysOnATokenAreReplacedToo() {
        var document = issue.issue(staff.institutionId(), fixture.anAward(staff).id(), issue.getFormat("edc"))
                .content();
        var old = keys.getCurrent(staff.institutionId(), KeyAlgorithm.P256).verificationMethod();
        rotate.replace(staff, old.substring(old.indexOf('#') + 1));

        assertVouchedFor(document, "edc");
        assertThat(keys.getCurrent(staff.institutionId(), KeyAlgorithm.P256).verificationMethod())
                .isNotEqualTo(old);
    }

    private void assertVouchedFor(byte[] document, String format) {
        var report = (VerificationReport) verify.verify(document);
        for (var check : List.of("readable", "signature", "issuer", "revocation")) {
            assertThat(report.check(check).outcome()).as(format + " " + check).isEqualTo(Outcome.PASSED);
        }
    }
}
