package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What sites answered, in memory, within bounds: where there is no more room, what was not asked for the longest goes first. One domain has a part
 * of the room, so that nobody can push out what others published.
 */
final class KeptCopies {

    /** What is kept under. */
    record Wanted(URI address, RemoteKind kind, String domain) {}

    /**
     * The last answer and the last failure.
     *
     * @param copy {@code null} while there was never one
     * @param freshUntil until when the copy is as good as asking
     * @param failure why the site gave nothing when it was asked last; {@code null} if it did
     * @param notBefore when it may be asked again after it failed
     */
    record Kept(
            @Nullable RemoteCopy copy,
            Freshness freshness,
            Instant freshUntil,
            @Nullable Message failure,
            Instant notBefore) {

        /** Bytes, with an allowance for what surrounds them. */
        long size() {
            return 1000L + (copy == null ? 0 : copy.content().length);
        }
    }

    private record Bounds(long bytes, int entries) {}

    private static final Bounds ALL = new Bounds(48L * 1024 * 1024, 4000);
    private static final Bounds ONE_DOMAIN = new Bounds(12L * 1024 * 1024, 200);

    private final LinkedHashMap<Wanted, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    synchronized Optional<Kept> find(Wanted wanted) {
        return Optional.ofNullable(kept.get(wanted));
    }

    synchronized void keep(Wanted wanted, Kept answer) {
        kept.put(wanted, answer);
        shrink(other -> other.domain().equals(wanted.domain()), ONE_DOMAIN);
        shrink(other -> true, ALL);
    }

    private void shrink(Predicate<Wanted> part, Bounds bounds) {
        var bytes = sum(part);
        var entries = kept.keySet().stream().filter(part).count();
        for (Iterator<Map.Entry<Wanted, Kept>> oldest = kept.entrySet().iterator();
                oldest.hasNext() && (bytes > bounds.bytes() || entries > bounds.entries()); ) {
            var next = oldest.next();
            if (part.test(next.getKey())) {
                bytes -= next.getValue().size();
                entries--;
                oldest.remove();
            }
        }
    }

    private long sum(Predicate<Wanted> part) {
        return kept.entrySet().stream()
                .filter(entry -> part.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }
}
