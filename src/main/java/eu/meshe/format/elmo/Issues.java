package eu.meshe.format.elmo;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what could not be taken over, and turns what a value refuses into an issue. */
final class Issues {

    private final List<Reading.Issue> found = new ArrayList<>();

    void add(Element where, String key, Object... arguments) {
        found.add(new Reading.Issue(where.place(), Message.of(key, arguments)));
    }

    List<Reading.Issue> found() {
        return found;
    }

    /** The element's text as a value; an issue and empty where it is none. */
    <T> Optional<T> read(Element element, String key, Function<String, T> value) {
        var text = element.text();
        if (text.isEmpty()) {
            add(element, "elmo.empty", element.name());
            return Optional.empty();
        }
        try {
            return Optional.of(value.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
            add(element, key, shortened(text));
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        return text.length() <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(79, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
