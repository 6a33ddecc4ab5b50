package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search among the precedents as SQL: nothing that was typed is part of the text, all of it is parameters. */
final class PrecedentSearch {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    /** Letters: the index (trigrams) knows parts of that length. */
    private static final int SHORTEST_PART = 3;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PrecedentSearch(Reader reader, PrecedentQuery query) {
        readable(reader, query.whose());
        words("title", "title_words", query.words());
        words("awarding", "awarding_words", query.awarding());
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
        return String.join(" and ", conditions);
    }

    String count() {
        return "select count(*) from precedent p where " + condition();
    }

    /** The rows of a page, each with the number of all that were found: looked for once, and only those of the page are read whole. */
    String select() {
        return """
                with found as materialized (
                  select p.institution_id, p.id, p.decided_on from precedent p where %s)
                select p.*, (select count(*) from found) as total
                from (select * from found order by decided_on desc, id limit :size offset :offset) as shown
                join precedent p on p.institution_id = shown.institution_id and p.id = shown.id
                order by p.decided_on desc, p.id""".formatted(condition());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void readable(Reader reader, PrecedentQuery.Whose whose) {
        var institution = reader.institution();
        if (institution == null) {
            conditions.add("p.sharing = 'ALL'");
            return;
        }
        parameters.put("own", institution.value());
        var shared = shared(reader.partners());
        conditions.add(
                switch (whose) {
                    case OWN -> "p.institution_id = :own";
                    case OTHERS -> "p.institution_id <> :own and " + shared;
                    case ANYBODYS -> "(p.institution_id = :own or " + shared + ")";
                });
    }

    private String shared(List<InstitutionId> partners) {
        if (partners.isEmpty()) {
            return "p.sharing = 'ALL'";
        }
        parameters.put("partners", partners.stream().map(InstitutionId::value).toList());
        return "(p.sharing = 'ALL' or (p.sharing = 'PARTNERS' and p.institution_id in (:partners)))";
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
