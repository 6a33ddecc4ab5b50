package eu.meshe.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query of the catalogue as SQL: nothing that was typed is part of the text, all of it is parameters. */
final class OfferSearch {

    private static final int LONGEST = 200;
    /** How like a word must be to one of the offer's words: 0 to 1 of their three-letter pieces in common (pg_trgm). */
    private static final String LIKENESS = "0.5";

    private final OfferQuery query;
    private final boolean near;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param near whether words much like the ones given will do */
    OfferSearch(OfferQuery query, LocalDate today, boolean near) {
        this.query = query;
        this.near = near;
        conditions.add("true");
        words();
        where(
                "field",
                query.field() == null ? null : query.field().code() + "%",
                "exists (select from unnest(o.fields) as f where f like :field)");
        where("level", query.level() == null ? null : query.level().level(), "o.level = :level");
        where("language", query.language(), ":language = any(o.languages)");
        where("mode", query.mode() == null ? null : query.mode().name(), "o.participation = :mode");
        where("fewest", query.fewestCredits(), "o.credits >= :fewest");
        where("most", query.mostCredits(), "o.credits <= :most");
        where(
                "institution",
                query.institution() == null ? null : query.institution().value(),
                "o.institution_id = :institution");
        where("today", query.open() ? today : null, """
                exists (select from run r where r.institution_id = o.institution_id and r.micro_credential_id = o.id
                  and not r.cancelled and :today between r.opens_on and r.closes_on
                  and (r.places is null or r.enrolled < r.places))""");
    }

    String count() {
        return "select count(*) from offer o where " + String.join(" and ", conditions);
    }

    String select() {
        return """
                select e.* from offer o join catalogue_edition e on e.institution_id = o.institution_id
                  and e.micro_credential_id = o.id and e.edition = o.edition
                where\s""" + String.join(" and ", conditions) + " order by " + order() + ", o.id limit :size offset :offset";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void words() {
        if (!hasWords()) {
            return;
        }
        parameters.put("words", typedWords());
        conditions.add(
                near
                        ? "word_similarity(lower(unaccent(:words)), o.words) >= " + LIKENESS
                        : "o.search @@ " + SearchWords.query("words"));
    }

    private boolean hasWords() {
        return !typedWords().isBlank();
    }

    private String typedWords() {
        var words = query.words() == null ? "" : query.words().replace("\0", "").strip();
        return words.codePoints()
                .limit(LONGEST)
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String order() {
        return switch (query.order()) {
            case BEST_MATCH -> hasWords() ? likeness() + " desc" : "o.published_at desc";
            case NEWEST -> "o.published_at desc";
            case FEWEST_CREDITS -> "o.credits nulls last";
            case MOST_CREDITS -> "o.credits desc nulls last";
            case TITLE -> "lower(unaccent(o.title))";
        };
    }

    private String likeness() {
        return near
                ? "word_similarity(lower(unaccent(:words)), o.words)"
                : "ts_rank(o.search, " + SearchWords.query("words") + ")";
    }

    private void where(String name, @org.jspecify.annotations.Nullable Object value, String condition) {
        if (value != null) {
            parameters.put(name, value);
            conditions.add(condition);
        }
    }
}
