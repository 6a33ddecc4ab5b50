package eu.meshe.format.elmo;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of our own elements inside ELMO's {@code extension}, read strictly: what is there and cannot be understood is an issue, since passing
 * over it could hide an end date or a revocation.
 */
final class Extension {

    private final Element element;
    private final Issues issues;

    private Extension(Element element, Issues issues) {
        this.element = element;
        this.issues = issues;
    }

    /** Ours of that name inside an element; more than one is an issue, and the first counts. */
    static Optional<Extension> find(Element parent, String name, Set<String> members, Issues issues) {
        var found = parent.children(ElmoTerms.EXTENSION)
                .flatMap(extension -> extension.children(name))
                .filter(Extension::isOurs)
                .toList();
        found.stream().skip(1).forEach(second -> issues.add(second, "elmo.extension.unknown", second.name()));
        found.stream()
                .limit(1)
                .flatMap(one -> one.children().stream())
                .filter(child -> !isOurs(child) || !members.contains(child.name()))
                .forEach(child -> issues.add(child, "elmo.extension.unknown", Issues.shortened(child.name())));
        return found.stream().findFirst().map(one -> new Extension(one, issues));
    }

    /** Whether an element has extensions that are not ours. */
    static boolean hasOthers(Element parent) {
        return parent.children(ElmoTerms.EXTENSION)
                .anyMatch(extension -> extension.children().stream().anyMatch(child -> !isOurs(child)));
    }

    static boolean isOurs(Element element) {
        return element.namespace().equals(ElmoTerms.EXTENSION_NAMESPACE);
    }

    Element element() {
        return element;
    }

    Optional<Extension> child(String name) {
        return element.child(name).map(child -> new Extension(child, issues));
    }

    List<Extension> children(String name) {
        return element.children(name).map(child -> new Extension(child, issues)).toList();
    }

    /** An attribute's value as it stands; {@code null} where it is not there. */
    @Nullable
    String attribute(String name) {
        var value = element.attribute(name);
        return value.isEmpty() ? null : value;
    }

    <T> @Nullable T attribute(String name, Function<String, T> value) {
        var text = element.attribute(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return value.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            issues.add(element, "elmo.extension.value", name, Issues.shortened(text));
            return null;
        }
    }

    /** The values of all children of that name. */
    <T> List<T> values(String name, Function<String, T> value) {
        return element.children(name)
                .flatMap(child -> read(child, value).stream())
                .toList();
    }

    <T> @Nullable T value(String name, Function<String, T> value) {
        return element.child(name).flatMap(child -> read(child, value)).orElse(null);
    }

    @Nullable
    LocalisedText texts(String name) {
        return Texts.read(element, name, issues).orElse(null);
    }

    LocalisedText textsOr(String name, LocalisedText otherwise) {
        return Texts.read(element, name, issues).orElse(otherwise);
    }

    List<LearningOutcome> outcomes() {
        return children("outcome").stream()
                .flatMap(outcome -> Texts.read(outcome.element, ElmoTerms.TITLE, issues).stream()
                        .map(title -> new LearningOutcome(title, outcome.attribute("skill", URI::create))))
                .toList();
    }

    static <T extends Enum<T>> Function<String, T> oneOf(Class<T> type) {
        return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private <T> Optional<T> read(Element child, Function<String, T> value) {
        try {
            return Optional.of(value.apply(child.text()));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            issues.add(child, "elmo.extension.value", child.name(), Issues.shortened(child.text()));
            return Optional.empty();
        }
    }
}
