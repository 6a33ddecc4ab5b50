package eu.meshe.verification;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.web.CardView;
import eu.meshe.web.CheckLine;
import eu.meshe.web.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verification report as pages show it, by the fragments of {@code verification/report}.
 *
 * @param title the verdict in a few words
 * @param text what it means, naming what failed
 * @param checks every check, in order
 * @param passed those that passed, under the headings that a report lists them by
 * @param notices what to know of how the document came
 * @param named the issuer as the document names it
 * @param registered the issuer as our register names it; {@code null} where the register does not vouch for it
 * @param registeredHref the issuer's own site, from our register
 * @param sources what the document says of its issuer, and beside it what our register says; never empty
 * @param technical what a specialist wants to know, one line each
 */
public record ReportView(
        Mark mark,
        Message title,
        Message text,
        CardView card,
        List<CheckLine> checks,
        List<Passed> passed,
        List<Message> notices,
        LocalisedText named,
        @Nullable LocalisedText registered,
        @Nullable String registeredHref,
        List<Beside> sources,
        List<Fact> technical) {

    /** The checks of one topic that passed; never empty. */
    public record Passed(Message topic, List<CheckLine> lines) {

        public Passed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The same thing as two sources tell it.
     *
     * @param document as the document says it; {@code null} where it is silent
     * @param register as our register says it; {@code null} where it is silent
     */
    public record Beside(
            Message what,
            @Nullable LocalisedText document,
            @Nullable LocalisedText register) {

        /** Whether both speak and do not say the same, in any language that both say it in. */
        public boolean differs() {
            return document != null && register != null && !SameName.is(document, register);
        }
    }

    /** One line: what it is, and the value as it stands. */
    public record Fact(Message name, String value) {}

    public ReportView {
        checks = List.copyOf(checks);
        passed = List.copyOf(passed);
        notices = List.copyOf(notices);
        sources = List.copyOf(sources);
        technical = List.copyOf(technical);
    }

    /** What the reader must look at: first what failed, then what could not be checked. */
    public List<CheckLine> open() {
        return Stream.of(Mark.FAILED, Mark.UNDECIDED)
                .flatMap(mark -> checks.stream().filter(check -> check.outcome() == mark))
                .toList();
    }

    /** The outcomes that there are, worst first. */
    public List<Mark> outcomes() {
        return Stream.of(Mark.FAILED, Mark.UNDECIDED, Mark.PASSED)
                .filter(mark -> count(mark) > 0)
                .toList();
    }

    /** How many checks came out so: {@link Mark#PASSED}, {@link Mark#FAILED} or {@link Mark#UNDECIDED}. */
    public long count(Mark outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }
}
