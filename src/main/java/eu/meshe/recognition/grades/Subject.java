package eu.meshe.recognition.grades;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose grades a table counts. */
public sealed interface Subject {

    /** The institution's own. */
    record Own() implements Subject {}

    /**
     * Another institution's, that keeps no tables here: copied from what it publishes, by the institution that decides.
     *
     * @param name as it is generally known, 1 to {@value #LONGEST} characters
     * @param address its web address or another identifier, or {@code null}
     */
    record Other(String name, @Nullable String address) implements Subject {

        public static final int LONGEST = 200;

        public Other {
            name = name.strip().replaceAll("\\s+", " ");
            if (name.isEmpty() || name.length() > LONGEST) {
                throw new IllegalArgumentException("An institution's name has 1 to " + LONGEST + " characters");
            }
        }

        /** Whether the other words are this institution's name or address. */
        public boolean isCalled(String other) {
            return plain(name).equals(plain(other))
                    || (address != null && plain(address).equals(plain(other)));
        }
    }

    Subject OWN = new Own();

    /** By what tables of the same institution are known again; empty for one's own. */
    default String key() {
        return switch (this) {
            case Own own -> "";
            case Other other -> plain(other.name());
        };
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }
}
