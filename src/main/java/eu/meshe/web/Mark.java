package eu.meshe.web;

import java.util.Locale;

/**
 * A status as every page shows it: words, an icon and a tone, never colour alone. The words are {@code web.mark.<name>}.
 *
 * <p>{@link #PASSED}, {@link #FAILED} and {@link #UNDECIDED} are the three answers of a check; undecided is grey and no error.
 */
public enum Mark {
    PASSED("check", "good"),
    FAILED("cross", "bad"),
    UNDECIDED("question", "grey"),
    ACTIVE("check", "good"),
    SUSPENDED("pause", "warn"),
    REVOKED("cross", "bad"),
    EXPIRED("clock", "warn"),
    SELF_REPORTED("person", "grey"),
    DRAFT("pencil", "grey"),
    PUBLISHED("check", "good"),
    WITHDRAWN("minus", "grey"),
    OPEN("arrow", "accent"),
    CLOSED("minus", "grey"),
    WAITING("clock", "warn"),
    DECIDED("check", "accent"),
    SAME("check", "good"),
    SIMILAR("approx", "warn"),
    DIFFERENT("cross", "bad"),
    MISSING("question", "grey");

    private final String icon;
    private final String tone;

    Mark(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    /** good, bad, warn, grey or accent: the class {@code tone-<tone>}. */
    public String tone() {
        return tone;
    }

    public String key() {
        return "web.mark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
