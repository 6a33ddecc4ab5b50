package eu.meshe.catalogue.web;

import eu.meshe.catalogue.OfferQuery;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.ParticipationMode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of a search in the catalogue, as an address carries them. A value that is none is passed over, and searched without: an
 * address is often cut or mistyped, and a wider answer helps more than a refusal.
 *
 * @param q words to look for
 * @param field an ISCED-F 2013 code: broad, narrow or detailed
 * @param level EQF, 1 to 8
 * @param language of instruction, ISO 639-1
 * @param mode a name of {@link ParticipationMode}
 * @param minCredits ECTS
 * @param maxCredits ECTS
 * @param open {@code true} for what one can enrol in today
 * @param institution a slug
 * @param order a name of {@link OfferQuery.Order}
 */
record OfferFilter(
        @Nullable String q,
        @Nullable String field,
        @Nullable String level,
        @Nullable String language,
        @Nullable String mode,
        @Nullable String minCredits,
        @Nullable String maxCredits,
        @Nullable String open,
        @Nullable String institution,
        @Nullable String order) {

    OfferQuery query(Institutions institutions) {
        return new OfferQuery(
                q,
                matching(field, "\\d{2,4}").map(IscedField::new).orElse(null),
                matching(level, "[1-8]")
                        .map(Integer::valueOf)
                        .map(EqfLevel::new)
                        .orElse(null),
                matching(language, "[a-z]{2,3}").orElse(null),
                named(mode, ParticipationMode.class).orElse(null),
                credits(minCredits),
                credits(maxCredits),
                "true".equals(open),
                matching(institution, "[a-z][a-z0-9-]{1,40}")
                        .flatMap(institutions::findBySlug)
                        .map(Institution::id)
                        .orElse(null),
                named(order, OfferQuery.Order.class).orElse(OfferQuery.Order.BEST_MATCH));
    }

    /** Whether anything is asked for beyond words. */
    public boolean isNarrowed() {
        return Stream.of(field, level, language, mode, minCredits, maxCredits, open, institution)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    /** The address of this search, without a page. */
    public String address() {
        var address = UriComponentsBuilder.fromPath("/offers");
        var values = new java.util.LinkedHashMap<String, @Nullable String>();
        values.put("q", q);
        values.put("field", field);
        values.put("level", level);
        values.put("language", language);
        values.put("mode", mode);
        values.put("minCredits", minCredits);
        values.put("maxCredits", maxCredits);
        values.put("open", open);
        values.put("institution", institution);
        values.put("order", order);
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        var given = values.values().stream()
                .filter(value -> value != null && !value.isBlank())
                .toArray();
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static @Nullable BigDecimal credits(@Nullable String typed) {
        return matching(typed, "\\d{1,3}([.,]\\d{1,2})?")
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .orElse(null);
    }

    private static Optional<String> matching(@Nullable String typed, String pattern) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> text.matches(pattern));
    }

    private static <E extends Enum<E>> Optional<E> named(@Nullable String typed, Class<E> type) {
        List<E> choices = Arrays.asList(type.getEnumConstants());
        return choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}
