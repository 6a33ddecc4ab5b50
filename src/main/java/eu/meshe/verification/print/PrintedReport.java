package eu.meshe.verification.print;

import eu.meshe.web.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification report as it is printed: every sentence as the page says it, in the reader's language, and no longer than paper can bear.
 *
 * @param language the reader's, as a BCP 47 tag
 * @param verdict {@link Mark#PASSED}, {@link Mark#FAILED} or {@link Mark#UNDECIDED}
 * @param notices what to know of how the document came
 * @param checks every check: what failed first, then what could not be checked, then what passed
 * @param counts how many checks came out how
 * @param sources what the document says of its issuer, and beside it what our register says
 * @param registered whether our register vouches for the issuer
 * @param contact whom to ask; {@code null} where we know nobody
 * @param sha256 the document's, in lower-case hex
 * @param moment when it was checked, as the reader writes it
 */
public record PrintedReport(
        String language,
        Mark verdict,
        String title,
        String text,
        List<String> counts,
        List<String> notices,
        Card card,
        List<Line> checks,
        List<Source> sources,
        boolean registered,
        @Nullable Contact contact,
        List<Fact> technical,
        String sha256,
        Instant checkedAt,
        String moment) {

    public PrintedReport {
        counts = List.copyOf(counts);
        notices = List.copyOf(notices);
        sources = List.copyOf(sources);
        checks = List.copyOf(checks);
        technical = List.copyOf(technical);
    }

    /** @param language of these words where it is not the report's; {@code null} where it is, or where nobody knows */
    public record Words(String text, @Nullable String language) {}

    /**
     * The credential.
     *
     * @param figures credits, level, grade
     * @param dates when it was awarded, and until when it is valid
     * @param moreOutcomes how many outcomes are not printed
     * @param fingerprint what the seal is drawn from, in hex
     * @param colour {@code #rrggbb}
     */
    public record Card(
            String kind,
            Words title,
            @Nullable Words awardingBody,
            @Nullable String holder,
            List<String> figures,
            List<String> dates,
            List<Words> outcomes,
            int moreOutcomes,
            Mark status,
            String statusWords,
            String fingerprint,
            String colour) {

        public Card {
            figures = List.copyOf(figures);
            dates = List.copyOf(dates);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** @param moreDetails how many details are not printed */
    public record Line(
            Mark outcome, String outcomeWords, String question, String answer, List<String> details, int moreDetails) {

        public Line {
            details = List.copyOf(details);
        }
    }

    /** @param differs whether both speak and do not say the same */
    public record Source(
            String what, @Nullable Words document, @Nullable Words register, boolean differs) {}

    /** A human to ask. */
    public record Contact(
            Words institution,
            @Nullable Words office,
            String email,
            @Nullable String page) {}

    public record Fact(String name, String value) {}
}
