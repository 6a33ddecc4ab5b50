package eu.meshe.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How many results one network may pin in an hour: pinning needs no account and leaves something behind. Counted in memory, forgotten after
 * the hour.
 */
@Component
class PinAllowance {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int NETWORK_BYTES = 8;
    private static final int MOST_KEPT = 100_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    PinAllowance(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int pins) {}

    /** @throws ResponseStatusException with 429, when that address has pinned too many */
    void take(HttpServletRequest request) {
        if (!allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    boolean allows(String address) {
        var now = clock.instant();
        if (counts.size() > MOST_KEPT) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        var count = counts.merge(
                network(address),
                new Count(now, 1),
                (old, fresh) -> isOver(old, now) ? fresh : new Count(old.since, old.pins + 1));
        return count.pins <= MOST;
    }

    /** An IPv4 address, or the network of an IPv6 address (RFC 6177: its first 64 bits), which one subscriber has for themselves. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address.split("%", 2)[0]) instanceof Inet6Address whole
                    ? HexFormat.of().formatHex(whole.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean isOver(Count count, Instant now) {
        return count.since.plus(WINDOW).isBefore(now);
    }
}
