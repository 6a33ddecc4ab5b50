package eu.meshe.institution;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a key of an institution out of use and makes its successor. What the old one signed stays good; of a key that was stolen, only what
 * is on record here.
 */
@Component
public class RotateKeys {

    private final CustodyInstitutionKeys keys;
    private final InstitutionKeyRows rows;
    private final Ledger ledger;
    private final Clock clock;

    RotateKeys(CustodyInstitutionKeys keys, InstitutionKeyRows rows, Ledger ledger, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Replaces a key in use. Of two that do so at once, one succeeds.
     *
     * @param name the key's name within the institution
     * @return the retired key
     * @throws NotFoundException if the caller's institution has no such key
     * @throws ConflictException if it is out of use already
     */
    @Transactional
    public PublishedKey replace(StaffMember by, String name) {
        var key = awaited(by, name);
        if (key.retiredAt() != null) {
            throw ConflictException.of("institution.keys.retired.already");
        }
        rows.retire(by.institutionId(), key.verificationMethod(), clock.instant());
        succeed(by, key, "KeyReplaced", Map.of());
        return again(by, key);
    }

    /**
     * Says that a key was stolen, in use or not, and replaces it if it was in use.
     *
     * @param since the first day on which others may have had it: {@code YYYY-MM-DD}, not in the future
     * @return the stolen key
     * @throws NotFoundException if the caller's institution has no such key
     * @throws ConflictException if that was said before
     * @throws InvalidInputException if the day is missing or wrong
     */
    @Transactional
    public PublishedKey replaceStolen(StaffMember by, String name, @Nullable String since) {
        var key = awaited(by, name);
        if (key.compromisedAt() != null) {
            throw ConflictException.of("institution.keys.stolen.already");
        }
        var day = day(since);
        rows.compromise(by.institutionId(), key.verificationMethod(), day, clock.instant());
        succeed(by, key, "KeyStolen", Map.of("since", day.toString()));
        return again(by, key);
    }

    private PublishedKey awaited(StaffMember by, String name) {
        rows.awaitTurn(by.institutionId());
        return rows.find(by.institutionId(), keys.didOf(by.institution()) + "#" + name)
                .map(InstitutionKeyRows.Row::key)
                .orElseThrow(() -> new NotFoundException("institution key"));
    }

    private void succeed(StaffMember by, PublishedKey old, String kind, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("algorithm", old.algorithm().name());
        if (old.retiredAt() == null) {
            keys.renew(by.institution(), old.algorithm())
                    .ifPresent(successor -> facts.put("successor", successor.verificationMethod()));
        }
        ledger.append(by.institutionId().value(), kind, old.verificationMethod(), facts);
    }

    private PublishedKey again(StaffMember by, PublishedKey key) {
        return rows.find(by.institutionId(), key.verificationMethod())
                .orElseThrow()
                .key();
    }

    private Instant day(@Nullable String text) {
        try {
            var day = LocalDate.parse(text == null ? "" : text.strip())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            if (!day.isAfter(clock.instant()) && day.isAfter(Instant.EPOCH)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw InvalidInputException.of("since", "institution.keys.since.wrong");
    }
}
