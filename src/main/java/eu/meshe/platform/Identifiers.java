package eu.meshe.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes identifiers: UUID version 7 (RFC 9562, 5.7), so that rows made together lie together; and secrets that cannot be guessed. */
@Component
public class Identifiers {

    private static final java.util.Base64.Encoder URL_SAFE =
            java.util.Base64.getUrlEncoder().withoutPadding();
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Identifiers(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var millis = clock.millis();
        var high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A secret of 256 random bits for a link or a token: 43 URL-safe characters. */
    public String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return URL_SAFE.encodeToString(bytes);
    }

    /** A number from 0 to {@code bound} - 1, not to be guessed from earlier ones. */
    public int index(int bound) {
        return random.nextInt(bound);
    }
}
