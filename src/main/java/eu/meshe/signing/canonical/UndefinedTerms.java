package eu.meshe.signing.canonical;

import eu.meshe.signing.StrictJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Where something stands; put into words only where something is found. */
    private record Place(@Nullable Place parent, String name) {

        Place at(String member) {
            return new Place(this, member);
        }

        String pointer() {
            return parent == null ? name : StrictJson.child(parent.pointer(), name);
        }
    }

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
            search.node(document, scope, null, new Place(null, ""), 0);
            return Optional.of(search.found);
        } catch (Declined e) {
            return Optional.empty();
        }
    }

    /** @param property the terms that hold only within the member that the node is the value of; {@code null} for none */
    private void node(JsonNode node, TermScope around, TermScope.@Nullable Local property, Place place, int depth) {
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
                case "id", "@id" -> reference(member.getValue(), place.at(name));
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

    private TermScope types(JsonNode node, TermScope around, TermScope.@Nullable Local property, Place place) {
        var member = node.has("@type") ? "@type" : "type";
        var type = node.path(member);
        if (type.isMissingNode()) {
            return around;
        }
        if (type.isString()) {
            return known(around.within(defined(type.stringValue(), around, property, place.at(member))));
        }
        var names = new ArrayList<String>();
        for (var name : type.isArray() ? type.values() : List.of(type)) {
            if (!name.isString()) {
                throw Declined.BECAUSE;
            }
            names.add(defined(name.stringValue(), around, property, place.at(member)));
        }
        names.sort(null);
        return known(around.within(names));
    }

    private String defined(String type, TermScope around, TermScope.@Nullable Local property, Place place) {
        if (term(type, around, property) == null && !isAbsolute(type)) {
            found.put(place.pointer(), type);
        }
        return type;
    }

    private static TermScope known(@Nullable TermScope within) {
        if (within == null) {
            throw Declined.BECAUSE;
        }
        return within;
    }

    private void member(
            String name, JsonNode value, TermScope scope, TermScope.@Nullable Local property, Place place, int depth) {
        var here = place.at(name);
        if (name.startsWith("@")) {
            throw Declined.BECAUSE;
        }
        var term = term(name, scope, property);
        if (term == null) {
            if (!isAbsolute(name)) {
                found.put(here.pointer(), name);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(term, value.get(i), scope, here.at(Integer.toString(i)), depth);
            }
        } else {
            value(term, value, scope, here, depth);
        }
    }

    private void value(Term term, JsonNode value, TermScope scope, Place place, int depth) {
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

    private void word(String word, Term term, TermScope scope, Place place) {
        if (term(word, scope, term.scope()) == null && !isAbsolute(word)) {
            found.put(place.pointer(), word);
        }
    }

    private void reference(JsonNode value, Place place) {
        if (value.isString() && !isAbsolute(value.stringValue())) {
            found.put(place.pointer(), value.stringValue());
        }
    }

    private static @Nullable Term term(String name, TermScope scope, TermScope.@Nullable Local property) {
        var own = property == null ? null : property.terms().get(name);
        return own == null ? scope.find(name) : own;
    }

    private static boolean isAbsolute(String iri) {
        if (PlainIri.fits(iri)) {
            return true;
        }
        try {
            return iri.length() >= 3 && iri.indexOf(':') > 0 && new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
