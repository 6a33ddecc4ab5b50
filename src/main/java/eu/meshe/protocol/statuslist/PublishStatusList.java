package eu.meshe.protocol.statuslist;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.issuance.StatusBits;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.issuance.StatusListKind;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes the status lists, signed. A copy has the same bytes until a bit changes, the key changes, or a new day begins (UTC): however many
 * ask at once, it is signed once for each of these. It may be believed until the end of the next day, so that no copy in a cache is older
 * than it says it may be.
 */
@Component
class PublishStatusList {

    private static final Period BELIEVED = Period.ofDays(2);

    private final StatusIndexes indexes;
    private final InstitutionKeys keys;
    private final Clock clock;
    private final Map<StatusListKind, ListWriter> writers;
    private final Map<ListName, Copy> copies = new ConcurrentHashMap<>();

    PublishStatusList(StatusIndexes indexes, InstitutionKeys keys, Clock clock) {
        this.indexes = indexes;
        this.keys = keys;
        this.clock = clock;
        this.writers = List.<ListWriter>of(
                        new BitstringListWriter(StatusListKind.REVOCATION),
                        new BitstringListWriter(StatusListKind.SUSPENSION),
                        new TokenListWriter())
                .stream()
                .collect(Collectors.toMap(ListWriter::kind, Function.identity()));
    }

    private record ListName(InstitutionId institution, int list, StatusListKind kind) {}

    /** What a copy says and by which key: as long as these are the same, so are its bytes. */
    private record Edition(Instant changedAt, Instant from, String verificationMethod) {}

    /** The latest copy of one list; whoever needs another one waits for who makes it. */
    private static final class Copy {

        private @Nullable Edition edition;
        private byte[] content = {};
    }

    /** @throws NotFoundException if the institution has no such list */
    byte[] publish(Institution institution, int list, StatusListKind kind) {
        var bits = indexes.find(institution.id(), list).orElseThrow(() -> new NotFoundException("status list"));
        var copy = copies.computeIfAbsent(new ListName(institution.id(), list, kind), name -> new Copy());
        var writer = Objects.requireNonNull(writers.get(kind));
        var key = keys.getCurrent(institution.id(), writer.algorithms());
        synchronized (copy) {
            if (!isCurrent(copy, bits, key)) {
                copy.content = written(writer, institution, list, bits, key);
                copy.edition = edition(bits, key);
            }
            return copy.content;
        }
    }

    /** One who read the bits before a change, and comes after one who read them later, gets what that one made. */
    private boolean isCurrent(Copy copy, StatusBits bits, SigningKey key) {
        var known = copy.edition;
        return known != null
                && (known.equals(edition(bits, key)) || known.changedAt().isAfter(bits.changedAt()));
    }

    private Edition edition(StatusBits bits, SigningKey key) {
        return new Edition(bits.changedAt(), from(bits), key.verificationMethod());
    }

    private byte[] written(ListWriter writer, Institution institution, int list, StatusBits bits, SigningKey key) {
        var from = from(bits);
        var until = from.truncatedTo(ChronoUnit.DAYS).plus(BELIEVED);
        var address = indexes.address(institution.id(), list, writer.kind());
        return writer.write(bits, new ListWriter.Issue(address, keys.didOf(institution), key, from, until));
    }

    /** The last change, or the beginning of today if that is later. */
    private Instant from(StatusBits bits) {
        var changed = bits.changedAt().truncatedTo(ChronoUnit.SECONDS);
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return changed.isAfter(today) ? changed : today;
    }
}
