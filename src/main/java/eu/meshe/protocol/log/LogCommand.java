package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerHead;
import eu.meshe.platform.command.Arguments;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./meshe log check|compare}: what an outsider finds out about the log from files, without server and database. The exit code says what
 * came of it; that something could not be checked is never taken for right.
 */
public final class LogCommand {

    /** All of it is right. */
    public static final int PASSED = 0;

    /** Something is not as it should be. */
    public static final int FAILED = 1;

    /** Nothing is wrong, and something could not be checked. */
    public static final int UNDECIDED = 2;

    /** Asked wrongly, or a file that cannot be read at all. */
    public static final int NOT_DONE = 3;

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Say say;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream errors;

    public LogCommand(MessageSource messages, Clock clock, PrintStream out, PrintStream errors) {
        this.say = new Say(messages, clock);
        this.clock = clock;
        this.out = out;
        this.errors = errors;
    }

    /** Two lines for the list of commands. */
    public static String usage() {
        return "log check --head HEAD.json --proof PROOF.json [--key DID-DOCUMENT|JWKS] [--language en|de] [--json]\n"
                + "  log compare --old HEAD.json --new HEAD.json --proof PROOF.json [--key …] [--language en|de] [--json]";
    }

    /** @return the exit code */
    public int run(List<String> words) {
        var json = words.contains("--json");
        var arguments = Arguments.parse(
                words.stream().filter(word -> !word.equals("--json")).toList());
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale("de".equals(arguments.named().get("language")) ? Locale.GERMAN : Locale.ENGLISH);
        try {
            return answer(checked(arguments), json);
        } catch (UnreadableException e) {
            errors.println(e.getMessage());
            return e.exitCode();
        } finally {
            out.flush();
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private List<Checked> checked(Arguments arguments) {
        var verb = arguments.plain().size() == 1 ? arguments.plain().getFirst() : "";
        return switch (verb) {
            case "check" -> {
                var head = needed(arguments, "head", LogFiles::head);
                var proof = needed(arguments, "proof", LogFiles::proof);
                yield check(arguments).entry(head, proof);
            }
            case "compare" -> {
                LedgerHead older = needed(arguments, "old", LogFiles::head);
                LedgerHead newer = needed(arguments, "new", LogFiles::head);
                yield check(arguments).growth(older, newer, needed(arguments, "proof", LogFiles::growth));
            }
            default -> throw new UnreadableException(NOT_DONE, "./meshe " + usage() + "\n" + say.key("log.usage"));
        };
    }

    private CheckLog check(Arguments arguments) {
        return new CheckLog(
                arguments.find("key").isEmpty() ? null : needed(arguments, "key", PublishedKeys::read),
                clock.instant());
    }

    private <T> T needed(Arguments arguments, String name, Function<byte[], Optional<T>> reader) {
        var file = arguments
                .find(name)
                .orElseThrow(
                        () -> new UnreadableException(NOT_DONE, "./meshe " + usage() + "\n" + say.key("log.usage")));
        return reader.apply(read(file))
                .orElseThrow(() -> new UnreadableException(UNDECIDED, say.key("log.malformed." + name, file)));
    }

    private byte[] read(String file) {
        try (var content = Files.newInputStream(Path.of(file))) {
            return content.readNBytes(LARGEST + 1);
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableException(NOT_DONE, say.key("log.unreadable", file));
        }
    }

    private int answer(List<Checked> all, boolean json) {
        var worst = all.stream().map(Checked::outcome).reduce(Mark.PASSED, LogCommand::worse);
        if (json) {
            out.println(JSON.writeValueAsString(new Json(
                    name(worst),
                    all.stream()
                            .map(it -> new Json.Line(it.name(), name(it.outcome()), say.message(it.message())))
                            .toList())));
        } else {
            all.forEach(it -> out.println(say.key(it.outcome().key()) + ": " + say.key("log.check." + it.name()) + " "
                    + say.message(it.message())));
        }
        return worst == Mark.PASSED ? PASSED : worst == Mark.FAILED ? FAILED : UNDECIDED;
    }

    private static Mark worse(Mark one, Mark other) {
        return one == Mark.FAILED || other == Mark.PASSED ? one : other;
    }

    private static String name(Mark outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** @param result the worst of the outcomes: passed, failed or undecided */
    private record Json(String result, List<Line> checks) {

        private record Line(String check, String outcome, String message) {}
    }

    /** It ends here, with that exit code; the message is for whoever asked. */
    private static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int exitCode;

        UnreadableException(int exitCode, @Nullable String message) {
            super(message);
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }
}
