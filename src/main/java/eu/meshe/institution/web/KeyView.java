package eu.meshe.institution.web;

import eu.meshe.institution.PublishedKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of an institution as its people and their programs see it.
 *
 * @param name its name within the institution
 * @param address the DID URL that others find it under
 * @param algorithm what kind it is
 * @param state {@code CURRENT}, {@code RETIRED} or {@code STOLEN}
 * @param until when its certificate ends; {@code null} for a key without one
 * @param endsSoon whether it should be replaced because its certificate ends within half a year
 */
record KeyView(
        String name,
        String address,
        String algorithm,
        State state,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant retiredAt,
        @Nullable Instant stolenSince,
        boolean endsSoon) {

    /** Long before the end, for a certificate must hold when it seals. */
    private static final Duration SOON = Duration.ofDays(180);

    enum State {
        CURRENT,
        RETIRED,
        STOLEN
    }

    static KeyView of(PublishedKey key, Instant now) {
        var until = key.expires().orElse(null);
        var current = key.retiredAt() == null;
        return new KeyView(
                key.name(),
                key.verificationMethod(),
                key.algorithm().name(),
                key.compromisedAt() != null ? State.STOLEN : current ? State.CURRENT : State.RETIRED,
                key.createdAt(),
                until,
                key.retiredAt(),
                key.compromisedAt(),
                current && until != null && until.isBefore(now.plus(SOON)));
    }
}
