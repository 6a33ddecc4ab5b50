package eu.meshe.recognition.precedents.web;

import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.precedents.PrecedentQuery;
import eu.meshe.recognition.precedents.PrecedentQuery.Whose;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of a search among precedents, as an address carries them. A value that is none is passed over, and searched without.
 *
 * @param q words of either title
 * @param awardedBy a part of the awarding body's name
 * @param field an ISCED-F 2013 code
 * @param level EQF, 1 to 8
 * @param outcome full, partial, conditional, alternative, refusal
 * @param whose own, others, or anything else for both
 * @param force in (the default), out, or all
 */
public record PrecedentFilter(
        @Nullable String q,
        @Nullable String awardedBy,
        @Nullable String field,
        @Nullable String level,
        @Nullable String outcome,
        @Nullable String whose,
        @Nullable String force) {

    PrecedentQuery query() {
        return new PrecedentQuery(
                awardedBy,
                q,
                matching(field, "\\d{2,4}").map(IscedField::new).orElse(null),
                matching(level, "[1-8]")
                        .map(Integer::valueOf)
                        .map(EqfLevel::new)
                        .orElse(null),
                Optional.ofNullable(outcome)
                        .flatMap(DecisionOutcome::findBySlug)
                        .orElse(null),
                Arrays.stream(Whose.values())
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(whose))
                        .findFirst()
                        .orElse(Whose.ANYBODYS),
                "all".equals(force) ? null : (Boolean) !"out".equals(force));
    }

    /** Whether anything is asked for beyond words. */
    public boolean isNarrowed() {
        return Stream.of(awardedBy, field, level, outcome, whose, force).anyMatch(PrecedentFilter::isGiven);
    }

    /** The address of this search, without a page. */
    String address(String path) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("q", q);
        values.put("awardedBy", awardedBy);
        values.put("field", field);
        values.put("level", level);
        values.put("outcome", outcome);
        values.put("whose", whose);
        values.put("force", force);
        var address = UriComponentsBuilder.fromPath(path);
        values.forEach((name, value) -> {
            if (isGiven(value)) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode()
                .buildAndExpand(values.values().stream()
                        .filter(PrecedentFilter::isGiven)
                        .toArray())
                .toUriString();
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static Optional<String> matching(@Nullable String typed, String pattern) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> text.matches(pattern));
    }
}
