package eu.meshe.signing.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.rdf.nquads.NQuadsReader;
import eu.meshe.Shared;
import java.io.StringReader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** W3C RDF Dataset Canonicalization 1.0: the official test suite, all 86. */
class RdfCanonicalizationTest {

    private static final String FOLDER = "standards/vc/rdfc10/rdfc10";

    @TestFactory
    Stream<DynamicTest> givesTheCanonicalFormOfTheSuite() {
        return tests("rdfc:RDFC10EvalTest")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(canonical(name)).isEqualTo(Shared.text(FOLDER + "/" + name + "-rdfc10.nq"))));
    }

    @TestFactory
    Stream<DynamicTest> namesTheNodesAsTheSuiteDoes() {
        return tests("rdfc:RDFC10MapTest")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var canonicalization = canonicalization(name, 1_000_000);
                    canonicalization.canonical();
                    var expected = new TreeMap<String, String>();
                    JsonMapper.shared()
                            .readTree(Shared.text(FOLDER + "/" + name + "-rdfc10map.json"))
                            .properties()
                            .forEach(node -> expected.put(
                                    "_:" + node.getKey(), "_:" + node.getValue().stringValue()));
                    assertThat(canonicalization.labels()).isEqualTo(expected);
                }));
    }

    /** Ten nodes, each related to each: what is made to wear a reader out is given up on. */
    @TestFactory
    Stream<DynamicTest> givesUpOnWhatTheSuiteCallsPoison() {
        return tests("rdfc:RDFC10NegativeEvalTest")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThatThrownBy(
                                        () -> canonicalization(name, 20_000).canonical())
                                .isInstanceOf(IllegalStateException.class)));
    }

    @Test
    void noTestOfTheSuiteIsLeftOut() {
        assertThat(Stream.of("rdfc:RDFC10EvalTest", "rdfc:RDFC10MapTest", "rdfc:RDFC10NegativeEvalTest")
                        .flatMap(RdfCanonicalizationTest::tests))
                .hasSize(86);
    }

    private static Stream<String> tests(String type) {
        return JsonMapper.shared()
                .readTree(Shared.text("standards/vc/rdfc10/manifest.jsonld"))
                .path("entries")
                .values()
                .stream()
                .filter(test -> test.path("type").stringValue().equals(type))
                .map(test -> test.path("id").stringValue().substring(1, "#test000".length()));
    }

    private static String canonical(String name) throws Exception {
        return canonicalization(name, 1_000_000).canonical();
    }

    private static RdfCanonicalization canonicalization(String name, int mostSteps) throws Exception {
        // test075 of the suite is the one that wants SHA-384
        var canonicalization = new RdfCanonicalization(name.equals("test075") ? "SHA-384" : "SHA-256", mostSteps);
        new NQuadsReader(new StringReader(Shared.text(FOLDER + "/" + name + "-in.nq"))).provide(canonicalization);
        return canonicalization;
    }
}
