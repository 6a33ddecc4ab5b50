package eu.meshe.verification.pin;

import eu.meshe.platform.MesheProperties;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.checks.AskAgain;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pins the result of a check to an address that cannot be guessed, and asks again when it is opened. Whoever pins gets a second address, to take the
 * pin away.
 */
@Component
public class PinResult {

    /** How long a pinned result is kept. */
    public static final Period LIFE = Period.ofYears(2);

    private static final Logger LOG = LoggerFactory.getLogger(PinResult.class);
    private static final String PATH = "/verify/pins/";
    private static final String REMOVAL = PATH + "removals/";
    private static final String HMAC = "HmacSHA256";

    private final Pins pins;
    private final AskAgain askAgain;
    private final MesheProperties properties;
    private final Clock clock;
    private final SecretKeySpec key;

    PinResult(Pins pins, AskAgain askAgain, MesheProperties properties, Clock clock) {
        this.pins = pins;
        this.askAgain = askAgain;
        this.properties = properties;
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    /** @param removal the address to take it away by; shown now and never again */
    public record Made(Pin pin, String address, String removal) {}

    /** A pin as it is opened: what was found then, and what is found now. */
    public record Opened(Pin pin, Now now) {

        public Verdict verdictNow() {
            return now.verdict();
        }
    }

    /**
     * Pins a finding.
     *
     * @param number of the report; the same report pinned twice has one pin and the same addresses
     */
    public Made pin(Finding found, String number) {
        var now = clock.instant();
        var pin = new Pin(found, now, now.atZone(ZoneOffset.UTC).plus(LIFE).toInstant());
        var secret = secret("address", number);
        var removal = secret("removal", number);
        pins.add(pin, secret, removal);
        LOG.info("A result was pinned ({}, {})", found.verdict(), found.format());
        return new Made(pin, properties.address(PATH + secret), properties.address(REMOVAL + removal));
    }

    /** Empty where there is no such pin, or no more. */
    public Optional<Opened> open(String secret) {
        return pins.find(secret, clock.instant())
                .map(pin -> new Opened(
                        pin, Now.of(pin.found(), askAgain.ask(pin.found().kept()), clock.instant())));
    }

    public boolean canRemove(String removal) {
        return pins.canRemove(removal);
    }

    /** Whether there was something to take away. */
    public boolean remove(String removal) {
        var removed = pins.remove(removal);
        if (removed) {
            LOG.info("A pinned result was taken away");
        }
        return removed;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void removeExpired() {
        var removed = pins.removeExpired(clock.instant());
        if (removed > 0) {
            LOG.info("{} pinned results had reached their end and were deleted", removed);
        }
    }

    private String secret(String purpose, String number) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            var bytes = mac.doFinal((purpose + ":" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
