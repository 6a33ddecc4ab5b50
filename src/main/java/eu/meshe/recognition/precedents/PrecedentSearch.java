package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search among the precedents as SQL: nothing that was typed is part of the text, all of it is parameters. */
final class PrecedentSearch {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    /** Letters: the index (trigrams) knows parts of that length. */
    private static final int SHORTEST_PART = 3;

    /** What the reader may read: each holds other precedents than the rest, and has an index in which they are found in order. */
    private final List<String> readable;

    /** What else they fulfil. */
    private final List<String> conditions = new ArrayList<>();

    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean isByWords;

    PrecedentSearch(Reader reader, PrecedentQuery query) {
        readable = readable(reader, query.whose());
        conditions.add("true");
        words("title", "title_words", query.words());
        words("awarding", "awarding_words", query.awarding());
        isByWords = conditions.size() > 1;
        where(
                "field",
                query.field() == null ? null : query.field().code() + "%",
                "exists (select from unnest(p.fields) as f where f like :field)");
        where("level", query.level() == null ? null : query.level().level(), "p.level = :level");
        where("outcome", query.outcome() == null ? null : query.outcome().slug(), "p.outcome = :outcome");
        if (query.inForce() != null) {
            conditions.add(query.inForce() ? "p.out_since is null" : "p.out_since is not null");
        }
    }

    /** What is there for that reader at all. */
    static PrecedentSearch of(Reader reader) {
        return new PrecedentSearch(reader, PrecedentQuery.everything());
    }

    String condition() {
        return "((" + String.join(") or (", readable) + ")) and " + String.join(" and ", conditions);
    }

    String count() {
        return isByWords
                ? "select count(*) from precedent p where " + condition()
                : "select count(*) from (" + each("select from precedent p", "") + ") as found";
    }

    /**
     * The rows of a page, each with the number of all that were found; {@code size} and {@code offset} are parameters. Only those of the page are
     * read whole: their rows are wide. What has certain words is looked for once. Without words all is in the indexes: they are counted in them,
     * and of each part no more is taken than the page may need.
     */
    String select() {
        return isByWords ? selectByWords() : selectInOrder();
    }

    private String selectByWords() {
        return """
                with found as materialized (
                  select p.institution_id, p.id, p.decided_on from precedent p where %s)
                """.formatted(condition()) + page("select count(*) from found", "found");
    }

    private String selectInOrder() {
        var first = each(
                "select p.institution_id, p.id, p.decided_on from precedent p",
                "order by p.decided_on desc, p.id limit :size + :offset");
        return page(count(), "(" + first + ") as found");
    }

    private static String page(String count, String found) {
        return """
                select p.*, (%s) as total
                from (select * from %s order by decided_on desc, id limit :size offset :offset) as shown
                join precedent p on p.institution_id = shown.institution_id and p.id = shown.id
                order by p.decided_on desc, p.id""".formatted(count, found);
    }

    private String each(String select, String order) {
        var fulfilled = String.join(" and ", conditions);
        return readable.stream()
                .map(part -> "(%s where %s and %s %s)".formatted(select, part, fulfilled, order))
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private List<String> readable(Reader reader, PrecedentQuery.Whose whose) {
        var institution = reader.institution();
        if (institution == null) {
            return List.of("p.sharing = 'ALL'");
        }
        parameters.put("own", institution.value());
        var parts = new ArrayList<String>();
        if (whose != PrecedentQuery.Whose.OTHERS) {
            parts.add("p.institution_id = :own");
        }
        if (whose != PrecedentQuery.Whose.OWN) {
            parts.add("p.sharing = 'ALL' and p.institution_id <> :own");
            partners(reader.partners(), parts);
        }
        return parts;
    }

    private void partners(List<InstitutionId> partners, List<String> parts) {
        if (!partners.isEmpty()) {
            parameters.put(
                    "partners", partners.stream().map(InstitutionId::value).toList());
            parts.add("p.sharing = 'PARTNERS' and p.institution_id in (:partners) and p.institution_id <> :own");
        }
    }

    /**
     * Each word that was typed has to be a part of one that stands there: so a German compound is found by what it is made of. One or two
     * letters have to begin a word: no index finds so few inside one.
     */
    private void words(String name, String column, @Nullable String typed) {
        var plain = typed == null ? "" : Words.plain(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        var words = plain.isEmpty() ? List.<String>of() : List.of(plain.split(" "));
        for (var place = 0; place < Math.min(words.size(), MOST_WORDS); place++) {
            // letters and digits only: no wildcard is among them
            var word = words.get(place);
            var like = "p." + column + " like :" + name + place;
            if (word.length() < SHORTEST_PART) {
                parameters.put(name + place + "first", word + "%");
                where(name + place, "% " + word + "%", "(" + like + "first or " + like + ")");
            } else {
                where(name + place, "%" + word + "%", like);
            }
        }
    }

    private void where(String name, @Nullable Object value, String condition) {
        if (value != null) {
            parameters.put(name, value);
            conditions.add(condition);
        }
    }
}
