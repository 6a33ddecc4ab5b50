package eu.meshe.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where the demonstration is, who one can sign in as and what to try first. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "meshe.command", havingValue = "false", matchIfMissing = true)
class PrintWelcome {

    private static final Locale CONSOLE = Locale.ENGLISH;
    private static final String KEY = "demonstration.console.";

    private final Guide guide;
    private final OpenDemonstration demonstration;
    private final MessageSource messages;
    private final Environment environment;

    PrintWelcome(Guide guide, OpenDemonstration demonstration, MessageSource messages, Environment environment) {
        this.guide = guide;
        this.demonstration = demonstration;
        this.messages = messages;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println(String.join(System.lineSeparator(), lines()));
    }

    private List<String> lines() {
        var address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(say(KEY + "address", address));
        if (demonstration.milliseconds() > 0) {
            lines.add("  " + say(KEY + "made", demonstration.milliseconds()));
        }
        lines.add("");
        lines.add(say(KEY + "people", DemonstrationSignIn.PASSWORD));
        guide.institutions().forEach(group -> {
            lines.add("  " + group.name().in(CONSOLE));
            group.people().forEach(person -> lines.add(line(person, work(person))));
        });
        lines.add("  " + say("demonstration.learners"));
        guide.learners().forEach(person -> lines.add(line(person, say("demonstration.learner"))));
        lines.add("");
        lines.add(say(KEY + "steps", address + "/demonstration"));
        for (var step = 1; step <= Guide.STEPS; step++) {
            lines.add("  " + step + ". " + say("demonstration.step." + step));
        }
        lines.add("");
        lines.add(say(KEY + "mail", address + "/demonstration/mail"));
        lines.add("");
        return lines;
    }

    private String work(Guide.Person person) {
        return person.roles().stream().map(role -> say(Guide.key(role))).collect(Collectors.joining("; "));
    }

    private static String line(Guide.Person person, String work) {
        return "    %-34s %-18s %s".formatted(person.email(), person.name(), work);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, CONSOLE);
    }
}
