package eu.meshe.format;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.platform.Timestamp;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.PlainIri;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the objects of a kind of JSON document are built of, by a table of ours: a name at the margin begins an object's kind, the lines under it are
 * its members, each with {@code !} if it must be there, what it may be, and {@code *} if it may be a list.
 *
 * <p>A member may be {@code text}, {@code iri}, {@code time}, {@code number}, {@code boolean}, an object of a kind, or one of several of these.
 */
public final class MemberTable {

    private static final int MOST = 50;
    private static final int DEEPEST = 64;

    /** XML Schema 1.1, part 2, 3.4.28. */
    private static final Pattern TIME =
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Kind first;

    /** What a value may be: an object with these members, or one of {@link Literal}. */
    private static final class Kind {

        private final String word;
        private final @Nullable Literal literal;
        private final List<Member> members = new ArrayList<>();

        private Kind(String word, @Nullable Literal literal) {
            this.word = word;
            this.literal = literal;
        }
    }

    private enum Literal {
        TEXT,
        IRI,
        TIME,
        NUMBER,
        BOOLEAN;

        private boolean fits(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString() || value.path("@value").isString();
                case IRI -> value.isString() && isAbsolute(value.stringValue());
                case TIME -> value.isString() && isTime(value.stringValue());
                case NUMBER -> value.isNumber();
                case BOOLEAN -> value.isBoolean();
            };
        }
    }

    private record Member(String name, boolean isMandatory, List<Kind> kinds, boolean isList) {}

    private record Place(@Nullable Place parent, String name) {

        String pointer() {
            return parent == null ? "" : StrictJson.child(parent.pointer(), name);
        }
    }

    private MemberTable(List<String> lines) {
        for (var literal : Literal.values()) {
            var word = literal.name().toLowerCase(Locale.ROOT);
            kinds.put(word, new Kind(word, literal));
        }
        first = object(lines.getFirst());
        var current = first;
        for (var line : lines) {
            if (line.startsWith(" ")) {
                current.members.add(member(line.strip().split(" ")));
            } else {
                current = object(line);
            }
        }
        requireDefinitions(lines);
    }

    private Kind object(String name) {
        return kinds.computeIfAbsent(name, unknown -> new Kind("object", null));
    }

    private void requireDefinitions(List<String> lines) {
        kinds.forEach((name, kind) -> {
            if (kind.literal == null && !lines.contains(name)) {
                throw new IllegalStateException("No kind of value is called " + name);
            }
        });
    }

    /** @param resource on the class path; the kind of the whole document stands first */
    public static MemberTable load(String resource) {
        try (var source = MemberTable.class.getResourceAsStream(resource);
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(source, resource), StandardCharsets.UTF_8))) {
            return new MemberTable(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of the document is not as the table says; at most as many as a reader would look at. */
    public List<Issue> faults(JsonNode document) {
        var faults = new ArrayList<Issue>();
        check(first, document, new Place(null, ""), 0, faults);
        return faults;
    }

    private Member member(String[] words) {
        var isMandatory = words[0].endsWith("!");
        var isList = words[1].endsWith("*");
        var named = isList ? words[1].substring(0, words[1].length() - 1) : words[1];
        var name = isMandatory ? words[0].substring(0, words[0].length() - 1) : words[0];
        return new Member(
                // as the parser does with the names of members: see StrictJson
                name.intern(),
                isMandatory,
                Stream.of(named.split("\\|")).map(this::object).toList(),
                isList);
    }

    private static void check(Kind kind, JsonNode node, Place place, int depth, List<Issue> faults) {
        for (var member : kind.members) {
            var value = node.get(member.name());
            if (faults.size() >= MOST || depth > DEEPEST) {
                return;
            }
            if (value == null || value.isNull()) {
                if (member.isMandatory()) {
                    add(new Place(place, member.name()), "format.member.missing", member.name(), faults);
                }
            } else {
                check(member, value, new Place(place, member.name()), depth, faults);
            }
        }
    }

    private static void check(Member member, JsonNode value, Place place, int depth, List<Issue> faults) {
        if (!value.isArray()) {
            one(member, value, place, depth, faults);
        } else if (!member.isList() && value.valueStream().distinct().count() != 1) {
            // the same value written twice is one value in linked data
            add(place, "format.member.notOne", member.name(), faults);
        } else {
            for (int i = 0; i < value.size(); i++) {
                one(member, value.get(i), new Place(place, Integer.toString(i)), depth, faults);
            }
        }
    }

    private static void one(Member member, JsonNode value, Place place, int depth, List<Issue> faults) {
        for (var kind : member.kinds()) {
            if (kind.literal != null) {
                if (kind.literal.fits(value)) {
                    return;
                }
            } else if (value.isObject()) {
                check(kind, value, place, depth + 1, faults);
                return;
            }
        }
        add(place, "format.member.kind." + member.kinds().getLast().word, member.name(), faults);
    }

    private static boolean isTime(String text) {
        return Timestamp.isUsual(text) || TIME.matcher(text).matches();
    }

    private static boolean isAbsolute(String text) {
        if (PlainIri.fits(text)) {
            return true;
        }
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void add(Place place, String key, String name, List<Issue> faults) {
        faults.add(new Issue(place.pointer(), Message.of(key, name)));
    }
}
