package eu.meshe.format.elm;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether the words of a European Digital Credential are those that its contexts define. JSON-LD passes over the others, and so do the Commission's
 * shapes. What a status or a proof says is defined by standards of their own, and read by them.
 */
record EdcWords(JsonNode document) implements Judgement.Question {

    private static final Set<String> CONTEXTS = Set.of(Terms.CREDENTIALS_V1, Terms.EDC_CONTEXT);
    private static final Set<String> OTHERS_READ = Set.of("credentialStatus", "proof");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "adms", "clv", "cred", "dc", "elm", "foaf", "locn", "org", "person", "rdf", "rdfs", "rov", "skos", "vc",
            "xsd", "http", "https", "urn");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*|");
    private static final Set<String> WORDS = load();
    private static final int MOST = 50;
    private static final int DEEPEST = 64;

    @Override
    public Judgement judge() {
        var doubts = new ArrayList<Issue>();
        var context = document.path("@context");
        var contexts = context.isArray() ? context.valueStream().toList() : List.of(context);
        contexts.stream()
                .filter(each -> !each.isMissingNode() && !CONTEXTS.contains(each.asString("")))
                .forEach(each -> doubts.add(new Issue(
                        "/@context",
                        each.isString()
                                ? Message.of("format.context.unknown", each.asString())
                                : Message.of("format.context.inline"))));
        var faults = new ArrayList<Issue>();
        if (doubts.isEmpty()) {
            node(document, "", 0, faults);
        }
        return new Judgement("", faults, doubts);
    }

    private static void node(JsonNode node, String place, int depth, List<Issue> faults) {
        if (depth > DEEPEST || faults.size() >= MOST) {
            return;
        }
        for (var member : node.properties()) {
            var name = member.getKey();
            if (name.equals("type") || name.equals("@type")) {
                types(member.getValue(), StrictJson.child(place, name), faults);
            } else if (!name.startsWith("@")) {
                member(name, member.getValue(), place, depth, faults);
            }
        }
    }

    private static void member(String name, JsonNode value, String place, int depth, List<Issue> faults) {
        if (!isDefined(name)) {
            faults.add(undefined(StrictJson.child(place, name), name));
        } else if (value.isContainer() && !OTHERS_READ.contains(name)) {
            var pointer = StrictJson.child(place, name);
            if (value.isObject()) {
                within(value, pointer, depth, faults);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                within(value.get(i), pointer + "/" + i, depth, faults);
            }
        }
    }

    private static void within(JsonNode value, String place, int depth, List<Issue> faults) {
        if (value.isObject() && !isByLanguage(value)) {
            node(value, place, depth + 1, faults);
        }
    }

    /** Words by their language: its keys are no words of the contexts. */
    private static boolean isByLanguage(JsonNode value) {
        return !value.has("id")
                && !value.has("type")
                && value.properties().stream()
                        .allMatch(entry -> LANGUAGE.matcher(entry.getKey()).matches()
                                && (entry.getValue().isString()
                                        || entry.getValue().isArray()
                                                && entry.getValue()
                                                        .valueStream()
                                                        .allMatch(JsonNode::isString)));
    }

    private static void types(JsonNode types, String place, List<Issue> faults) {
        for (var type : types.isArray() ? types.valueStream().toList() : List.of(types)) {
            if (!isDefined(type.asString(""))) {
                faults.add(undefined(place, type.asString("")));
            }
        }
    }

    private static boolean isDefined(String name) {
        var colon = name.indexOf(':');
        return colon > 0 ? ABBREVIATIONS.contains(name.substring(0, colon)) : WORDS.contains(name);
    }

    private static Issue undefined(String place, String name) {
        return new Issue(place, Message.of("format.term.undefined", name));
    }

    private static Set<String> load() {
        var file = "/format/elm/edc.words";
        try (var source = EdcWords.class.getResourceAsStream(file);
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(source, file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
