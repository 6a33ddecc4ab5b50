package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.integrity.selective.DerivedProofValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a holder does to what the issuer lets them show, it is never found intact while saying something else. */
class SelectiveDisclosureAttackTest {

    private static final String FOLDER = "di-ecdsa/ecdsa-sd-2023/prc/";

    @Test
    void noStatementCanBeChangedAddedOrLeftOut() {
        assertBroken(changed(root -> subject(root).put("birthCountry", "Utopia")));
        assertBroken(changed(root -> subject(root).put("givenName", "JANE")));
        assertBroken(changed(root -> subject(root).remove("birthCountry")));
        assertBroken(changed(root -> root.put("validUntil", "2035-12-16T23:59:59Z")));
        assertBroken(changed(root -> root.put("issuer", "did:key:zDnaeTHxNEBZoKaEo6PdA83fq98ebiFvo3X273Ydu4YmV96rg")));
        assertBroken(changed(root -> proof(root).put("created", "2024-01-01T00:00:00Z")));
    }

    /** A statement that must be shown cannot be declared one of the others, nor the reverse. */
    @ParameterizedTest
    @ValueSource(strings = {"[4, 5, 7]", "[0, 4, 5]", "[0, 4, 5, 7, 1]", "[]", "[0, 1, 4, 5]", "[0, 4, 5, 99]"})
    void thePlacesOfWhatMustBeShownCannotBeAltered(String places) {
        var mandatory = places.equals("[]")
                ? List.<Integer>of()
                : List.of(places.substring(1, places.length() - 1).split(", ")).stream()
                        .map(Integer::valueOf)
                        .toList();

        assertBroken(repacked(value -> new DerivedProofValue(
                value.baseSignature(), value.publicKey(), value.signatures(), value.labels(), mandatory)));
    }

    @Test
    void theNamesOfNodesCannotBeAltered() {
        assertBroken(labelled(labels -> {
            var swapped = new HashMap<>(labels);
            swapped.put("c14n0", labels.get("c14n1"));
            swapped.put("c14n1", labels.get("c14n0"));
            return swapped;
        }));
        assertBroken(labelled(labels -> Map.of("c14n0", labels.get("c14n0"))));
        assertBroken(labelled(labels -> {
            var more = new HashMap<>(labels);
            more.put("c14n2", Multibase.base64Url(new byte[32]));
            return more;
        }));
        assertBroken(labelled(labels -> {
            var other = new HashMap<>(labels);
            other.put("c14n0", Multibase.base64Url(new byte[32]));
            return other;
        }));
    }

    @Test
    void signaturesCannotBeDroppedDoubledOrExchanged() {
        assertBroken(signed(signatures -> signatures.subList(1, signatures.size())));
        assertBroken(signed(signatures -> signatures.reversed()));
        assertBroken(signed(signatures -> {
            var more = new ArrayList<>(signatures);
            more.add(signatures.getFirst());
            return more;
        }));
    }

    @Test
    void anotherOneTimeKeyIsBroken() {
        var key = TestKeys.p256(TestKeys.NORTH).publicKey();

        assertBroken(repacked(value -> new DerivedProofValue(
                value.baseSignature(),
                Multikey.bytes(KeyKind.P256, key),
                value.signatures(),
                value.labels(),
                value.mandatory())));
    }

    @Test
    void theProofOfAnotherDocumentIsBroken() {
        var other = VectorFiles.document(FOLDER.replace("prc", "employ") + "derivedRevealDocument.json");

        assertBroken(changed(root -> root.set("proof", other.path("proof"))));
    }

    @Test
    void aProofValueInAnotherAlphabetOrCutShortIsBroken() {
        var value = proof(shown()).path("proofValue").stringValue();
        for (var other : List.of(
                "z" + value.substring(1),
                value.substring(1),
                value + "AAAA",
                value.substring(0, 400),
                "u",
                "",
                "u2V0B")) {
            assertBroken(changed(root -> proof(root).put("proofValue", other)));
        }
    }

    private static ObjectNode labelled(UnaryOperator<Map<String, String>> change) {
        return repacked(value -> new DerivedProofValue(
                value.baseSignature(),
                value.publicKey(),
                value.signatures(),
                change.apply(value.labels()),
                value.mandatory()));
    }

    private static ObjectNode signed(UnaryOperator<List<byte[]>> change) {
        return repacked(value -> new DerivedProofValue(
                value.baseSignature(),
                value.publicKey(),
                change.apply(value.signatures()),
                value.labels(),
                value.mandatory()));
    }

    private static ObjectNode repacked(UnaryOperator<DerivedProofValue> change) {
        return changed(root -> {
            var packed = Multibase.decode(proof(root).path("proofValue").stringValue())
                    .orElseThrow();
            var altered = change.apply(DerivedProofValue.read(packed)).write();
            proof(root).put("proofValue", Multibase.base64Url(altered));
        });
    }

    private static ObjectNode changed(java.util.function.Consumer<ObjectNode> change) {
        var root = shown();
        change.accept(root);
        return root;
    }

    private static ObjectNode shown() {
        return VectorFiles.document(FOLDER + "derivedRevealDocument.json");
    }

    private static ObjectNode subject(ObjectNode root) {
        return (ObjectNode) root.path("credentialSubject");
    }

    private static ObjectNode proof(ObjectNode root) {
        return (ObjectNode) root.path("proof");
    }

    private static void assertBroken(ObjectNode document) {
        var suite = new DataIntegrity(VectorFiles.contexts());
        assertThat(suite.proofOf(shown()).check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
        assertThat(suite.proofOf(document).check(TestKeys.knowing())).isInstanceOf(Outcome.Broken.class);
    }
}
