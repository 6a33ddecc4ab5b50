package eu.meshe.verification;

import eu.meshe.platform.Message;
import java.util.List;

/**
 * What was given is no credential that can be checked, as the page says it.
 *
 * @param why the first reason, and what to do about it
 * @param details further reasons, with their places; usually empty
 */
public record RefusalView(Message why, List<Message> details) {

    public RefusalView {
        details = List.copyOf(details);
    }
}
