package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What came of a wish for a credential. */
sealed interface Issuing {

    record Done(ObjectNode credential) implements Issuing {}

    /** Nothing was signed. */
    record Refused(List<Issue> issues) implements Issuing {

        static Refused of(String place, String key, Object... arguments) {
            return new Refused(List.of(new Issue(place, Message.of(key, arguments))));
        }
    }
}
