package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.FindFormats;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class IssueCredentialTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private AwardedCredentials credentials;

    @Autowired
    private SuspendAward suspendAward;

    @Autowired
    private RevokeAward revokeAward;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private KeyDirectory keys;

    @Autowired
    private StatusDirectory statuses;

    @Autowired
    private InstitutionKeys institutionKeys;

    @Autowired
    private Institutions institutions;

    @Autowired
    private MesheProperties properties;

    @Autowired
    private JdbcClient jdbc;

    private static Stream<FormatId> formatsOfAwards() {
        return FindFormats.ofTheProduct().all().listIssuing(IssuingFormat.Occasion.AWARD).stream()
                .map(IssuingFormat::id);
    }

    @ParameterizedTest
    @MethodSource("formatsOfAwards")
    void issuesADocumentThatReadsBackAsWhatWasAwardedAndIsIntact(FormatId format) {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        var document = issueCredential.issue(registrar.institutionId(), award.id(), format);
        var reader = formats.findFor(document.content()).orElseThrow();
        assertThat(reader.id()).isEqualTo(format);
        var reading = (Reading.Understood) reader.read(document.content());
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertSaysWhatWasAwarded(reading.credential(), credentials.of(award));
        assertThat(reading.proof().check(keys)).isInstanceOf(Proof.Outcome.Intact.class);
    }

    /** Formats differ in nothing but the kind of status list they have a way to name: all of that kind, and of no other. */
    private static void assertSaysWhatWasAwarded(Credential read, Credential awarded) {
        assertThat(read).usingRecursiveComparison().ignoringFields("statuses").isEqualTo(awarded);
        var kinds =
                read.statuses().stream().map(StatusReference::type).distinct().toList();
        assertThat(kinds).hasSizeLessThanOrEqualTo(1);
        assertThat(read.statuses())
                .containsExactlyElementsOf(awarded.statuses().stream()
                        .filter(status -> kinds.contains(status.type()))
                        .toList());
    }

    @Test
    void writesBothPurposesIntoTheFormatsOfVerifiableCredentials() {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        for (var format : List.of(EdcFormat.ID, OpenBadgeFormat.ID)) {
            var document = issueCredential.issue(registrar.institutionId(), award.id(), format);
            var reading = (Reading.Understood)
                    formats.findFor(document.content()).orElseThrow().read(document.content());
            assertThat(reading.credential().statuses())
                    .extracting(StatusReference::purpose)
                    .containsExactly("revocation", "suspension");
            assertThat(reading.credential().statuses())
                    .extracting(StatusReference::index)
                    .containsOnly(award.statusIndex());
        }
    }

    @ParameterizedTest
    @MethodSource("formatsOfAwards")
    void makesOneDocumentHoweverManyAskAtOnce(FormatId format) {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        var digests = AwardTest.atOnce(
                20,
                () -> issueCredential
                        .issue(registrar.institutionId(), award.id(), format)
                        .sha256());
        assertThat(digests).hasSize(20).containsOnly(digests.getFirst());
        assertThat(jdbc.sql("select count(*) from document where institution_id = ?")
                        .param(registrar.institutionId().value())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    /** An RSA key takes seconds to make, longer than a connection of this database is waited for. */
    @Test
    void makesOneKeyHoweverManyNeedTheFirstAtOnce() {
        var institution = fixture.aRegistrar().institutionId();
        AwardTest.atOnce(20, () -> {
            institutionKeys.prepare(institution, List.of(KeyAlgorithm.RSA));
            return institutionKeys.getCurrent(institution, KeyAlgorithm.RSA).verificationMethod();
        });
        assertThat(institutionKeys.listKeys(institution))
                .filteredOn(key -> key.algorithm() == KeyAlgorithm.RSA)
                .singleElement()
                .satisfies(key -> assertThat(key.certificates()).isNotEmpty());
    }

    @Test
    void keepsAnothersDocumentsFromAnInstitution() {
        var award = fixture.anAward(fixture.aRegistrar());
        var other = fixture.aRegistrar();
        assertThatThrownBy(() -> issueCredential.issue(other.institutionId(), award.id(), OpenBadgeFormat.ID))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void seesARevocationAtOnceAndInBothFormatsByOneBit() {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        var status = credentials.of(award).statuses().getFirst();
        assertThat(statuses.lookUp(status)).isInstanceOf(StatusDirectory.StatusAnswer.Clear.class);
        revokeAward.revoke(registrar, award.id(), "The result was another person's.", award.version());
        assertThat(statuses.lookUp(status)).isInstanceOf(StatusDirectory.StatusAnswer.Set.class);
    }

    @Test
    void answersForEveryReferenceWhatIsTrueOfThePosition() {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        suspendAward.suspend(registrar, award.id(), "We are looking into a complaint.", award.version());
        assertMeaning(award, StatusDirectory.Meaning.SUSPENDED);
        revokeAward.revoke(registrar, award.id(), "The complaint was right.", award.version() + 1);
        assertMeaning(award, StatusDirectory.Meaning.REVOKED);
    }

    private void assertMeaning(Award award, StatusDirectory.Meaning meaning) {
        assertThat(credentials.of(award).statuses())
                .hasSize(3)
                .allSatisfy(status -> assertThat(statuses.lookUp(status))
                        .isInstanceOfSatisfying(
                                StatusDirectory.StatusAnswer.Set.class,
                                set -> assertThat(set.meaning()).isEqualTo(meaning)));
    }

    @Test
    void doesNotAnswerForListsThatItDoesNotKnow() {
        var here = properties.address("/status/");
        var slug = fixture.aRegistrar().institution().slug();
        for (var unknown : new StatusReference[] {
            new StatusReference("RevocationList2020Status", "revocation", here + slug + "/1", 3),
            new StatusReference(StatusReference.BITSTRING, "revocation", "https://elsewhere.example/1", 3),
            new StatusReference(StatusReference.BITSTRING, "message", here + slug + "/1", 3),
            new StatusReference(StatusReference.BITSTRING, "suspension", here + slug + "/1", 3),
            new StatusReference(StatusReference.BITSTRING, "revocation", here + slug + "/1/suspension", 3),
            new StatusReference(StatusReference.TOKEN, "", here + slug + "/1", 3),
            new StatusReference(StatusReference.BITSTRING, "revocation", here + slug + "/99", 3),
            new StatusReference(StatusReference.BITSTRING, "revocation", here + slug + "/1", 131_072),
            new StatusReference(StatusReference.BITSTRING, "revocation", here + slug + "/1", -1),
            new StatusReference(StatusReference.BITSTRING, "revocation", here + "../x", 0)
        }) {
            assertThat(statuses.lookUp(unknown)).isInstanceOf(StatusDirectory.StatusAnswer.NotFoundOut.class);
        }
    }

    @Test
    void putsNoPrivateKeyIntoTheDatabase() throws Exception {
        var registrar = fixture.aRegistrar();
        var institution = institutions.getInstitution(registrar.institutionId());
        assertThat(institutionKeys.listKeys(institution.id())).hasSize(2);
        var stored = jdbc.sql("select coalesce(string_agg(k::text, ' '), '') from institution_key k")
                .query((row, number) -> row.getString(1))
                .single();
        // PKCS#8 of Ed25519 and of P-256 begin so (RFC 8410, RFC 5208)
        assertThat(stored)
                .doesNotContain("302e0201")
                .doesNotContain("308187020100")
                .doesNotContain("PRIVATE");
        try (var files = Files.list(properties.keyDirectory())) {
            for (var file : files.toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(2);
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("PRIVATE KEY");
            }
        }
    }
}
