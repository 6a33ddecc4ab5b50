package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import eu.meshe.Shared;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.signing.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our table of the profile EDC generic full 1.1.0 beside the Commission's own shapes, which Jena applies. */
class EdcProfileTest {

    private static final String AP = "http://data.europa.eu/snb/model/ap/";

    private final OfficialShapes shapes = OfficialShapes.read();

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void whatWeIssueFits(Credential credential) {
        var judgement = schema(payload(credential));
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.doubts()).isEmpty();
        assertThat(words(payload(credential)).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample-MC-Annex1-signed.jsonld", "2025-Sample-CertOfPart-signed.jsonld"})
    void findsNothingInRealDocumentsThatTheShapesDoNotFind(String sample) throws JsonLdError {
        var payload = Documents.JSON
                .readTree(Shared.text("samples/elm/" + sample))
                .path("payload")
                .asString();

        assertThat(schema(payload).faults().isEmpty())
                .as(schema(payload).faults() + " beside " + shapes.violations(payload))
                .isEqualTo(shapes.violations(payload).isEmpty());
        assertThat(words(payload).faults()).isEmpty();
    }

    /** Each member of each kind of object once with a value that it should not have. */
    @Test
    void complainsWhereTheShapesComplainAboutAValue() throws JsonLdError {
        var changes = new TreeMap<String, BiConsumer<ObjectNode, String>>();
        changes.put("number", (node, name) -> node.put(name, 7));
        changes.put("text", (node, name) -> node.put(name, "urn:x:nothing"));
        changes.put(
                "stranger",
                (node, name) -> node.putObject(name).put("id", "urn:x:1").put("type", "Grant"));
        changes.put("twice", EdcProfileTest::twice);
        var differences = new TreeSet<String>();
        for (var change : changes.entrySet()) {
            differences.addAll(differences(change.getKey(), change.getValue()));
        }
        assertThat(differences).isEmpty();
    }

    private static void twice(ObjectNode node, String name) {
        var value = node.path(name);
        if (value.isObject() && value.has("id")) {
            var other =
                    ((ObjectNode) value.deepCopy()).put("id", value.path("id").asString() + "-b");
            node.putArray(name).add(value).add(other);
        }
    }

    private List<String> differences(String change, BiConsumer<ObjectNode, String> how) throws JsonLdError {
        var document = Documents.JSON.readTree(payload(SampleCredentials.complete()));
        var found = new ArrayList<String>();
        for (var place : members(document)) {
            var changed = document.deepCopy();
            var at = (ObjectNode) changed.at(place.substring(0, place.lastIndexOf('/')));
            how.accept(at, place.substring(place.lastIndexOf('/') + 1));
            var theirs = shapes.violations(changed.toString());
            var ours = schema(changed.toString()).faults();
            if (theirs.isEmpty() != ours.isEmpty()) {
                found.add(change + " " + place + " ours " + ours + " theirs " + theirs);
            }
        }
        return found;
    }

    /** The first place of each member of each kind of object. */
    private static List<String> members(JsonNode document) {
        var found = new TreeMap<String, String>();
        collect(document, "", found);
        return List.copyOf(found.values());
    }

    private static void collect(JsonNode node, String place, TreeMap<String, String> found) {
        node.properties().forEach(member -> {
            var name = member.getKey();
            if (name.equals("@context")
                    || name.equals("id")
                    || name.equals("type")
                    || name.equals("credentialStatus")) {
                return;
            }
            var pointer = StrictJson.child(place, name);
            if (node.has("type") && node.path("id").isString()) {
                found.putIfAbsent(node.path("type") + "." + name, pointer);
            }
            if (member.getValue().isObject()) {
                collect(member.getValue(), pointer, found);
            }
        });
    }

    @Test
    void namesAConceptOfAnotherList() {
        assertFault(
                root -> ((ObjectNode) root.at("/credentialProfiles/inScheme")).put("id", "http://lists.example/1"),
                "/credentialProfiles",
                "elm.schema.list");
    }

    @ParameterizedTest
    @CsvSource({
        "edc-accredited, true",
        "edc-converted, true",
        "edc-issued-by-mandate, true",
        "edc-diploma-supplement, true",
        "edc-generic-no-cv, false"
    })
    void asksMoreWhereTheDocumentNamesAFurtherProfile(String profile, boolean lacksSomething) {
        var judgement = changed(root -> ((ObjectNode) root.path("credentialSchema")).put("id", AP + profile));

        assertThat(judgement.doubts()).isEmpty();
        assertThat(judgement.faults().isEmpty()).isNotEqualTo(lacksSomething);
    }

    @Test
    void cannotJudgeByASchemaThatNobodyKnows() {
        var judgement =
                changed(root -> ((ObjectNode) root.path("credentialSchema")).put("id", "https://schemas.example/1"));

        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.doubts()).extracting(Issue::place).containsExactly("/credentialSchema");
    }

    @Test
    void findsAWordThatNoContextDefines() {
        assertThat(words(payload(SampleCredentials.complete()).replace("\"creditPoint\"", "\"creditPoints\""))
                        .faults())
                .extracting(Issue::place)
                .containsExactly("/credentialSubject/hasClaim/specifiedBy/creditPoints");
        assertThat(words(payload(SampleCredentials.complete()).replace("\"Person\"", "\"Human\""))
                        .faults())
                .isNotEmpty();
        assertThat(words(payload(SampleCredentials.complete()).replace("context/edc-ap", "context/edc-other"))
                        .doubts())
                .isNotEmpty();
    }

    private static void assertFault(Consumer<JsonNode> change, String place, String key) {
        assertThat(changed(change).faults()).singleElement().satisfies(issue -> {
            assertThat(issue.place()).isEqualTo(place);
            assertThat(issue.message().key()).isEqualTo(key);
        });
    }

    private static Judgement changed(Consumer<JsonNode> change) {
        var root = Documents.JSON.readTree(payload(SampleCredentials.complete()));
        change.accept(root);
        return schema(root.toString());
    }

    private static Judgement schema(String document) {
        return Objects.requireNonNull(understood(document).particulars().schema())
                .judge();
    }

    private static Judgement words(String document) {
        return Objects.requireNonNull(understood(document).particulars().vocabulary())
                .judge();
    }

    private static Reading.Understood understood(String document) {
        return (Reading.Understood) new EdcFormat().read(Documents.bytes(document));
    }

    private static String payload(Credential credential) {
        return Documents.payload(new EdcFormat().issue(credential, new TestSeal(), SampleCredentials.AT));
    }
}
