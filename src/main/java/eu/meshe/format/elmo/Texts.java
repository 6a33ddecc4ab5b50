package eu.meshe.format.elmo;

import eu.meshe.learning.LocalisedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** Texts that ELMO repeats in several languages. */
final class Texts {

    private Texts() {}

    /** All children of that name as one text; empty where none has words. A second text in the same language is an issue. */
    static Optional<LocalisedText> read(Element parent, String name, Issues issues) {
        var byLanguage = new LinkedHashMap<String, String>();
        parent.children(name).filter(text -> !text.text().isEmpty()).forEach(text -> {
            var tag = text.attribute("lang").isBlank()
                    ? LocalisedText.UNDETERMINED
                    : text.attribute("lang").strip().toLowerCase(Locale.ROOT);
            if (byLanguage.putIfAbsent(tag, text.text()) != null) {
                issues.add(text, "elmo.sameLanguageTwice", name, Issues.shortened(tag));
            }
        });
        return LocalisedText.ofNonBlank(byLanguage);
    }
}
