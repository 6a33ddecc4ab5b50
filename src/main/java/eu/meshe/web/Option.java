package eu.meshe.web;

import org.jspecify.annotations.Nullable;

/**
 * One choice in a list of a form.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language already
 * @param hint a line of explanation below it, or {@code null}
 */
public record Option(String value, String label, @Nullable String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
