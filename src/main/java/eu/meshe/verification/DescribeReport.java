package eu.meshe.verification;

import eu.meshe.credential.Reading;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.web.CheckLine;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Turns a report into what a person sees, in their language: verdict, card, checks, and the technical details last. */
@Component
public class DescribeReport {

    private static final int LONGEST_VALUE = 300;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,20}Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A document with a thousand faults is told fifty of them. */
    private static final int MOST_DETAILS = 50;

    private final Say say;

    public DescribeReport(Say say) {
        this.say = say;
    }

    public ReportView describe(VerificationReport report) {
        var issuer = Optional.ofNullable(report.issuer());
        return new ReportView(
                mark(report.verdict()),
                Message.of("verification.verdict." + name(report)),
                text(report),
                new ReportCard(report).card(say.key("verification.seal")),
                lines(report, check -> true),
                passed(report),
                report.notices(),
                report.credential().issuer().legalName(),
                issuer.map(Institution::name).orElse(null),
                issuer.map(Institution::homepage)
                        .map(Object::toString)
                        .filter(address -> address.matches("https?://.+"))
                        .orElse(null),
                new TwoSources(say, report).list(),
                new TechnicalFacts(say, report).list());
    }

    public RefusalView describe(NotACredential refused) {
        var issues = refused.issues();
        return new RefusalView(
                inWords(issues.getFirst().message()),
                issues.stream().skip(1).limit(MOST_DETAILS).map(this::detail).toList());
    }

    private List<ReportView.Passed> passed(VerificationReport report) {
        return Arrays.stream(Topic.values())
                .map(topic -> new ReportView.Passed(topic.title(), passed(report, topic)))
                .filter(passed -> !passed.lines().isEmpty())
                .toList();
    }

    private List<CheckLine> passed(VerificationReport report, Topic topic) {
        return lines(report, check -> check.outcome() == Outcome.PASSED && Topic.of(check) == topic);
    }

    private List<CheckLine> lines(VerificationReport report, Predicate<CheckResult> wanted) {
        var names = new Names(report);
        return report.checks().stream()
                .filter(wanted)
                .map(check -> line(check, names))
                .toList();
    }

    /** A finding with the days and moments in it written as the reader writes them. */
    public Message inWords(Message message) {
        if (message.arguments().isEmpty()) {
            return message;
        }
        return new Message(
                message.key(), message.arguments().stream().map(this::inWords).toList());
    }

    private String inWords(String argument) {
        if (!beginsLikeADay(argument)) {
            return shortened(argument);
        }
        try {
            if (DAY.matcher(argument).matches()) {
                return say.date(LocalDate.parse(argument));
            }
            if (MOMENT.matcher(argument).matches()) {
                return say.moment(Instant.parse(argument));
            }
        } catch (DateTimeException e) {
            // a name that a document gives may look like a day and be none
        }
        return shortened(argument);
    }

    private static boolean beginsLikeADay(String text) {
        return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    /** The same, and names that are known in the reader's language said in it. */
    private Message inWords(Message message, Names names) {
        return inWords(new Message(
                message.key(),
                message.arguments().stream()
                        .map(argument -> names.find(argument).map(say::text).orElse(argument))
                        .toList()));
    }

    private CheckLine line(CheckResult check, Names names) {
        return new CheckLine(
                mark(check.outcome()),
                Message.of("verification." + check.name() + ".question"),
                inWords(check.message(), names),
                check.details().stream().limit(MOST_DETAILS).map(this::detail).toList());
    }

    private Message detail(Reading.Issue issue) {
        return Message.of(
                issue.place().isEmpty() ? "verification.detail.whole" : "verification.detail.place",
                say.message(inWords(issue.message())),
                shortened(issue.place()));
    }

    private Message text(VerificationReport report) {
        return switch (report.verdict()) {
            case VERIFIED -> verified(report);
            case FAILED ->
                report.checks().stream()
                        .filter(check -> check.outcome() == Outcome.FAILED)
                        .findFirst()
                        .map(check -> inWords(check.message(), new Names(report)))
                        .orElseThrow();
            case PARTIAL -> partial(report);
        };
    }

    private static Message partial(VerificationReport report) {
        var open = report.checks().stream()
                .filter(check -> check.outcome() == Outcome.UNDECIDED)
                .count();
        return Message.of("verification.verdict.partial." + (open == 1 ? "one" : "many"), open);
    }

    private Message verified(VerificationReport report) {
        var issuer = say.text(
                report.issuer() == null
                        ? report.credential().issuer().legalName()
                        : report.issuer().name());
        var holder = report.credential().holder().displayName();
        return holder.isEmpty()
                ? Message.of("verification.verdict.verified.text.nobody", issuer)
                : Message.of("verification.verdict.verified.text", issuer, holder);
    }

    private static String name(VerificationReport report) {
        return report.verdict().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> Mark.PASSED;
            case FAILED -> Mark.FAILED;
            case PARTIAL -> Mark.UNDECIDED;
        };
    }

    private static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Mark.PASSED;
            case FAILED -> Mark.FAILED;
            case UNDECIDED -> Mark.UNDECIDED;
        };
    }

    /** What a document names is shown, but not at any length. */
    static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
