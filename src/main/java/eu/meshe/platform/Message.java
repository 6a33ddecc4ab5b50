package eu.meshe.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence for a person, to be said in that person's language at the edge: a key of the message bundles and what fills its gaps.
 *
 * <p>Arguments are data (names, places, numbers as text), never sentences.
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        var words = new ArrayList<String>(arguments.length);
        for (var argument : arguments) {
            words.add(String.valueOf(argument));
        }
        return new Message(key, words);
    }
}
