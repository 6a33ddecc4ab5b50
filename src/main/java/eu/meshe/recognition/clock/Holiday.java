package eu.meshe.recognition.clock;

import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param name which one: {@code easter-monday}; the message {@code clock.holiday.<name>} says it in words
 */
public record Holiday(LocalDate day, String name) {

    /** The message that names it. */
    public String key() {
        return "clock.holiday." + name;
    }
}
