package eu.meshe;

import ch.qos.logback.classic.Level;
import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import eu.meshe.protocol.log.AuditCommand;
import eu.meshe.protocol.log.LogCommand;
import eu.meshe.protocol.vcjose.JoseCommand;
import eu.meshe.verification.console.VerifyFiles;
import eu.meshe.web.WebConfiguration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs a command instead of the server when the first word names one: one of its own, or a {@link Command} of the exchange. Listens on no port. */
final class CommandLine {

    private CommandLine() {}

    /** Whether these arguments ask for a command: the first of them is a word, not an option. */
    static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** What needs neither the exchange nor its data is done without starting anything. */
    static int run(String[] arguments, PrintStream out) {
        return switch (arguments[0]) {
            case "verify" -> verify(arguments);
            case "jose" -> jose(arguments);
            case "log" -> log(arguments, out);
            default -> runWithExchange(arguments, out);
        };
    }

    private static int verify(String[] arguments) {
        silenceLogs();
        var console = System.console();
        var colours = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            var errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            return new VerifyFiles(
                            FindFormats.ofTheProduct().all(),
                            WebConfiguration.messageSource(),
                            Clock.systemUTC(),
                            System.in,
                            out,
                            errors,
                            colours)
                    .run(words(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int jose(String[] arguments) {
        silenceLogs();
        return new JoseCommand(new SecureRandom(), System.err).run(words(arguments));
    }

    /** Only the audit of the operator's own log needs the exchange's data. */
    private static int log(String[] arguments, PrintStream out) {
        if (AuditCommand.isAsked(words(arguments))) {
            return runWithExchange(arguments, out);
        }
        silenceLogs();
        try (var printed = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            return new LogCommand(WebConfiguration.messageSource(), Clock.systemUTC(), printed, System.err)
                    .run(words(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is printed is read by programs: libraries have no say in it. */
    private static void silenceLogs() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }

    private static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .skip(1)
                .filter(word -> !isForSpring(word))
                .toList();
    }

    private static int runWithExchange(String[] arguments, PrintStream out) {
        var spring = Stream.concat(
                        Stream.of("--server.port=-1"), Arrays.stream(arguments).filter(CommandLine::isForSpring))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(MesheApplication.class)
                .properties("spring.main.log-startup-info=false", "meshe.command=true")
                .run(spring)) {
            var commands = context.getBeansOfType(Command.class).values();
            return commands.stream()
                    .filter(command -> command.name().equals(arguments[0]))
                    .findFirst()
                    .map(command -> command.run(Arguments.parse(words(arguments))))
                    .orElseGet(() -> printUsage(arguments[0], List.copyOf(commands), out));
        }
    }

    private static boolean isForSpring(String word) {
        return word.startsWith("--spring.") || word.startsWith("--meshe.");
    }

    private static int printUsage(String asked, List<Command> commands, PrintStream out) {
        out.println("There is no command '" + asked + "'. Commands:");
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.println("  " + command.usage()));
        out.println("  " + VerifyFiles.usage());
        out.println("  " + JoseCommand.usage());
        out.println("  " + LogCommand.usage());
        out.println("Without a command the server starts.");
        return 2;
    }
}
