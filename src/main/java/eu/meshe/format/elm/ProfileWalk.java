package eu.meshe.format.elm;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.elm.Profile.Rule;
import eu.meshe.platform.Message;
import eu.meshe.signing.StrictJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares each object of a document with what a profile says of its class. One use each. */
final class ProfileWalk {

    private static final int MOST = 100;

    private static final String ELM = "http://data.europa.eu/snb/model/elm/";

    /** How values of XML Schema's data types are written (XML Schema 1.1, part 2); of the others anything will do. */
    private static final Map<String, Pattern> WRITTEN = Map.of(
            "xsd:boolean",
            Pattern.compile("true|false|0|1"),
            "xsd:dateTime",
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?"),
            "xsd:date",
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?"),
            "xsd:integer",
            Pattern.compile("[+-]?\\d+"),
            "xsd:positiveInteger",
            Pattern.compile("\\+?0*[1-9]\\d*"),
            "xsd:decimal",
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)"),
            "xsd:duration",
            Pattern.compile("-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?"));

    private final Profile profile;
    private final JsonNode document;
    private final List<Issue> faults = new ArrayList<>();
    private final Tellings tellings;

    ProfileWalk(Profile profile, JsonNode document) {
        this.profile = profile;
        this.document = document;
        this.tellings = new Tellings(document);
    }

    /** Where it stands; put into words only when something is wrong. */
    private record Place(@Nullable Place parent, String name) {

        String pointer() {
            return parent == null ? "" : StrictJson.child(parent.pointer(), name);
        }
    }

    List<Issue> faults() {
        node(document, new Place(null, ""));
        return faults;
    }

    private void node(JsonNode node, Place place) {
        if (faults.size() >= MOST) {
            return;
        }
        var types = types(node);
        for (var member : node.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            var at = new Place(place, name);
            for (var type : types) {
                var rule = profile.of(type).get(name);
                if (rule != null) {
                    check(rule, value, at, node);
                    break;
                }
            }
            each(value, at);
        }
        types.forEach(type -> missing(type, node, place));
    }

    private void each(JsonNode value, Place place) {
        if (value.isObject()) {
            node(value, place);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isObject()) {
                    node(value.get(i), new Place(place, Integer.toString(i)));
                }
            }
        }
    }

    private void missing(String type, JsonNode node, Place place) {
        for (var rule : profile.of(type).values()) {
            if (rule.least() > 0 && isAbsent(node, rule.member())) {
                add(new Place(place, rule.member()), "elm.issue.missing", rule.member(), type);
            }
        }
    }

    /** A mere reference says nothing itself; where it leads, that counts. */
    private boolean isAbsent(JsonNode node, String member) {
        var value = tellings.inFull(node).path(member);
        return value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty();
    }

    private void check(Rule rule, JsonNode value, Place place, JsonNode of) {
        if (rule.literal().equals("words")) {
            words(rule, value, place);
            return;
        }
        var values = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (rule.most() != Integer.MAX_VALUE && tellings.distinct(of, rule.member()) > rule.most()) {
            add(place, "elm.schema.tooMany", rule.member(), rule.most());
        }
        for (var each : values) {
            if (!each.isNull()) {
                one(rule, each, place);
            }
        }
    }

    private void one(Rule rule, JsonNode value, Place place) {
        if (!rule.classes().isEmpty()) {
            object(rule, value, place);
        } else if (!rule.literal().equals("any")) {
            literal(rule, value, place);
        }
    }

    private void object(Rule rule, JsonNode value, Place place) {
        var told = tellings.inFull(value);
        if (types(told).stream().noneMatch(rule.classes()::contains)) {
            add(place, "elm.schema.class", rule.member(), String.join(", ", rule.classes()));
        } else if (rule.list() != null && !isOf(told, rule.list())) {
            add(place, "elm.schema.list", rule.member(), rule.list());
        }
    }

    /** Many writers leave the list out: then the concept's own address says which it is of. */
    private static boolean isOf(JsonNode concept, String list) {
        var named = concept.path("inScheme");
        if (named.isMissingNode() || named.isNull() || named.isEmpty() && named.isContainer()) {
            return Tellings.id(concept).startsWith(list.substring(0, list.lastIndexOf('/') + 1));
        }
        var lists = named.isArray() ? named.valueStream() : Stream.of(named);
        return lists.map(each -> each.isString() ? each.asString() : Tellings.id(each))
                .anyMatch(list::equals);
    }

    private void literal(Rule rule, JsonNode value, Place place) {
        var text = value.isObject() ? value.path("@value") : value;
        var pattern = WRITTEN.get(rule.literal());
        if (!text.isValueNode()) {
            add(place, "elm.schema.literal", rule.member(), rule.literal());
        } else if (pattern != null
                && !isFraction(text)
                && !pattern.matcher(text.asString("")).matches()) {
            add(place, "elm.schema.literal", rule.member(), rule.literal());
        }
    }

    /** JSON-LD writes these in a way of its own, whatever the data type. */
    private static boolean isFraction(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber();
    }

    private void words(Rule rule, JsonNode value, Place place) {
        var isByLanguage = value.isObject()
                || value.isArray()
                        && value.valueStream()
                                .allMatch(each -> each.isObject() && (each.has("@language") || !each.has("@value")));
        if (!isByLanguage) {
            add(place, "elm.schema.words", rule.member());
        } else if (rule.most() != Integer.MAX_VALUE && languages(value) > rule.most()) {
            add(place, "elm.schema.tooMany", rule.member(), rule.most());
        }
    }

    /** Each text in each language is a value of its own. */
    private static int languages(JsonNode value) {
        return value.isArray() || value.has("@value")
                ? Math.max(1, value.size())
                : value.valueStream()
                        .mapToInt(each -> each.isArray() ? each.size() : 1)
                        .sum();
    }

    private void add(Place place, String key, Object... arguments) {
        faults.add(new Issue(place.pointer(), Message.of(key, arguments)));
    }

    private static Set<String> types(JsonNode node) {
        var type = node.has("type") ? node.path("type") : node.path("@type");
        if (type.isString()) {
            return Set.of(plain(type.asString()));
        }
        var names = new HashSet<String>();
        type.forEach(name -> names.add(plain(name.asString(""))));
        return names;
    }

    private static String plain(String type) {
        return type.startsWith(ELM)
                ? type.substring(ELM.length())
                : type.startsWith("elm:") ? type.substring("elm:".length()) : type;
    }
}
