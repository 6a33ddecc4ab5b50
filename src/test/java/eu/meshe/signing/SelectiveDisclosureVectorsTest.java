package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.selective.DerivedProofValue;
import eu.meshe.signing.selective.Statements;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ecdsa-sd-2023}: the vectors of W3C Data Integrity ECDSA Cryptosuites 1.0, appendix A.7, step by step. */
class SelectiveDisclosureVectorsTest {

    private static final String FOLDER = "di-ecdsa/ecdsa-sd-2023/";

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void theProofValueIsReadAndWrittenAsInTheVector(String folder) {
        var packed = packed(folder);
        var expected = VectorFiles.json(FOLDER + folder + "verifyDerivedProofValue.json");

        var value = DerivedProofValue.read(packed);

        assertThat(hex(value.baseSignature()))
                .isEqualTo(expected.path("baseSignature").stringValue());
        assertThat(Multibase.base58(value.publicKey()))
                .isEqualTo(expected.path("publicKey").stringValue());
        assertThat(value.signatures())
                .extracting(SelectiveDisclosureVectorsTest::hex)
                .isEqualTo(texts(expected.path("signatures")));
        var labels = new TreeMap<String, String>();
        expected.path("labelMap")
                .forEach(pair ->
                        labels.put(pair.get(0).stringValue(), pair.get(1).stringValue()));
        assertThat(value.labels()).isEqualTo(labels);
        assertThat(value.mandatory().toString().replace(" ", ""))
                .isEqualTo(expected.path("mandatoryIndexes").toString());
        assertThat(value.write()).isEqualTo(packed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void statementsAndHashesAreThoseOfTheVector(String folder) {
        var document = VectorFiles.document(FOLDER + folder + "derivedUnsignedReveal.json");
        var options = VectorFiles.document(FOLDER + folder + "addProofConfig.json");
        var transformed = (Transformation.Result.Transformed)
                new LinkedDataTransformation(VectorFiles.contexts()).of(document, options, "SHA-256");
        var value = DerivedProofValue.read(packed(folder));
        var lines = Statements.of(new String(transformed.document(), java.nio.charset.StandardCharsets.UTF_8));
        var statements = Statements.renamed(lines, name -> value.labels().get(name));
        var expected = VectorFiles.json(FOLDER + folder + "verifyCreateVerifyData.json");

        assertThat(statements).isEqualTo(texts(VectorFiles.json(FOLDER + folder + "verifyNQuads.json")));
        assertThat(new String(transformed.options(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(VectorFiles.text(FOLDER + folder + "addProofConfigCanon.txt"));
        assertThat(hex(EcdsaSd2023.digest(transformed.options())))
                .isEqualTo(expected.path("proofHash").stringValue());
        var mandatory = new StringBuilder();
        var others = new ArrayList<String>();
        for (int i = 0; i < statements.size(); i++) {
            if (value.mandatory().contains(i)) {
                mandatory.append(statements.get(i));
            } else {
                others.add(statements.get(i));
            }
        }
        assertThat(others).isEqualTo(texts(expected.path("nonMandatory")));
        assertThat(hex(EcdsaSd2023.digest(mandatory.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(expected.path("mandatoryHash").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void whatAHolderShowsIsIntact(String folder) {
        assertThat(check(VectorFiles.document(FOLDER + folder + "derivedRevealDocument.json")))
                .isInstanceOfSatisfying(
                        Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo("ecdsa-sd-2023"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void theProofThatIsTheHoldersAloneIsNotChecked(String folder) {
        assertThat(check(VectorFiles.document(FOLDER + folder + "addSignedSDBase.json")))
                .isInstanceOfSatisfying(
                        Outcome.NotFoundOut.class,
                        unknown -> assertThat(unknown.obstacle().key()).isEqualTo("signing.proof.base"));
    }

    private static Outcome check(ObjectNode document) {
        return new DataIntegrity(VectorFiles.contexts()).proofOf(document).check(TestKeys.knowing());
    }

    private static byte[] packed(String folder) {
        var document = VectorFiles.document(FOLDER + folder + "derivedRevealDocument.json");
        return Multibase.decode(document.path("proof").path("proofValue").stringValue())
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
