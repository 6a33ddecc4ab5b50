package eu.meshe.format.elmo;

import eu.meshe.learning.LocalisedText;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML that is its own canonical form (Canonical XML 1.0, 2.3): no empty-element tags, no comments, attributes in order, default
 * namespaces only. So what is signed is what is written, and nothing has to be canonicalised.
 */
final class CanonicalXml {

    /** Plain attributes stand before those of a namespace; the only one of those that we write is {@code xml:lang}. */
    private static final Comparator<String> ATTRIBUTES =
            Comparator.comparing((String name) -> name.contains(":")).thenComparing(Comparator.naturalOrder());

    private final StringBuilder out = new StringBuilder(8 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values by turns; one whose value is {@code null} is left out */
    CanonicalXml begin(String name, @Nullable Object... attributes) {
        out.append('<').append(name);
        var sorted = new TreeMap<String, String>(ATTRIBUTES);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                sorted.put(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
            }
        }
        // Canonical XML 1.0, 2.2: the namespace declaration stands before all attributes
        var namespace = sorted.remove("xmlns");
        if (namespace != null) {
            attribute("xmlns", namespace);
        }
        sorted.forEach(this::attribute);
        out.append('>');
        open.push(name);
        return this;
    }

    CanonicalXml end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    CanonicalXml element(String name, Object text, @Nullable Object... attributes) {
        begin(name, attributes);
        text(text.toString());
        return end();
    }

    /** Nothing where the value is {@code null}. */
    CanonicalXml optional(String name, @Nullable Object text) {
        return text == null ? this : element(name, text);
    }

    /** One element for each language. */
    CanonicalXml texts(String name, @Nullable LocalisedText texts) {
        if (texts != null) {
            texts.byLanguage()
                    .forEach((language, words) -> element(
                            name, words, "xml:lang", language.equals(LocalisedText.UNDETERMINED) ? null : language));
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void text(String text) {
        escape(text, false);
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '\r' -> out.append("&#xD;");
                case '>' -> out.append(attribute ? ">" : "&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                default -> out.appendCodePoint(isAllowed(letter) ? letter : '\uFFFD');
            }
        });
    }

    // XML 1.0, 2.2: what is not among these cannot stand in a document, not even escaped
    private static boolean isAllowed(int letter) {
        return (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || (letter >= 0x10000 && letter <= 0x10FFFF);
    }
}
