package eu.meshe.signing.canonical;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our own statement of what the terms of a JSON-LD context mean, one term a line:
 *
 * <pre>
 * address https://example.org/context      the context's address
 * protected                                its terms cannot be redefined
 * vocab https://example.org/other#         what terms that are not listed mean
 * prefix ex https://example.org/terms#     an abbreviation within this file only
 *
 * Course ex:                               the term Course is ex:Course
 *   starts ex:startDate type=xs:date       within a Course, the term starts is ex:startDate, a date
 *   title &lt;https://example.org/t&gt;           an IRI in full
 *   parts ex: container=@set
 *   holds ex: type=@id unscoped            within holds, none of these terms has a meaning
 * Skill ex: recurring                      a skill is described with the same words in many documents
 * </pre>
 *
 * In every scope {@code id} and {@code type} stand for JSON-LD's own.
 */
public final class ContextTerms {

    private final Map<String, String> prefixes = new HashMap<>();
    private final List<Line> terms = new ArrayList<>();
    private String address = "";
    private @Nullable String vocabulary;
    private boolean isProtected;

    private record Line(
            int depth,
            String name,
            String iri,
            @Nullable String type,
            @Nullable String container,
            boolean unscoped,
            boolean recurring) {}

    private ContextTerms() {}

    public static ContextTerms load(String resource) {
        var context = new ContextTerms();
        try (var source = ContextTerms.class.getResourceAsStream(resource);
                var lines = new BufferedReader(new InputStreamReader(
                        java.util.Objects.requireNonNull(source, resource + " is missing"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(context::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return context;
    }

    public String address() {
        return address;
    }

    /**
     * The same for the direct path.
     *
     * @param odd the terms that may name classes only
     */
    TermScope.Local toScope(Set<String> odd) {
        return local(0, terms.size(), 0, odd);
    }

    private TermScope.Local local(int from, int to, int depth, Set<String> odd) {
        var local = new HashMap<String, Term>();
        for (int i = from; i < to; ) {
            var end = i + 1;
            while (end < to && terms.get(end).depth() > depth) {
                end++;
            }
            var term = terms.get(i);
            var scope = end == i + 1 ? null : local(i + 1, end, depth + 1, odd);
            local.put(
                    term.name(),
                    Term.of(
                            term.iri(),
                            term.type(),
                            term.container(),
                            isProtected,
                            odd.contains(term.name()),
                            term.recurring(),
                            scope));
            i = end;
        }
        return new TermScope.Local(local);
    }

    /** The context as JSON-LD wants it. */
    public JsonObject toJsonLd() {
        return Json.createObjectBuilder()
                .add("@context", scope(0, terms.size(), 0))
                .build();
    }

    /** Terms that name a class and are, by accident of their IRI, a second spelling of a property: {@code Criteria} for {@code criteria}. */
    Set<String> secondSpellings() {
        var lowerCase = new HashSet<String>();
        terms.stream().filter(term -> !startsUpperCase(term.name())).forEach(term -> lowerCase.add(term.iri()));
        var found = new HashSet<String>();
        terms.stream()
                .filter(term -> startsUpperCase(term.name()) && lowerCase.contains(term.iri()))
                .forEach(term -> found.add(term.name()));
        return found;
    }

    private static boolean startsUpperCase(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    private void read(String line) {
        var words = line.strip().split(" +");
        // above the first term only: a term may be called "address"
        switch (terms.isEmpty() ? words[0] : "") {
            case "address" -> address = words[1];
            case "protected" -> isProtected = true;
            case "vocab" -> vocabulary = words[1];
            case "prefix" -> prefixes.put(words[1], words[2]);
            default -> terms.add(term(indentation(line), words));
        }
    }

    private static int indentation(String line) {
        return (line.length() - line.stripLeading().length()) / 2;
    }

    private Line term(int depth, String[] words) {
        String type = null;
        String container = null;
        boolean unscoped = false;
        boolean recurring = false;
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("type=")) {
                type = iri(words[i].substring("type=".length()), words[0]);
            } else if (words[i].startsWith("container=")) {
                container = words[i].substring("container=".length());
            } else if (words[i].equals("unscoped")) {
                unscoped = true;
            } else if (words[i].equals("recurring")) {
                recurring = true;
            } else {
                throw new IllegalStateException("Cannot read '" + words[i] + "' in the context " + address);
            }
        }
        // the parser's names of members are interned, too: see StrictJson
        return new Line(depth, words[0].intern(), iri(words[1], words[0]), type, container, unscoped, recurring);
    }

    private String iri(String word, String term) {
        if (word.startsWith("<")) {
            return word.substring(1, word.length() - 1);
        }
        if (word.startsWith("@")) {
            return word;
        }
        var colon = word.indexOf(':');
        var prefix = prefixes.get(word.substring(0, colon));
        if (prefix == null) {
            throw new IllegalStateException("No prefix for '" + word + "' in the context " + address);
        }
        var name = word.substring(colon + 1);
        return prefix + (name.isEmpty() ? term : name);
    }

    private JsonObject scope(int from, int to, int depth) {
        var scope = Json.createObjectBuilder().add("id", "@id").add("type", "@type");
        if (isProtected) {
            scope.add("@protected", true);
        }
        if (depth == 0 && vocabulary != null) {
            scope.add("@vocab", vocabulary);
        }
        for (int i = from; i < to; ) {
            var end = i + 1;
            while (end < to && terms.get(end).depth() > depth) {
                end++;
            }
            scope.add(terms.get(i).name(), definition(i, end, depth));
            i = end;
        }
        return scope.build();
    }

    private JsonValue definition(int at, int end, int depth) {
        var term = terms.get(at);
        if (term.type() == null && term.container() == null && !term.unscoped() && end == at + 1) {
            return Json.createValue(term.iri());
        }
        var definition = Json.createObjectBuilder().add("@id", term.iri());
        if (term.type() != null) {
            definition.add("@type", term.type());
        }
        if (term.container() != null) {
            definition.add("@container", term.container());
        }
        if (term.unscoped()) {
            definition.addNull("@context");
        } else if (end > at + 1) {
            definition.add("@context", scope(at + 1, end, depth + 1));
        }
        return definition.build();
    }
}
