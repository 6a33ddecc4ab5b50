package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same document in the ways in which writers of 2023 to 2025 put it: one value alone or in a list, a text alone or in a list, {@code id} or
 * {@code @id}, a concept with or without its scheme. The reading is the same each time.
 */
class EdcVariationTest {

    private static final List<String> SAMPLES = List.of(
            "samples/elm/Sample-MC-Annex1-signed.jsonld",
            "samples/elm/2025-Sample-CertOfPart-signed.jsonld",
            "samples/elm/Sample-MC-Annex1-unsigned.jsonld",
            "samples/elm/Sample-MC-Annex1-unsigned-uploadable.json",
            "samples/dc4eu/EUHEMC/euhe-microcredential-example-john-doe.json");

    private final EdcFormat format = new EdcFormat();

    private static Stream<Integer> seeds() {
        return IntStream.range(0, 12).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsRealDocumentsTheSameHoweverTheyArePut(int seed) {
        for (var sample : SAMPLES) {
            assertSame(sample, content(Shared.bytes(sample)), seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsOursTheSameHoweverTheyArePut(int seed) {
        var seal = new TestSeal();
        for (var credential : SampleCredentials.all().toList()) {
            var document = format.issue(credential, seal, SampleCredentials.AT);
            assertSame(credential.id(), content(document), seed);
        }
    }

    @Test
    void readsAnUploadAsTheDocumentInsideIt() {
        var document = content(Shared.bytes("samples/elm/Sample-MC-Annex1-unsigned-uploadable.json"));

        assertThat(understood(Documents.JSON.writeValueAsBytes(document)))
                .usingRecursiveComparison()
                .ignoringFields("proof")
                .isEqualTo(understood(Documents.JSON.writeValueAsBytes(document.path("credential"))));
    }

    /** A demonstration of the DC4EU pilot, signed within by a method of 2018 that nobody should use any more. */
    @Test
    void saysOfAProofInsideTheDocumentThatItCannotBeCheckedNotThatThereIsNone() {
        var read = understood(Shared.bytes("samples/dc4eu/EUHEMC/euhe-microcredential-signed-john-doe.json"));

        assertThat(read.credential().title().original()).isEqualTo("Microcredential in Digital Skills");
        assertThat(read.proof().check(EdcRoundTripTest.NO_KEYS))
                .isEqualTo(new Outcome.NotFoundOut(Message.of("signing.proof.unknownType", "Ed25519Signature2018")));
        assertThat(read.issues()).extracting(Issue::message).contains(Message.of("elm.issue.oneLegalIdentifier"));
    }

    private void assertSame(String name, JsonNode document, int seed) {
        var varied = new Variation(new Random(seed)).object(document);

        var before = understood(Documents.JSON.writeValueAsBytes(document));
        var after = understood(Documents.JSON.writeValueAsBytes(varied));

        assertThat(varied).as("%s is another text", name).isNotEqualTo(document);
        assertThat(after.credential()).as(name).isEqualTo(before.credential());
        assertThat(counted(after)).as(name).isEqualTo(counted(before));
    }

    /** What is wrong, without the places: a list has others. */
    private static Map<Message, Integer> counted(Reading.Understood reading) {
        var found = new LinkedHashMap<Message, Integer>();
        reading.issues().forEach(issue -> found.merge(issue.message(), 1, Integer::sum));
        return found;
    }

    private Reading.Understood understood(byte[] document) {
        return (Reading.Understood) format.read(document);
    }

    private static JsonNode content(byte[] document) {
        var json = Documents.JSON.readTree(document);
        return json.has("payload")
                ? Documents.JSON.readTree(json.path("payload").asString())
                : json;
    }

    /** Puts each place of a document in another way, or leaves it, by chance. */
    private record Variation(Random random) {

        JsonNode of(JsonNode node, String name) {
            if (name.equals("@context") || name.equals("credential") || name.equals("credentialStatus")) {
                return node.isObject() && name.equals("credential") ? object(node) : node;
            }
            return switch (node) {
                case ArrayNode array -> array(array, name);
                case ObjectNode object -> maybeListed(object(object));
                default -> node.isString() ? maybeListed(node) : node;
            };
        }

        private JsonNode array(ArrayNode array, String name) {
            if (array.size() == 1 && random.nextBoolean()) {
                return of(array.get(0), name);
            }
            var result = Documents.JSON.createArrayNode();
            array.forEach(value -> result.add(value.isObject() ? object(value) : value));
            return result;
        }

        private ObjectNode object(JsonNode node) {
            var result = Documents.JSON.createObjectNode();
            node.properties().forEach(member -> result.set(name(member.getKey()), value(member)));
            return result;
        }

        private JsonNode value(Map.Entry<String, JsonNode> member) {
            return member.getKey().equals("id") || member.getKey().equals("@id")
                    ? member.getValue()
                    : of(member.getValue(), member.getKey());
        }

        private String name(String name) {
            return switch (name) {
                case "id", "type" -> random.nextInt(4) == 0 ? "@" + name : name;
                default -> name;
            };
        }

        private JsonNode maybeListed(JsonNode node) {
            return random.nextBoolean()
                    ? node
                    : Documents.JSON.createArrayNode().add(node);
        }
    }

    @Test
    void readsConceptsWithAndWithoutTheirScheme() {
        var document = (ObjectNode) content(Shared.bytes(SAMPLES.getFirst()));
        var before = understood(Documents.JSON.writeValueAsBytes(document)).credential();

        for (var concept : concepts(document)) {
            concept.remove(List.of("inScheme", "notation", "type"));
        }

        assertThat(understood(Documents.JSON.writeValueAsBytes(document)).credential())
                .isEqualTo(before);
    }

    private static List<ObjectNode> concepts(JsonNode node) {
        var found = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("Concept")) {
            found.add(object);
        }
        node.valueStream().forEach(child -> found.addAll(concepts(child)));
        return found;
    }
}
