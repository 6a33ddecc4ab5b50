package eu.meshe.format;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.Shared;
import eu.meshe.credential.CredentialFormat.Fit;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Document;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.signing.TestKeys;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** At most one format calls a document its own, even one that was cut short: the order in which they are asked never matters. */
class EveryDocumentHasOneFormatTest {

    private static final CredentialFormats FORMATS = FindFormats.ofTheProduct().all();

    private static Stream<IssuingFormat> issued() {
        return Arrays.stream(IssuingFormat.Occasion.values())
                .flatMap(occasion -> FORMATS.listIssuing(occasion).stream());
    }

    @ParameterizedTest
    @MethodSource("issued")
    void whatAFormatIssuesIsItsOwnAndNoOthers(IssuingFormat format) {
        var credential = format.occasion() == IssuingFormat.Occasion.AWARD
                ? SampleCredentials.full()
                : SampleCredentials.recognition();
        for (var algorithm : format.keyAlgorithms()) {
            var document = format.issue(credential, TestKeys.of(algorithm, SampleCredentials.ISSUER), TestKeys.NOW);
            assertThat(owners(document)).containsExactly(format.id().slug());
            assertNeverTwoOwners(document);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elm/Sample-MC-Annex1-signed.jsonld, edc",
        "elm/2025-Sample-CertOfPart-signed.jsonld, edc",
        "elm/Sample-MC-Annex1-unsigned.jsonld, edc",
        "elmo/my_elmo.xml, elmo",
        "ob3/complete.json, open-badge",
        "ob3/simple.json, open-badge",
        "ob3/simple.jwt, open-badge-jwt",
        "ob3/uvh_at_microcredential_full_1.json, open-badge"
    })
    void whatOthersMadeHasOneOwner(String sample, String owner) {
        var document = Shared.bytes("samples/" + sample);
        assertThat(owners(document)).containsExactly(owner);
        assertNeverTwoOwners(document);
    }

    private static void assertNeverTwoOwners(byte[] document) {
        for (var part = 1; part < 20; part++) {
            var cut = Arrays.copyOf(document, document.length * part / 20);
            assertThat(owners(cut)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<String> owners(byte[] document) {
        return FORMATS.formats().stream()
                .filter(format -> format.fit(new Document(document)) == Fit.OWN)
                .map(format -> format.id().slug())
                .toList();
    }
}
