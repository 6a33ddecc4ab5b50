package eu.meshe.format.openbadge;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LocalisedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The alignments of an achievement or a result, read. */
final class Alignments {

    private final List<JsonPlace> all;
    private final String language;
    private final Map<String, List<JsonPlace>> byType = new HashMap<>();

    private Alignments(List<JsonPlace> all, String language) {
        this.all = all;
        this.language = language;
        for (var alignment : all) {
            index(alignment, alignment.node().path("targetType"));
        }
    }

    /** @param achievement whose language holds where an alignment names none */
    static Alignments of(JsonPlace place, JsonPlace achievement) {
        return new Alignments(place.at("alignment").eachObject(), language(achievement));
    }

    /** JSON-LD 1.1, 4.3: a value is as good as a list of it; passing over the list would hide what is signed. */
    private void index(JsonPlace alignment, JsonNode targetType) {
        if (targetType.isArray()) {
            targetType.values().forEach(name -> index(alignment, name));
        } else if (targetType.isString()) {
            var same = byType.computeIfAbsent(targetType.stringValue(), k -> new ArrayList<>(2));
            if (same.isEmpty() || same.getLast() != alignment) {
                same.add(alignment);
            }
        }
    }

    List<JsonPlace> all() {
        return all;
    }

    List<JsonPlace> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    Optional<LocalisedText> text(String type) {
        return text(ofType(type));
    }

    Optional<LocalisedText> text(List<JsonPlace> sameText) {
        if (sameText.isEmpty()) {
            return Optional.empty();
        }
        if (sameText.size() == 1) {
            var only = sameText.getFirst();
            return only.at("targetName").text().map(name -> LocalisedText.of(language(only, language), name));
        }
        var words = new LinkedHashMap<String, String>();
        for (var alignment : sameText) {
            alignment.at("targetName").text().ifPresent(name -> words.putIfAbsent(language(alignment, language), name));
        }
        return words.isEmpty() ? Optional.empty() : LocalisedText.ofNonBlank(words);
    }

    <E extends Enum<E>> List<E> concepts(String type, Concepts<E> concepts) {
        var found = new LinkedHashSet<E>();
        for (var alignment : ofType(type)) {
            concepts.find(alignment.at("targetUrl").text().orElse("")).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The first of them; {@code null} for none. */
    <E extends Enum<E>> @Nullable E concept(String type, Concepts<E> concepts) {
        var found = concepts(type, concepts);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The address it points to, unless that is only there because Open Badges wants one. */
    static Optional<URI> url(JsonPlace alignment, String achievementId) {
        return alignment.at("targetUrl").iri().filter(url -> !url.toString().startsWith(achievementId + "#"));
    }

    static String language(JsonPlace place) {
        return language(place, LocalisedText.UNDETERMINED);
    }

    private static String language(JsonPlace place, String otherwise) {
        return place.at("inLanguage").text().orElse(otherwise);
    }
}
