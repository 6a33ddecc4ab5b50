package eu.meshe.signing.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The direct path says what the generic one says, or nothing. */
class TreeFormTest {

    private static final Contexts CONTEXTS = Contexts.bundled();
    private static final CanonicalForm FORM = new CanonicalForm(CONTEXTS);

    @Test
    void ourOwnDocumentsTakeIt() {
        for (var document : ownDocuments()) {
            assertTaken(document);
            for (var proof : document.path("proof")) {
                assertTaken(options(document, proof));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple.json", "simple-err-expired.json"})
    void otherPeoplesBadgesTakeIt(String file) {
        assertTaken(parse(Shared.bytes("samples/ob3/" + file)));
    }

    @TestFactory
    Stream<DynamicTest> agreesOnTheVectors() {
        return Stream.of("standards/vc/di-eddsa", "standards/vc/di-ecdsa", "standards/vc/pqc-di", "samples/ob3")
                .flatMap(TreeFormTest::files)
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    var document = parse(Shared.bytes(file));
                    assertAgrees(document);
                    for (var proof : document.path("proof")) {
                        if (proof.isObject()) {
                            assertAgrees(options(document, proof));
                        }
                    }
                }));
    }

    private static Stream<String> files(String folder) {
        try (var files = Files.walk(Shared.path(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(file -> folder + "/" + Shared.path(folder).relativize(file))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnGeneratedTrees(long seed) {
        var trees = new GeneratedTrees(seed);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            taken += assertAgrees(trees.next()) ? 1 : 0;
        }
        assertThat(taken).as("taken by the direct path").isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnChangedBadges(long seed) {
        var changes = new GeneratedTrees(seed);
        int taken = 0;
        for (int i = 0; i < 12; i++) {
            for (var document : ownDocuments()) {
                taken += assertAgrees(changes.changed(document)) ? 1 : 0;
            }
        }
        assertThat(taken).as("taken by the direct path").isGreaterThan(10);
    }

    static Stream<Long> seeds() {
        return IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf);
    }

    @Test
    void agreesOnEveryPairOfContexts() {
        var addresses = CONTEXTS.addresses();
        for (var first : addresses) {
            for (var second : addresses) {
                var document = parse(
                        "{\"@context\":[\"" + first + "\",\"" + second
                                + "\"],\"id\":\"urn:x:1\",\"type\":[\"VerifiableCredential\"],\"name\":\"x\",\"description\":\"y\"}");
                assertAgrees(document);
            }
        }
    }

    @Test
    void remembersOfDocumentsThatWeSignAndOfNoOther() {
        var contexts = CONTEXTS.with("https://example.org/other", jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
        var document = ownDocuments().getFirst();
        document.remove("proof");

        assertThat(TreeForm.canonical(document, contexts, CanonicalForm.SHA_256))
                .isPresent();
        assertThat(contexts.recurring().size()).isZero();
        assertThat(TreeForm.canonicalOwn(document, contexts, CanonicalForm.SHA_256))
                .isPresent();
        assertThat(contexts.recurring().size()).isPositive();
    }

    @Test
    void namesNodesBySha384WhereAsked() {
        var document = ownDocuments().getFirst();
        document.remove("proof");
        var direct = TreeForm.canonical(document, CONTEXTS, "SHA-384").orElseThrow();

        assertThat(new CanonicalForm.Result.Canonical(direct)).isEqualTo(FORM.generic(document, "SHA-384"));
        assertThat(new CanonicalForm.Result.Canonical(direct)).isNotEqualTo(FORM.of(document));
    }

    private static List<ObjectNode> ownDocuments() {
        var key = TestKeys.ed25519(SampleCredentials.ISSUER);
        return Stream.of(
                        new OpenBadgeFormat().issue(SampleCredentials.full(), key, TestKeys.NOW),
                        new OpenBadgeFormat().issue(SampleCredentials.bare(), key, TestKeys.NOW),
                        new RecognitionFormat().issue(SampleCredentials.recognition(), key, TestKeys.NOW))
                .map(TreeFormTest::parse)
                .toList();
    }

    private static ObjectNode options(JsonNode document, JsonNode proof) {
        var options = (ObjectNode) proof.deepCopy();
        options.remove("proofValue");
        options.set("@context", document.path("@context"));
        return options;
    }

    private static void assertTaken(ObjectNode document) {
        assertThat(assertAgrees(document)).as("taken: " + document).isTrue();
    }

    /** What {@link KnownWords} rests on. */
    private static void assertEachWordIsDefined(ObjectNode document) {
        assertThat(CONTEXTS.findUnknown(document)).as(document.toPrettyString()).isEmpty();
        assertThat(UndefinedTerms.find(document, CONTEXTS))
                .as(document.toPrettyString())
                .contains(Map.of());
    }

    /** @return whether the direct path answered */
    private static boolean assertAgrees(ObjectNode document) {
        var unsecured = document.deepCopy();
        unsecured.remove("proof");
        var direct = TreeForm.canonical(unsecured, CONTEXTS, CanonicalForm.SHA_256);
        if (direct.isPresent()) {
            assertThat(new CanonicalForm.Result.Canonical(direct.get()))
                    .as(unsecured.toPrettyString())
                    .isEqualTo(FORM.generic(unsecured, CanonicalForm.SHA_256));
            assertEachWordIsDefined(unsecured);
        }
        assertSame(unsecured, TreeForm.canonicalOwn(unsecured, CONTEXTS, CanonicalForm.SHA_256), direct);
        // nodes that recur are remembered now
        assertSame(unsecured, TreeForm.canonicalOwn(unsecured, CONTEXTS, CanonicalForm.SHA_256), direct);
        return direct.isPresent();
    }

    private static void assertSame(ObjectNode document, Optional<byte[]> found, Optional<byte[]> before) {
        assertThat(found.map(CanonicalForm.Result.Canonical::new))
                .as(document.toPrettyString())
                .isEqualTo(before.map(CanonicalForm.Result.Canonical::new));
    }

    private static ObjectNode parse(byte[] document) {
        return StrictJson.parse(document) instanceof StrictJson.Result.Read read
                        && read.value() instanceof ObjectNode object
                ? object
                : tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode parse(String document) {
        return parse(document.getBytes(StandardCharsets.UTF_8));
    }
}
