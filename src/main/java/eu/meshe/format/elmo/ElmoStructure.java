package eu.meshe.format.elmo;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.elmo.ElementTable.Part;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a file is built as ELMO asks: which elements are there, in which order and how often, and what the few of them are that may be only this or
 * that. Held against the table of the version that its namespace names.
 */
record ElmoStructure(Element root) implements Judgement.Question {

    private static final ElementTable TABLE = ElementTable.load();

    /** Nobody reads more. */
    private static final int MOST = 50;

    /** XML Schema 1.1, part 2, 3.3.7, 3.3.9 and 3.3.3; in which month and day that is, reading says. */
    private static final Pattern TIME =
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

    private static final Pattern DATE = Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    @Override
    public Judgement judge() {
        if (root.namespace().equals(ElmoTerms.VERSION_1)) {
            return judged("ELMO 1.x, 2.0", 1);
        }
        return root.namespace().equals(ElmoTerms.VERSION_2)
                ? judged("ELMO 2.1", 2)
                : new Judgement(
                        "ELMO", List.of(), List.of(issue(root, "elmo.version", Issues.shortened(root.namespace()))));
    }

    private Judgement judged(String about, int version) {
        var walk = new Walk(root.namespace(), version, new ArrayList<>());
        walk.inside(root, ElmoTerms.ROOT);
        return new Judgement(about, walk.faults().stream().limit(MOST).toList(), List.of());
    }

    private static Issue issue(Element where, String key, Object... arguments) {
        return new Issue(where.place(), Message.of(key, arguments));
    }

    /** Goes through the file and notes what is wrong. */
    private record Walk(String namespace, int version, List<Issue> faults) {

        void inside(Element element, String content) {
            var parts = TABLE.find(content);
            if (faults.size() >= MOST || content.equals("any")) {
                return;
            }
            children(element, parts == null ? List.of() : parts);
            if (parts == null) {
                value(element, content);
            } else {
                parts.stream().filter(Part::isAttribute).forEach(part -> attribute(element, part));
            }
        }

        private void children(Element element, List<Part> parts) {
            var counts = new HashMap<Part, Integer>();
            var last = 0;
            for (var child : element.children()) {
                var at = position(child, parts);
                if (at < 0) {
                    fault(child, "elmo.schema.unknown", child.name());
                    continue;
                }
                if (at < last) {
                    fault(
                            child,
                            "elmo.schema.order",
                            child.name(),
                            parts.get(last).name());
                }
                last = Math.max(last, at);
                counts.merge(parts.get(at), 1, Integer::sum);
                inside(child, parts.get(at).content());
            }
            parts.stream()
                    .filter(part -> !part.isAttribute())
                    .forEach(part -> count(element, part, counts.getOrDefault(part, 0)));
        }

        private int position(Element child, List<Part> parts) {
            var expected = child.name().equals("Signature") ? ElmoTerms.XML_SIGNATURE : namespace;
            for (var i = 0; child.namespace().equals(expected) && i < parts.size(); i++) {
                if (parts.get(i).name().equals(child.name()) && parts.get(i).isAllowed(version)) {
                    return i;
                }
            }
            return -1;
        }

        private void count(Element element, Part part, int count) {
            if (count == 0 && part.isMandatory(version)) {
                fault(element, "elmo.schema.missing", part.name());
            } else if (count > 1 && !part.mayRepeat(version)) {
                fault(element, "elmo.schema.repeated", part.name());
            }
        }

        private void attribute(Element element, Part part) {
            if (part.isMandatory(version)
                    && element.attribute(part.name().substring(1)).isEmpty()) {
                fault(element, "elmo.schema.missing", part.name().substring(1));
            }
        }

        private void value(Element element, String content) {
            var text = element.text();
            var fits = switch (content) {
                case "time" -> TIME.matcher(text).matches();
                case "date" -> DATE.matcher(text).matches();
                case "number" -> NUMBER.matcher(text).matches();
                default -> !content.contains("|") || isOneOf(content, text);
            };
            if (!fits) {
                fault(element, "elmo.schema.value", element.name(), Issues.shortened(text));
            }
        }

        private static boolean isOneOf(String words, String text) {
            return Stream.of(words.split("\\|"))
                    .anyMatch(
                            word -> word.equals(text) || word.replace('_', ' ').equals(text));
        }

        private void fault(Element where, String key, Object... arguments) {
            faults.add(issue(where, key, arguments));
        }
    }
}
