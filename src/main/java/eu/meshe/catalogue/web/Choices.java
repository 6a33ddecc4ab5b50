package eu.meshe.catalogue.web;

import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen in the catalogue's forms, in the reader's words. */
@Component
class Choices {

    /** The official languages of the European Union, and those of other countries of the European Higher Education Area most taught in. */
    private static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv", "no", "is", "uk", "tr", "sr", "ka");

    private final Say say;

    Choices(Say say) {
        this.say = say;
    }

    /** The constants of a type, named by {@code catalogue.<type>.<constant>}. */
    <E extends Enum<E>> List<Option> of(String type, Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Option.of(constant.name(), name(type, constant)))
                .toList();
    }

    /** The same, each with a line of explanation. */
    <E extends Enum<E>> List<Option> explained(String type, Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant ->
                        new Option(constant.name(), name(type, constant), say.key(key(type, constant) + ".hint")))
                .toList();
    }

    String name(String type, Enum<?> constant) {
        return say.key(key(type, constant));
    }

    List<Option> levels() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(level -> Option.of("" + level, say.key("catalogue.level." + level)))
                .toList();
    }

    List<Option> languages(Stream<String> more) {
        return Stream.concat(LANGUAGES.stream(), more)
                .distinct()
                .map(tag -> Option.of(tag, say.language(tag)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<Option> broadFields() {
        return options(IscedFields.listBroad());
    }

    List<Option> detailedFields() {
        return options(IscedFields.listDetailed());
    }

    /** A field as the form shows it: its code and its name; what is no code stays as it was typed. */
    String fieldAndName(String typed) {
        return typed.matches("\\d{2,4}") && IscedFields.contains(new IscedField(typed))
                ? typed + " " + name(new IscedField(typed))
                : typed;
    }

    private static List<Option> options(List<IscedField> fields) {
        return fields.stream()
                .map(field -> Option.of(field.code(), name(field)))
                .toList();
    }

    static String name(IscedField field) {
        return IscedFields.name(field, LocaleContextHolder.getLocale());
    }

    private static String key(String type, Enum<?> constant) {
        return "catalogue." + type + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
