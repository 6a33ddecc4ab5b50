package eu.meshe.protocol.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.institution.ExchangeAuthority;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.PublishedKey;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardedCredentials;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.ledger.SealLedger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replacing keys, and what others then find published. */
@ExchangeTest
class KeyRotationTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private RotateKeys rotate;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private ExchangeAuthority authority;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private AwardedCredentials credentials;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private SealLedger sealLedger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private StaffMember staff;

    @BeforeEach
    void foundAnInstitution() {
        staff = fixture.aRegistrar();
    }

    @Test
    void whatWasIssuedBeforeStaysGoodInEveryFormatAndTheNewKeySigns() {
        var award = fixture.anAward(staff);
        var before = documents(award);
        current().forEach(key -> rotate.replace(staff, key.name()));

        before.forEach(this::assertVouchedFor);
        documents(fixture.anAward(staff)).forEach(this::assertVouchedFor);
        assertThat(keys.listKeys(staff.institutionId()))
                .filteredOn(key -> key.retiredAt() == null)
                .extracting(PublishedKey::algorithm)
                .doesNotHaveDuplicates()
                .contains(KeyAlgorithm.ED25519, KeyAlgorithm.P256);
    }

    @Test
    void aRetiredKeyStaysPublishedAndVouchesForWhatItSigned() throws Exception {
        var old = current(KeyAlgorithm.ED25519);
        rotate.replace(staff, old.name());

        var document = json("/i/" + slug() + "/did.json");

        assertThat(texts(document.path("assertionMethod"))).contains(old.verificationMethod());
        assertThat(texts(document.path("authentication")))
                .doesNotContain(old.verificationMethod())
                .contains(current(KeyAlgorithm.ED25519).verificationMethod());
        assertThat(kids()).contains(old.verificationMethod());
    }

    @Test
    void ofAStolenKeyOnlyWhatIsOnRecordStaysGood() {
        var award = fixture.anAward(staff);
        var kept = documents(award);
        var forged = formats.listIssuing(eu.meshe.credential.IssuingFormat.Occasion.AWARD).stream()
                .map(format -> format.issue(
                        credentials.of(award),
                        keys.getCurrent(staff.institutionId(), format.keyAlgorithms()),
                        clock.instant().minusSeconds(60)))
                .toList();
        current().forEach(key -> rotate.replaceStolen(staff, key.name(), today().toString()));

        kept.forEach(this::assertVouchedFor);
        assertThat(forged).allSatisfy(document -> {
            var check = ((VerificationReport) verify.verify(document)).check("issuer");
            assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(check.message().key()).isEqualTo("verification.issuer.stolen");
        });
    }

    @Test
    void aStolenKeyIsPublishedAsSuchAndItsCertificateIsRevoked() throws Exception {
        var stolen = current(KeyAlgorithm.P256);
        rotate.replaceStolen(staff, stolen.name(), today().minusDays(3).toString());

        var document = json("/i/" + slug() + "/did.json");
        assertThat(texts(document.path("assertionMethod"))).doesNotContain(stolen.verificationMethod());
        assertThat(document.path("verificationMethod").values().stream()
                        .filter(method -> method.path("id").asString().equals(stolen.verificationMethod()))
                        .map(method -> method.path("revoked").asString()))
                .containsExactly(today().minusDays(3) + "T00:00:00Z");
        assertThat(kids()).doesNotContain(stolen.verificationMethod());
        var list = revocations();
        assertThat(list.getRevokedCertificate(stolen.certificates().getFirst())).isNotNull();
        assertThat(list.getRevokedCertificate(
                        current(KeyAlgorithm.P256).certificates().getFirst()))
                .isNull();
    }

    @Test
    void aRetiredKeyCanTurnOutToHaveBeenStolen() {
        var old = current(KeyAlgorithm.ED25519);
        rotate.replace(staff, old.name());
        var successor = current(KeyAlgorithm.ED25519);

        rotate.replaceStolen(staff, old.name(), today().toString());

        assertThat(current(KeyAlgorithm.ED25519).verificationMethod()).isEqualTo(successor.verificationMethod());
    }

    @Test
    void ofManyWhoReplaceOneKeyAtOnceOneSucceeds() throws Exception {
        var old = current(KeyAlgorithm.P256);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = IntStream.range(0, 6)
                    .<Callable<PublishedKey>>mapToObj(i -> () -> rotate.replace(staff, old.name()))
                    .toList();
            var succeeded = 0;
            for (var attempt : threads.invokeAll(work)) {
                try {
                    attempt.get();
                    succeeded++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(ConflictException.class);
                }
            }
            assertThat(succeeded).isOne();
        }
        assertThat(current())
                .filteredOn(key -> key.algorithm() == KeyAlgorithm.P256)
                .hasSize(1);
    }

    @Test
    void theLogSaysThatAKeyWasReplaced() {
        var old = current(KeyAlgorithm.P256);
        rotate.replace(staff, old.name());
        sealLedger.seal();

        assertThat(jdbc.sql("select kind || ' ' || facts from ledger_entry where subject = ?")
                        .param(old.verificationMethod())
                        .query((row, number) -> row.getString(1))
                        .single())
                .startsWith("KeyReplaced")
                .contains(current(KeyAlgorithm.P256).verificationMethod());
    }

    @Test
    void refusesWhatMakesNoSense() {
        var name = current(KeyAlgorithm.P256).name();
        for (var day :
                new String[] {"", "yesterday", "2026-13-01", today().plusDays(1).toString(), "-0001-01-01"}) {
            assertThatThrownBy(() -> rotate.replaceStolen(staff, name, day)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> rotate.replace(staff, "no-such-key")).isInstanceOf(NotFoundException.class);
        var other = fixture.aRegistrar();
        assertThatThrownBy(() -> rotate.replace(other, name)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSealingKeysChainLeadsToTheAnchorByEveryRuleOfRfc5280() throws Exception {
        for (var algorithm : List.of(KeyAlgorithm.P256, KeyAlgorithm.RSA)) {
            var chain =
                    keys.getCurrent(staff.institutionId(), List.of(algorithm)).certificates();
            var anchor = authority.current().anchor();
            var factory = CertificateFactory.getInstance("X.509");
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(true);
            parameters.addCertStore(java.security.cert.CertStore.getInstance(
                    "Collection", new java.security.cert.CollectionCertStoreParameters(Set.of(revocations()))));
            CertPathValidator.getInstance("PKIX")
                    .validate(factory.generateCertPath(List.of(chain.getFirst())), parameters);

            assertThat(chain).hasSize(2);
            assertThat(chain.getLast()).isEqualTo(anchor);
            assertThat(anchor.getBasicConstraints()).isZero();
            assertThat(anchor.getKeyUsage())
                    .containsExactly(false, false, false, false, false, true, true, false, false);
            assertThat(chain.getFirst().getBasicConstraints()).isEqualTo(-1);
            assertThat(chain.getFirst().getNonCriticalExtensionOIDs())
                    .contains("2.5.29.14", "2.5.29.35", "2.5.29.31", "2.5.29.17", "1.3.6.1.5.5.7.1.1");
        }
    }

    @Test
    void publishesCertificatesAndAnchorsToBeCached() throws Exception {
        rotate.replace(staff, current(KeyAlgorithm.P256).name());
        var caller = new HttpCaller(port);
        var answer = caller.get("/i/" + slug() + "/certificates.pem");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pem-certificate-chain");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(certificates(answer.body()))
                .hasSize(3)
                .contains(authority.current().anchor());
        assertThat(certificates(caller.get("/certificates/exchange.pem").body()))
                .contains(authority.current().anchor());
        assertThat(caller.get("/certificates/nobody.crl").statusCode()).isEqualTo(404);
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(new HttpCaller(port)
                        .with("If-None-Match", etag)
                        .get("/i/" + slug() + "/certificates.pem")
                        .statusCode())
                .isEqualTo(304);
    }

    private List<byte[]> documents(Award award) {
        return issue.listFormats().stream()
                .map(format -> document(award, format))
                .toList();
    }

    private byte[] document(Award award, FormatId format) {
        return issue.issue(staff.institutionId(), award.id(), format).content();
    }

    private void assertVouchedFor(byte[] document) {
        var report = (VerificationReport) verify.verify(document);
        for (var check : List.of("readable", "signature", "issuer", "revocation")) {
            assertThat(report.check(check).outcome())
                    .as(report.format() + " " + check)
                    .isEqualTo(Outcome.PASSED);
        }
    }

    private List<PublishedKey> current() {
        return keys.listKeys(staff.institutionId()).stream()
                .filter(key -> key.retiredAt() == null)
                .toList();
    }

    private PublishedKey current(KeyAlgorithm algorithm) {
        return current().stream()
                .filter(key -> key.algorithm() == algorithm)
                .findFirst()
                .orElseThrow();
    }

    private X509CRL revocations() throws Exception {
        var name = authority.current().name();
        var answer = bytes("/certificates/" + name + ".crl");
        var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(answer));
        list.verify(authority.current().anchor().getPublicKey());
        return list;
    }

    private List<String> kids() throws Exception {
        return json("/i/" + slug() + "/jwks.json").path("keys").values().stream()
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(bytes(path));
    }

    private byte[] bytes(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static List<X509Certificate> certificates(String pem) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private String slug() {
        return staff.institution().slug();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
