package eu.meshe.recognition.precedents;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether reasons say nothing but that there is an earlier decision. Such a one may guide an officer, but a refusal rests on what differs in the
 * case itself (Lisbon Recognition Convention, III.5).
 */
public final class OnlyCites {

    private static final Pattern CITATION = Pattern.compile(
            "(?iu)/precedents/|\\bprecedents?\\b|\\bpräzedenz\\w*|\\bearlier (decision|case)s?\\b|\\bfrühere[nr]? (entscheidung|fall|fälle)\\w*");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|/\\S*precedents/\\S+|[0-9a-fA-F-]{36}");

    /** Words that only lead to a citation, without accents. */
    private static final Set<String> LEADING = Set.of(
            "precedent",
            "precedents",
            "earlier",
            "decision",
            "decisions",
            "case",
            "cases",
            "refused",
            "refusal",
            "same",
            "like",
            "this",
            "that",
            "with",
            "prazedenzfall",
            "prazedenz",
            "fruhere",
            "fruheren",
            "fruherer",
            "entscheidung",
            "entscheidungen",
            "fall",
            "siehe",
            "abgelehnt",
            "ablehnung",
            "dieser",
            "diesen",
            "gleich",
            "gleiche",
            "gemass",
            "according",
            "already",
            "bereits",
            "there",
            "because");

    /** With so many words of its own a text says something besides. */
    private static final int ENOUGH = 5;

    private static final int SHORTEST_WORD = 4;

    private OnlyCites() {}

    public static boolean aPrecedent(String reasons) {
        if (!CITATION.matcher(reasons).find()) {
            return false;
        }
        var rest = Words.plain(ADDRESS.matcher(reasons).replaceAll(" "));
        return Arrays.stream(rest.split(" "))
                        .filter(word -> word.length() >= SHORTEST_WORD && !LEADING.contains(word))
                        .distinct()
                        .count()
                < ENOUGH;
    }
}
