package eu.meshe.verification.console;

import eu.meshe.platform.Message;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.ReportView;
import eu.meshe.verification.Verification;
import eu.meshe.verification.VerificationReport;
import eu.meshe.web.CheckLine;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** The verdict of each file for a person, and below it what they must look at. Nothing of a document can command the terminal. */
final class PlainAnswers implements Answers {

    /** Control characters, and what turns the direction of writing: a document's own words must not hide or move ours. */
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");

    private static final String PLAIN = "\033[0m";

    private final DescribeReport describe;
    private final Say say;
    private final PrintStream out;
    private final boolean all;
    private final boolean colours;

    /** @param all whether the checks that passed are shown, too */
    PlainAnswers(Say say, PrintStream out, boolean all, boolean colours) {
        this.describe = new DescribeReport(say);
        this.say = say;
        this.out = out;
        this.all = all;
        this.colours = colours;
    }

    @Override
    public void add(String file, Verification verification) {
        switch (verification) {
            case VerificationReport report -> add(file, describe.describe(report));
            case NotACredential refused -> {
                var view = describe.describe(refused);
                head(file, Mark.FAILED, say.key("verification.document.title"));
                print(2, words(view.why()));
                view.details().forEach(detail -> print(4, words(detail)));
            }
        }
    }

    private void add(String file, ReportView view) {
        head(file, view.mark(), words(view.title()));
        print(2, words(view.text()));
        var shown = all ? view.checks() : view.open();
        shown.forEach(this::print);
        view.notices().forEach(notice -> print(2, words(describe.inWords(notice))));
    }

    private void print(CheckLine check) {
        out.println("  " + inColour(check.outcome(), say.key(check.outcome().key())) + ": " + words(check.name()) + " "
                + words(check.message()));
        check.details().forEach(detail -> print(4, words(detail)));
    }

    private void head(String file, Mark mark, String title) {
        out.println(plain(file) + ": " + inColour(mark, title));
    }

    private void print(int indent, String text) {
        out.println(" ".repeat(indent) + text);
    }

    private String words(Message message) {
        return plain(say.message(message));
    }

    private static String plain(String text) {
        return COMMANDS.matcher(text).replaceAll("\uFFFD");
    }

    private String inColour(Mark mark, String text) {
        if (!colours) {
            return text;
        }
        return switch (mark) {
            case PASSED -> "\033[32m" + text + PLAIN;
            case FAILED -> "\033[1;31m" + text + PLAIN;
            default -> "\033[33m" + text + PLAIN;
        };
    }
}
