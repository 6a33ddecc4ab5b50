package eu.meshe.format.openbadge;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LocalisedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The alignments of an achievement or a result, written and read. */
final class Alignments {

    private Alignments() {}

    /**
     * @param code {@code null} for none
     * @param language of the name; {@code null} where the name is not a person's words
     */
    static void add(
            ArrayNode alignments,
            String type,
            @Nullable String code,
            String name,
            String url,
            @Nullable String language) {
        var node = alignments.objectNode();
        node.putArray("type").add("Alignment");
        node.put("targetType", type).put("targetName", name).put("targetUrl", url);
        if (code != null) {
            node.put("targetCode", code);
        }
        if (language != null && !language.equals(LocalisedText.UNDETERMINED)) {
            node.put("inLanguage", language);
        }
        alignments.add(node);
    }

    static void add(ArrayNode alignments, String type, @Nullable String code, String name, String url) {
        add(alignments, type, code, name, url, null);
    }

    /** One for each language. */
    static void addText(
            ArrayNode alignments, String type, @Nullable String code, @Nullable LocalisedText text, String url) {
        if (text != null) {
            text.byLanguage().forEach((language, words) -> add(alignments, type, code, words, url, language));
        }
    }

    static <E extends Enum<E>> void addConcept(
            ArrayNode alignments, String type, Concepts<E> concepts, @Nullable E value) {
        if (value != null) {
            add(alignments, type, null, Concepts.englishName(value), concepts.iri(value));
        }
    }

    static List<JsonPlace> ofType(List<JsonPlace> alignments, String type) {
        var found = new ArrayList<JsonPlace>();
        for (var alignment : alignments) {
            if (names(alignment.node().path("targetType"), type)) {
                found.add(alignment);
            }
        }
        return found;
    }

    /** JSON-LD 1.1, 4.3: a value is as good as a list of it; passing over the list would hide what is signed. */
    private static boolean names(JsonNode targetType, String type) {
        return targetType.isArray()
                ? targetType.values().stream().anyMatch(name -> names(name, type))
                : targetType.asString("").equals(type);
    }

    static Optional<String> code(List<JsonPlace> alignments, String type) {
        return ofType(alignments, type).stream()
                .map(alignment -> alignment.at("targetCode").text())
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<LocalisedText> text(List<JsonPlace> alignments, String type) {
        return text(ofType(alignments, type));
    }

    static Optional<LocalisedText> text(List<JsonPlace> sameText) {
        var words = new LinkedHashMap<String, String>();
        for (var alignment : sameText) {
            alignment.at("targetName").text().ifPresent(name -> words.putIfAbsent(language(alignment), name));
        }
        return words.isEmpty() ? Optional.empty() : LocalisedText.ofNonBlank(words);
    }

    static <E extends Enum<E>> List<E> concepts(List<JsonPlace> alignments, String type, Concepts<E> concepts) {
        return ofType(alignments, type).stream()
                .map(alignment -> concepts.find(alignment.at("targetUrl").text().orElse("")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The address it points to, unless that is only there because Open Badges wants one. */
    static Optional<URI> url(JsonPlace alignment, String achievementId) {
        return alignment.at("targetUrl").iri().filter(url -> !url.toString().startsWith(achievementId + "#"));
    }

    static String language(JsonPlace place) {
        return place.at("inLanguage").text().orElse(LocalisedText.UNDETERMINED);
    }
}
