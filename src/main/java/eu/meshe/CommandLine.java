package eu.meshe;

import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs a {@link Command} instead of the server when the first word names one. Listens on no port. */
final class CommandLine {

    private CommandLine() {}

    /** Whether these arguments ask for a command: the first of them is a word, not an option. */
    static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    static int run(String[] arguments, PrintStream out) {
        var spring = Stream.concat(
                        Stream.of("--server.port=-1"), Arrays.stream(arguments).filter(CommandLine::isForSpring))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(MesheApplication.class)
                .properties("spring.main.log-startup-info=false", "meshe.command=true")
                .run(spring)) {
            var commands = context.getBeansOfType(Command.class).values();
            var words = Arrays.stream(arguments)
                    .skip(1)
                    .filter(word -> !isForSpring(word))
                    .toList();
            return commands.stream()
                    .filter(command -> command.name().equals(arguments[0]))
                    .findFirst()
                    .map(command -> command.run(Arguments.parse(words)))
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
        out.println("Without a command the server starts.");
        return 2;
    }
}
