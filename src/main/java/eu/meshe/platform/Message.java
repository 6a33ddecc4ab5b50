package eu.meshe.platform;

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
        return new Message(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
