package eu.meshe.protocol.log;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.platform.NotFoundException;
import eu.meshe.web.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says entries in the reader's words. What there are no words for is shown as it is. */
@Component
class LogWords {

    private static final Set<String> INSTITUTIONS = Set.of("institution", "with", "partner");
    private static final Set<String> LISTS = Set.of("differences", "levels", "fields");

    private final MessageSource messages;
    private final Institutions institutions;
    private final Say say;

    LogWords(MessageSource messages, Institutions institutions, Say say) {
        this.messages = messages;
        this.institutions = institutions;
        this.say = say;
    }

    /** @param isCode whether the value is no word but a fingerprint, an identifier or a number */
    record Fact(String name, String value, boolean isCode) {}

    String kind(String kind) {
        return orAsItIs("log.kind." + kind, kind);
    }

    /** In the order of their names as they are written; those without a value are left out. */
    List<Fact> facts(LedgerEntry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .filter(fact -> !fact.getValue().isEmpty())
                        .map(fact -> fact(fact.getKey(), fact.getValue()))
                        .toList();
    }

    private Fact fact(String name, String value) {
        var words = value(name, value);
        return new Fact(orAsItIs("log.fact." + name, name), words, words.equals(value));
    }

    private String value(String name, String value) {
        if (INSTITUTIONS.contains(name)) {
            return institution(value);
        }
        if (LISTS.contains(name)) {
            return Arrays.stream(value.replaceAll("[\\[\\],]", " ").strip().split("\\s+"))
                    .map(part -> word(name, part))
                    .collect(Collectors.joining(", "));
        }
        return word(name, value);
    }

    private String word(String name, String value) {
        return orAsItIs("log.value." + name + "." + value.toLowerCase(Locale.ROOT), value);
    }

    /** The name of the institution with that identifier. */
    String institution(String id) {
        try {
            return say.text(institution(UUID.fromString(id)).name());
        } catch (IllegalArgumentException | NotFoundException e) {
            return id;
        }
    }

    private Institution institution(UUID id) {
        return institutions.getInstitution(new InstitutionId(id));
    }

    private String orAsItIs(String key, String asItIs) {
        @Nullable String words = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return words == null || words.isEmpty() ? asItIs : words;
    }
}
