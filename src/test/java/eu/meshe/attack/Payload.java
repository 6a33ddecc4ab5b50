package eu.meshe.attack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Something sensible for every field that a route may ask for. */
final class Payload {

    private Payload() {}

    static String[] form(int version) {
        return new String[] {
            "version",
            Integer.toString(version),
            "id",
            UUID.randomUUID().toString(),
            "run",
            UUID.randomUUID().toString(),
            "reason",
            "Entered for the wrong person, and found a day later.",
            "note",
            "Said with it.",
            "until",
            LocalDate.now(ZoneOffset.UTC).plusDays(9).toString(),
            "role",
            "REGISTRAR",
            "label",
            "Mine",
            "language",
            "en"
        };
    }

    static String json(int version) {
        return """
                {"version": %d, "id": "%s", "reason": "Entered for the wrong person.", "note": "Said with it.", "until": "%s",
                 "achievement": {"title": {"en": "Taken over"}},
                 "decision": {"outcome": "full", "credits": "3", "reasons": "It is the same.", "identityConfirmed": "true",
                   "identityReason": "Seen in person."},
                 "run": {"opensOn": "%s", "closesOn": "%s", "startsOn": "%s", "endsOn": "%s", "price": "0", "currency": "EUR",
                   "places": "20", "mode": "ONLINE", "language": "de"}}""".formatted(version, UUID.randomUUID(), day(9), day(0), day(20), day(30), day(60));
    }

    static String day(int after) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(after).toString();
    }
}
