package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import eu.meshe.Shared;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our documents against the official shapes and the official context. */
class ElmConformanceTest {

    private static final TestSeal SEAL = new TestSeal();
    /** Without these it would be another document, or none. */
    private static final Set<String> NO_CUTS = Set.of("@context", "id", "type");

    private final OfficialShapes shapes = OfficialShapes.read();

    /**
     * Leaves out each member once of each kind of object. Where the official shapes complain, so does our reader, and nowhere else.
     */
    @Test
    void complainsWhereTheOfficialShapesComplain() throws JsonLdError {
        var document = Documents.JSON.readTree(payload(SampleCredentials.complete()));
        var silent = new TreeSet<String>();
        var beyond = new TreeSet<String>();
        for (var cut : cuts(document).entrySet()) {
            var shapesComplain = !violations(cut.getValue()).isEmpty();
            var weComplain = !issues(cut.getValue()).isEmpty();
            if (shapesComplain && !weComplain) {
                silent.add(cut.getKey());
            }
            if (weComplain && !shapesComplain) {
                beyond.add(cut.getKey());
            }
        }
        assertThat(silent)
                .as("the address of a concept says which list it is from; many real documents leave the list out")
                .containsExactly("Concept.inScheme");
        assertThat(beyond).isEmpty();
    }

    /** For each kind of object and each of its members the document without it, by {@code Kind.member}. */
    private static Map<String, String> cuts(JsonNode document) {
        var found = new TreeMap<String, String>();
        collectCuts(document, document, found);
        return found;
    }

    private static void collectCuts(JsonNode whole, JsonNode node, Map<String, String> found) {
        if (node instanceof ObjectNode object && object.has("type")) {
            var kind = object.path("type").isArray()
                    ? object.path("type").get(1).asString()
                    : object.path("type").asString();
            for (var member : List.copyOf(object.propertyNames())) {
                var name = kind + "." + member;
                if (!NO_CUTS.contains(member) && !kind.equals("BitstringStatusListEntry") && !found.containsKey(name)) {
                    var kept = object.get(member);
                    var tellings = tellings(whole, object.path("id").asString());
                    tellings.forEach(telling -> telling.remove(member));
                    found.put(name, Documents.JSON.writeValueAsString(whole));
                    tellings.forEach(telling -> telling.set(member, kept));
                }
            }
        }
        node.valueStream().forEach(child -> collectCuts(whole, child, found));
    }

    /** What is told twice is one node for the shapes. */
    private static List<ObjectNode> tellings(JsonNode node, String id) {
        var found = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object && object.path("id").asString("").equals(id)) {
            found.add(object);
        }
        node.valueStream().forEach(child -> found.addAll(tellings(child, id)));
        return found;
    }

    private static List<Issue> issues(String document) {
        return switch (new EdcFormat().read(Documents.bytes(document))) {
            case Reading.Understood understood -> understood.issues();
            case Reading.Unreadable unreadable -> unreadable.issues();
        };
    }

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void conformsToTheOfficialShapes(Credential credential) throws JsonLdError {
        assertThat(violations(payload(credential))).isEmpty();
    }

    @Test
    void theShapesDoFindWhatIsMissing() throws JsonLdError {
        var broken = payload(SampleCredentials.complete()).replace("\"eIDASIdentifier\"", "\"vatIdentifier\"");

        assertThat(violations(broken)).anyMatch(violation -> violation.contains("IssuerNodeShape"));
    }

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void usesNoMemberThatTheOfficialContextsDoNotDefine(Credential credential) {
        assertThat(undefined(Documents.JSON.readTree(payload(credential)))).isEmpty();
    }

    @Test
    void theMemberTestDoesFindAnUnknownMember() {
        var broken = payload(SampleCredentials.complete()).replace("\"creditPoint\"", "\"creditPoints\"");

        assertThat(undefined(Documents.JSON.readTree(broken)))
                .containsExactly("/credentialSubject/hasClaim/specifiedBy/creditPoints");
    }

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void tellsEachNodeOnlyOnceOrAlwaysTheSame(Credential credential) {
        var seen = new HashMap<String, JsonNode>();

        collect(Documents.JSON.readTree(payload(credential)), seen);

        assertThat(seen).isNotEmpty();
    }

    private static void collect(JsonNode node, Map<String, JsonNode> seen) {
        var id = node.path("id").asString("");
        if (!id.isEmpty()) {
            var before = seen.putIfAbsent(id, node);
            assertThat(before == null ? node : before)
                    .as("two contents for %s", id)
                    .isEqualTo(node);
        }
        node.valueStream().forEach(child -> collect(child, seen));
    }

    private static String payload(Credential credential) {
        return Documents.payload(new EdcFormat().issue(credential, SEAL, SampleCredentials.AT));
    }

    private TreeSet<String> violations(String json) throws JsonLdError {
        return shapes.violations(json);
    }

    // ---- members

    private static TreeSet<String> undefined(JsonNode document) {
        var terms = new HashMap<String, JsonNode>();
        ElmContexts.FILES.values().forEach(file -> addTerms(Documents.JSON.readTree(Shared.text(file)), terms));
        var found = new TreeSet<String>();
        walk(document, "", terms, found);
        return found;
    }

    private static void walk(JsonNode node, String place, Map<String, JsonNode> outer, TreeSet<String> found) {
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "/" + i, outer, found);
            }
            return;
        }
        var terms = inScope(node, outer);
        for (var member : node.propertyNames()) {
            var definition = terms.get(member);
            if (member.startsWith("@")) {
                continue;
            }
            if (definition == null) {
                found.add(place + "/" + member);
            } else if (!"@language".equals(definition.path("@container").asString(""))) {
                walk(node.get(member), place + "/" + member, terms, found);
            }
        }
    }

    /** Terms of the context in the node itself and of those that its types bring (JSON-LD 1.1, 4.1.5). */
    private static Map<String, JsonNode> inScope(JsonNode node, Map<String, JsonNode> outer) {
        var terms = new HashMap<>(outer);
        addTerms(node.path("@context").isObject() ? node : Documents.JSON.createObjectNode(), terms);
        var types = node.path("type").isArray()
                ? node.path("type").valueStream().toList()
                : java.util.List.of(node.path("type"));
        types.forEach(type -> {
            var definition = terms.get(type.asString(""));
            if (definition != null && definition.has("@context")) {
                addTerms(definition, terms);
            }
        });
        return terms;
    }

    private static void addTerms(JsonNode holder, Map<String, JsonNode> terms) {
        var context = holder.path("@context");
        context.propertyNames().forEach(term -> terms.put(term, context.get(term)));
    }
}
