package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.nquads.NQuadsReader;
import eu.meshe.Shared;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** W3C RDF Dataset Canonicalization 1.0: the official test suite, all that the suite gives a result for. */
class RdfCanonicalizationTest {

    private static final String FOLDER = "standards/vc/rdfc10/rdfc10";

    @TestFactory
    Stream<DynamicTest> givesTheCanonicalFormOfTheSuite() throws Exception {
        try (var files = Files.list(Shared.path(FOLDER))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-rdfc10.nq"))
                    .map(name -> name.substring(0, name.length() - "-rdfc10.nq".length()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(name -> DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(canonical(name))
                                    .isEqualTo(Shared.text(FOLDER + "/" + name + "-rdfc10.nq"))));
        }
    }

    private static String canonical(String name) throws Exception {
        // test075 of the suite is the one that wants SHA-384
        var canonicalization = new RdfCanonicalization(name.equals("test075") ? "SHA-384" : "SHA-256", 1_000_000);
        new NQuadsReader(new StringReader(Shared.text(FOLDER + "/" + name + "-in.nq"))).provide(canonicalization);
        return canonicalization.canonical();
    }
}
