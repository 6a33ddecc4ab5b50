package eu.meshe.recognition.desk;

import eu.meshe.institution.access.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query asks for beyond its group, as conditions in SQL. Only what is asked for is in it, and as values rather than as something still to be worked out, so that the
 * database can tell a word of all cases from a word of none, and choose the index that fits.
 */
record CaseConditions(String sql, Map<String, Object> parameters) {

    /** Also what lies in the hands of somebody who has no role for it here any longer. */
    private static final String NOBODYS = """
            (officer_id is null or officer_id not in (select m.account_id from membership m
              where m.institution_id = :institution and m.role in ('RECOGNITION_OFFICER', 'ADMINISTRATOR')))""";

    /** @param words those of the query, lower-case and without accents */
    static CaseConditions of(StaffMember officer, CaseQuery query, List<String> words, LocalDate today) {
        var all = new ArrayList<>(List.of("institution_id = :institution"));
        var parameters = new HashMap<String, Object>();
        parameters.put("institution", officer.institutionId().value());
        parameters.put("me", officer.account().id().value());
        parameters.put("today", today);
        hands(query, all);
        if (query.target() != null) {
            all.add("target_id = :target");
            parameters.put("target", query.target());
        }
        if (query.issuer() != null) {
            all.add("by_issuer = (select left(lower(unaccent(:issuer)), 80))");
            parameters.put("issuer", query.issuer());
        }
        words(words, all, parameters);
        days(query, all, parameters);
        return new CaseConditions(String.join(" and ", all), parameters);
    }

    private static void hands(CaseQuery query, List<String> all) {
        switch (query.hands()) {
            case MINE -> all.add("officer_id = :me");
            case NOBODY -> all.add(NOBODYS);
            case ANYBODY -> {
                // no condition
            }
        }
    }

    private static void words(List<String> words, List<String> all, Map<String, Object> parameters) {
        for (var place = 0; place < words.size(); place++) {
            all.add((isIndexed(words.get(place)) ? "words" : "words || ''") + " like :word" + place);
            parameters.put("word" + place, "%" + words.get(place).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    /** The index has groups of three letters. For less the database must not try it: it would read all of it. */
    private static boolean isIndexed(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).count() >= 3;
    }

    private static void days(CaseQuery query, List<String> all, Map<String, Object> parameters) {
        if (query.from() != null) {
            all.add("decide_by >= :from");
            parameters.put("from", query.from());
        }
        if (query.until() != null) {
            all.add("decide_by <= :until");
            parameters.put("until", query.until());
        }
    }
}
