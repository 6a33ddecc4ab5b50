package eu.meshe.catalogue;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed, field by field, and gathers everything that is wrong with it before anything is refused. A blank field reads as
 * {@code null}; so does a wrong one, whose problem is kept.
 */
final class TypedFields {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int MOST_LANGUAGES = 10;

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws InvalidInputException with all that is wrong, if anything is */
    void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, key, arguments));
    }

    /** @param most the most characters (Unicode code points) it may have */
    @Nullable
    String text(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip().replace("\r\n", "\n");
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(field, "catalogue.input.too-long", most, length);
            return null;
        }
        if (text.codePoints().anyMatch(TypedFields::isUnprintable)) {
            wrong(field, "catalogue.input.unprintable");
            return null;
        }
        return text;
    }

    @Nullable
    LocalisedText texts(String field, Map<String, String> typed, int most) {
        if (typed.size() > MOST_LANGUAGES) {
            wrong(field, "catalogue.input.too-many-languages", MOST_LANGUAGES);
            return null;
        }
        var read = new LinkedHashMap<String, String>();
        typed.forEach((language, text) -> {
            var one = text(field + "." + language, text, most);
            if (one != null && isLanguageTag(language)) {
                read.put(language, one);
            } else if (one != null) {
                wrong(field, "catalogue.input.no-language", shortened(language));
            }
        });
        return read.isEmpty() ? null : new LocalisedText(read);
    }

    @Nullable
    Integer number(String field, @Nullable String typed, int least, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        if (text.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(field, "catalogue.input.no-number", least, most, shortened(text));
        return null;
    }

    /** A number with at most two decimals, behind a point or a comma. */
    @Nullable
    BigDecimal decimal(String field, @Nullable String typed, BigDecimal least, BigDecimal most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip().replace(',', '.');
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,2}0{0,6})?")) {
            var number = new BigDecimal(text);
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
        }
        wrong(field, "catalogue.input.no-decimal", least.toPlainString(), most.toPlainString(), shortened(text));
        return null;
    }

    @Nullable
    LocalDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(typed.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below, with the years that are too far away
        }
        wrong(field, "catalogue.input.no-date", shortened(typed));
        return null;
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> choices) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var chosen = find(typed, choices);
        if (chosen.isEmpty()) {
            wrong(field, "catalogue.input.no-choice", shortened(typed));
        }
        return chosen.orElse(null);
    }

    <E extends Enum<E>> List<E> choices(String field, List<String> typed, Class<E> choices) {
        var given = typed.stream().filter(TypedFields::isGiven).toList();
        given.stream()
                .filter(one -> find(one, choices).isEmpty())
                .findFirst()
                .ifPresent(one -> wrong(field, "catalogue.input.no-choice", shortened(one)));
        return given.stream()
                .flatMap(one -> find(one, choices).stream())
                .distinct()
                .toList();
    }

    @Nullable
    String language(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var language = typed.strip().toLowerCase(Locale.ROOT);
        if (LANGUAGES.contains(language)) {
            return language;
        }
        wrong(field, "catalogue.input.no-language", shortened(typed));
        return null;
    }

    static boolean isGiven(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static <E extends Enum<E>> Optional<E> find(String typed, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    private static boolean isLanguageTag(String tag) {
        return tag.length() <= 20
                && tag.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
                && LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /** Control characters (PostgreSQL refuses U+0000) and halves of surrogate pairs, which are no text. */
    private static boolean isUnprintable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static String shortened(String typed) {
        var printable =
                typed.strip().codePoints().filter(one -> !isUnprintable(one)).limit(40);
        return printable
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
