package eu.meshe.signing.canonical;

import eu.meshe.signing.StrictJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the words of a document that its contexts give no meaning to: members and types that JSON-LD would drop without a word, and references
 * that are relative to nothing. One use each.
 *
 * <p>Judges plain documents only, whose contexts we have and which write their terms as they are; the generic path judges the rest.
 */
public final class UndefinedTerms {

    private static final int MOST = 50;

    private static final int DEEPEST = 64;

    private final Map<String, String> found = new LinkedHashMap<>();

    /** What this path does not answer for. */
    private static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final Declined BECAUSE = new Declined();

        private Declined() {
            super(null, null, false, false);
        }
    }

    private UndefinedTerms() {}

    /** By JSON pointer, the word; empty where nothing is undefined; nothing at all where only the generic path can tell. */
    public static Optional<Map<String, String>> find(JsonNode document, Contexts contexts) {
        var scope = contexts.findScope(document.path("@context"));
        if (scope == null || !document.isObject()) {
            return Optional.empty();
        }
        var search = new UndefinedTerms();
        try {
            search.node(document, scope, null, "", 0);
            return Optional.of(search.found);
        } catch (Declined e) {
            return Optional.empty();
        }
    }

    /** @param property the terms that hold only within the member that the node is the value of; {@code null} for none */
    private void node(JsonNode node, TermScope around, TermScope.@Nullable Local property, String place, int depth) {
        if (depth > DEEPEST || found.size() > MOST) {
            throw Declined.BECAUSE;
        }
        var scope = types(node, around, property, place);
        for (var member : node.properties()) {
            var name = member.getKey();
            switch (name) {
                case "type", "@type" -> {}
                case "@context" -> {
                    if (depth > 0) {
                        throw Declined.BECAUSE;
                    }
                }
                case "id", "@id" -> reference(member.getValue(), StrictJson.child(place, name));
                case "proof" -> {
                    // read by the rules of its own suite
                    if (depth > 0) {
                        member(name, member.getValue(), scope, property, place, depth);
                    }
                }
                default -> member(name, member.getValue(), scope, property, place, depth);
            }
        }
    }

    private TermScope types(JsonNode node, TermScope around, TermScope.@Nullable Local property, String place) {
        var member = node.has("@type") ? "@type" : "type";
        var type = node.path(member);
        if (type.isMissingNode()) {
            return around;
        }
        var names = new ArrayList<String>();
        for (var name : type.isArray() ? type.valueStream().toList() : List.of(type)) {
            if (!name.isString()) {
                throw Declined.BECAUSE;
            }
            names.add(name.stringValue());
        }
        names.stream()
                .filter(name -> term(name, around, property).isEmpty() && !isAbsolute(name))
                .forEach(name -> found.put(StrictJson.child(place, member), name));
        var within = around.within(names.stream().sorted().toList());
        if (within == null) {
            throw Declined.BECAUSE;
        }
        return within;
    }

    private void member(
            String name, JsonNode value, TermScope scope, TermScope.@Nullable Local property, String place, int depth) {
        var pointer = StrictJson.child(place, name);
        if (name.startsWith("@")) {
            throw Declined.BECAUSE;
        }
        var term = term(name, scope, property);
        if (term.isEmpty()) {
            if (!isAbsolute(name)) {
                found.put(pointer, name);
            }
            return;
        }
        var isArray = value.isArray();
        for (int i = 0; i < (isArray ? value.size() : 1); i++) {
            value(term.get(), isArray ? value.get(i) : value, scope, isArray ? pointer + "/" + i : pointer, depth);
        }
    }

    private void value(Term term, JsonNode value, TermScope scope, String place, int depth) {
        if (value.isObject()) {
            if (term.use() == Term.Use.OTHER && !term.container().equals("@graph")) {
                // a map by language or by index, or JSON that means nothing but itself
                return;
            }
            if (!value.has("@value")) {
                node(value, scope.outer(), term.scope(), place, depth + 1);
            }
        } else if (value.isString() && term.use() == Term.Use.REFERENCE) {
            reference(value, place);
        } else if (value.isString() && term.use() == Term.Use.WORD) {
            word(value.stringValue(), term, scope, place);
        }
    }

    private void word(String word, Term term, TermScope scope, String place) {
        if (term(word, scope, term.scope()).isEmpty() && !isAbsolute(word)) {
            found.put(place, word);
        }
    }

    private void reference(JsonNode value, String place) {
        if (value.isString() && !isAbsolute(value.stringValue())) {
            found.put(place, value.stringValue());
        }
    }

    private static Optional<Term> term(String name, TermScope scope, TermScope.@Nullable Local property) {
        return Stream.of(
                        Optional.ofNullable(property).map(local -> local.terms().get(name)),
                        Optional.ofNullable(scope.find(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isAbsolute(String iri) {
        try {
            return iri.length() >= 3 && iri.indexOf(':') > 0 && new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
