package eu.meshe.protocol.keys;

import eu.meshe.institution.ExchangeAuthority;
import eu.meshe.signing.certificate.CertificateAuthority.Revoked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Writes the list of certificates that no longer hold; the same until one is added or a day has gone. */
@Component
class RevocationLists {

    private static final Duration RENEWED = Duration.ofDays(1);
    private static final Duration HOLDS = Duration.ofDays(7);

    private final ExchangeAuthority authority;
    private final Clock clock;
    private final Map<String, Written> latest = new ConcurrentHashMap<>();

    RevocationLists(ExchangeAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    private record Written(List<Revoked> revoked, Instant at, byte[] content) {}

    byte[] of(ExchangeAuthority.Named named) {
        var revoked = authority.listRevoked(named.name());
        var now = clock.instant();
        return latest.compute(named.name(), (name, known) -> {
                    if (known != null
                            && known.revoked().equals(revoked)
                            && now.isBefore(known.at().plus(RENEWED))) {
                        return known;
                    }
                    return new Written(revoked, now, named.authority().revocationList(revoked, now, now.plus(HOLDS)));
                })
                .content();
    }
}
