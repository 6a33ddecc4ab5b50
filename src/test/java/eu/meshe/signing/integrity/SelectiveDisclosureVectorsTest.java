package eu.meshe.signing.integrity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.integrity.selective.BaseProofValue;
import eu.meshe.signing.integrity.selective.DerivedProofValue;
import eu.meshe.signing.integrity.selective.Statements;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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
        var lines = Statements.of(new String(transformed.document(), StandardCharsets.UTF_8));
        var statements =
                Statements.renamed(lines, name -> requireNonNull(value.labels().get(name)));
        var expected = VectorFiles.json(FOLDER + folder + "verifyCreateVerifyData.json");

        assertThat(statements).isEqualTo(texts(VectorFiles.json(FOLDER + folder + "verifyNQuads.json")));
        assertThat(new String(transformed.options(), StandardCharsets.UTF_8))
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
        assertThat(hex(EcdsaSd2023.digest(mandatory.toString().getBytes(StandardCharsets.UTF_8))))
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

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void whatAHolderDerivesIsTheVectorsToTheLetter(String folder) {
        var base = VectorFiles.document(FOLDER + folder + "addSignedSDBase.json");

        assertThat(disclosure().derive(base, selective(folder)))
                .isEqualTo(VectorFiles.document(FOLDER + folder + "derivedRevealDocument.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void theStatementsOfTheIssuerAreThoseOfTheVector(String folder) {
        var grouped = grouped(folder);
        var mandatory = grouped.places(texts(VectorFiles.json(pointers(folder, "Mandatory"))));
        var transform = VectorFiles.json(FOLDER + folder + "addBaseTransform.json");
        var groups = VectorFiles.json(FOLDER + folder + "derivedGroupIndexes.json");

        assertThat(grouped.statements())
                .isEqualTo(texts(VectorFiles.json(FOLDER + folder + "addBaseDocHMACCanon.json")));
        for (int i = 0; i < grouped.statements().size(); i++) {
            var group = transform.path(mandatory.contains(i) ? "mandatory" : "nonMandatory");
            var place = i;
            assertThat(group.path("value").values()).as("statement %s", i).anySatisfy(entry -> {
                assertThat(entry.get(0).intValue()).isEqualTo(place);
                assertThat(entry.get(1).stringValue())
                        .isEqualTo(grouped.statements().get(place));
            });
        }
        assertThat(mandatory.toString().replace(" ", ""))
                .isEqualTo(groups.path("mandatoryIndexes").toString());
        assertThat(grouped.places(selective(folder)).toString().replace(" ", ""))
                .isEqualTo(groups.path("selectiveIndexes").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void canonicalLinesAndHashesOfTheIssuerAreThoseOfTheVector(String folder) {
        var document = VectorFiles.document(FOLDER + folder + "addSignedSDBase.json");
        document.remove("proof");
        var options = VectorFiles.document(FOLDER + folder + "addProofConfig.json");
        var transformed = (Transformation.Result.Transformed)
                new LinkedDataTransformation(VectorFiles.contexts()).of(document, options, "SHA-256");
        var grouped = grouped(folder);
        var mandatory = new StringBuilder();
        grouped.places(texts(VectorFiles.json(pointers(folder, "Mandatory"))))
                .forEach(place -> mandatory.append(grouped.statements().get(place)));
        var expected = VectorFiles.json(FOLDER + folder + "addHashData.json");

        assertThat(Statements.of(new String(transformed.document(), StandardCharsets.UTF_8)))
                .isEqualTo(texts(VectorFiles.json(FOLDER + folder + "addBaseDocCanon.json")));
        assertThat(hex(EcdsaSd2023.digest(transformed.options())))
                .isEqualTo(expected.path("proofHash").stringValue());
        assertThat(hex(EcdsaSd2023.digest(mandatory.toString().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected.path("mandatoryHash").stringValue());
    }

    /** ECDSA never signs twice the same: the vector's signatures are checked, not made again. */
    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void theSignaturesOfTheIssuerFitTheStatements(String folder) {
        var raw = VectorFiles.json(FOLDER + folder + "addRawBaseSignatureInfo.json");
        var base = VectorFiles.document(FOLDER + folder + "addSignedSDBase.json");
        var packed = Multibase.decode(base.path("proof").path("proofValue").stringValue())
                .orElseThrow();
        var value = BaseProofValue.read(packed);
        var grouped = grouped(folder);
        var mandatory = grouped.places(value.mandatoryPointers());
        var oneTime = Multikey.decode(raw.path("publicKey").stringValue()).orElseThrow();

        assertThat(value.write()).isEqualTo(packed);
        assertThat(hex(value.baseSignature()))
                .isEqualTo(raw.path("baseSignature").stringValue());
        assertThat(value.signatures())
                .extracting(SelectiveDisclosureVectorsTest::hex)
                .isEqualTo(texts(raw.path("signatures")));
        assertThat(value.mandatoryPointers()).isEqualTo(texts(raw.path("mandatoryPointers")));
        var signatures = value.signatures().iterator();
        for (int i = 0; i < grouped.statements().size(); i++) {
            if (!mandatory.contains(i)) {
                var line = grouped.statements().get(i).getBytes(StandardCharsets.UTF_8);
                assertThat(KeyKind.P256.fits(oneTime, line, signatures.next())).isTrue();
            }
        }
        assertThat(signatures.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employ/", "prc/"})
    void ofWhatWeSignAHolderCanShowAnyPart(String folder) {
        var key = TestKeys.p256(TestKeys.NORTH);
        var document = VectorFiles.document(FOLDER + folder + "addSignedSDBase.json");
        document.remove("proof");
        var signed = disclosure().sign(document, List.of("/issuer", "/validFrom"), key, TestKeys.NOW);
        var suite = new DataIntegrity(VectorFiles.contexts());

        for (var pointers : List.of(
                List.<String>of(),
                List.of("/name"),
                List.of("/credentialSubject/givenName", "/credentialSubject/birthDate"),
                List.of("/credentialSubject"),
                List.of(""))) {
            var shown = disclosure().derive(signed, pointers);

            assertThat(suite.proofOf(shown).check(TestKeys.knowing(key)))
                    .as(pointers.toString())
                    .isInstanceOf(Outcome.Intact.class);
            assertThat(shown.has("validFrom")).isTrue();
            assertThat(shown.has("name")).isEqualTo(pointers.contains("/name") || pointers.contains(""));
        }
    }

    /** JSON-LD makes a list of one its only element; the holder points at the document as it is. */
    @Test
    void aPlaceInAListOfOneCanBeShown() {
        var key = TestKeys.p256(TestKeys.NORTH);
        var document = VectorFiles.document(FOLDER + "prc/addSignedSDBase.json");
        document.remove("proof");
        document.set("credentialSubject", document.arrayNode().add(document.get("credentialSubject")));
        var signed = disclosure().sign(document, List.of("/issuer"), key, TestKeys.NOW);

        var shown = disclosure().derive(signed, List.of("/credentialSubject/0/birthCountry"));

        assertThat(shown.path("credentialSubject").path(0).path("birthCountry").stringValue())
                .isEqualTo("Arcadia");
        assertThat(new DataIntegrity(VectorFiles.contexts()).proofOf(shown).check(TestKeys.knowing(key)))
                .isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void namesThatWeGiveOurselvesAreRefused() {
        var document = VectorFiles.document(FOLDER + "prc/addSignedSDBase.json");
        document.remove("proof");
        document.put("id", "urn:bnid:n0");

        assertThatThrownBy(() -> disclosure().sign(document, List.of(), TestKeys.p256(TestKeys.NORTH), TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceWithNothingInItCannotBeShown() {
        var base = VectorFiles.document(FOLDER + "prc/addSignedSDBase.json");

        assertThatThrownBy(() -> disclosure().derive(base, List.of("/credentialSubject/salary")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        disclosure().derive(VectorFiles.document(FOLDER + "prc/derivedRevealDocument.json"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GroupedStatements grouped(String folder) {
        var document = VectorFiles.document(FOLDER + folder + "addSignedSDBase.json");
        var value = BaseProofValue.read(
                Multibase.decode(document.path("proof").path("proofValue").stringValue())
                        .orElseThrow());
        document.remove("proof");
        return new GroupedStatements(document, VectorFiles.contexts(), SelectiveDisclosure.labels(value.hmacKey()));
    }

    private static SelectiveDisclosure disclosure() {
        return new SelectiveDisclosure(VectorFiles.contexts(), new SecureRandom());
    }

    private static List<String> selective(String folder) {
        return texts(VectorFiles.json(pointers(folder, "Selective")));
    }

    private static String pointers(String folder, String kind) {
        return "di-ecdsa/" + (folder.startsWith("prc") ? "prCred" : "employ") + kind + ".json";
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
