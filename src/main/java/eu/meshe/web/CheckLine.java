package eu.meshe.web;

import eu.meshe.platform.Message;
import java.util.List;

/**
 * One check of a report.
 *
 * @param outcome {@link Mark#PASSED}, {@link Mark#FAILED} or {@link Mark#UNDECIDED}
 * @param name the question that was asked
 * @param message the answer in plain words
 * @param details more, for those who want it; folded away
 */
public record CheckLine(Mark outcome, Message name, Message message, List<Message> details) {

    public CheckLine {
        details = List.copyOf(details);
    }

    public static CheckLine of(Mark outcome, Message name, Message message) {
        return new CheckLine(outcome, name, message, List.of());
    }
}
