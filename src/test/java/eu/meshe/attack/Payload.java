package eu.meshe.attack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Something sensible for every field that a route may ask for. */
final class Payload {

    private Payload() {}

    static String[] form(int version) {
        return new String[] {
            "version", Integer.toString(version),
            "id", UUID.randomUUID().toString(),
            "run", UUID.randomUUID().toString(),
            "reason", "Entered for the wrong person, and found a day later.",
            "until", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString(),
            "role", "REGISTRAR",
            "label", "Mine",
            "language", "en"
        };
    }

    static String json(int version) {
        return """
                {"version": %d, "id": "%s", "run": "%s", "reason": "Entered for the wrong person.", "until": "%s", "description": {}}"""
                .formatted(
                        version,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(9));
    }
}
