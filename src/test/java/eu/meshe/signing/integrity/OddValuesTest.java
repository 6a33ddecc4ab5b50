package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each value of a signed document in turn becomes something else: it is never found intact, and nothing is thrown. */
class OddValuesTest {

    private static final List<String> ODD = List.of("null", "7", "\"\"", "[]", "{}", "[[\"x\"]]", "{\"id\":{}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
                "di-eddsa/eddsa-jcs-2022/signedJCS.json",
                "di-eddsa/Ed25519Signature2020/signedEdSig.json",
                "di-eddsa/proof-set-chain/signedProofChain2.json",
                "di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json",
                "di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
                "di-ecdsa/ecdsa-sd-2023/prc/derivedRevealDocument.json",
                "pqc-di/mldsa44-jcs-2024/signed-mldsa44-jcs-2024.json"
            })
    void noValueCanBeReplaced(String file) {
        var suite = new DataIntegrity(VectorFiles.contexts());
        var count = places(VectorFiles.document(file)).size();
        assertThat(count).isGreaterThan(15);
        for (int i = 0; i < count; i++) {
            for (var odd : ODD) {
                var document = VectorFiles.document(file);
                var place = places(document).get(i);
                place.set(JsonMapper.shared().readTree(odd));

                assertThat(suite.proofOf(document).check(TestKeys.knowing()))
                        .as("%s is %s", place, odd)
                        .isNotInstanceOf(Outcome.Intact.class);
            }
        }
    }

    private record Place(JsonNode parent, String name) {

        void set(JsonNode value) {
            switch (parent) {
                case ObjectNode object -> object.set(name, value);
                case ArrayNode array -> array.set(Integer.parseInt(name), value);
                default -> throw new IllegalStateException();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Place> places(JsonNode node) {
        var places = new ArrayList<Place>();
        node.properties().forEach(member -> {
            places.add(new Place(node, member.getKey()));
            places.addAll(places(member.getValue()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, Integer.toString(i)));
            places.addAll(places(node.get(i)));
        }
        return places;
    }
}
