package eu.meshe.recognition.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted, in what order.
 *
 * @param target the micro-credential applied for
 * @param issuer who awarded, as {@link CaseChoices} names it
 * @param words each must be found in the applicant's name, the credential, who awarded it, or the target; at most five
 * @param from the first deadline wanted
 * @param until the last
 */
public record CaseQuery(
        CaseGroup group,
        Hands hands,
        @Nullable UUID target,
        @Nullable String issuer,
        List<String> words,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        CaseSort sort,
        boolean descending) {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_ISSUER = 80;

    /** Who has a case in hand. */
    public enum Hands {
        ANYBODY,
        MINE,
        NOBODY;

        /** The name in addresses, in the API and in message keys. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public CaseQuery {
        words = List.copyOf(words);
        if (!group.isOpen() && !sort.isForAll()) {
            sort = CaseSort.ARRIVAL;
            descending = true;
        }
        issuer = issuer == null || issuer.isBlank() || issuer.length() > LONGEST_ISSUER || issuer.indexOf('\u0000') >= 0
                ? null
                : issuer;
    }

    /** The open cases, the nearest deadline first. */
    public static CaseQuery open() {
        return of(CaseGroup.OPEN);
    }

    public static CaseQuery of(CaseGroup group) {
        return new CaseQuery(group, Hands.ANYBODY, null, null, List.of(), null, null, CaseSort.DEADLINE, false);
    }

    /** The words of what was typed into the field. */
    public static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Stream.of(typed.replace("\u0000", "").strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** Whether anything but the group is asked for. */
    public boolean isNarrowed() {
        return hands != Hands.ANYBODY
                || target != null
                || issuer != null
                || !words.isEmpty()
                || from != null
                || until != null;
    }
}
