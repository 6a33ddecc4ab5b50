package eu.meshe.verification.print;

import eu.meshe.platform.Identifiers;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.pin.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a report to the one who reads it and takes it back later, word for word, to print or to pin it: it travels in the page, under a seal of ours (HMAC-SHA-256),
 * and nothing of it is kept here. Whoever changes a letter has nothing that we would print.
 *
 * <p>The key lives as long as the program runs: what was sealed before a restart is not ours any more.
 */
@Component
public class SealedReports {

    /** So long after the check a report can be printed. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** No sealed report is longer, in characters. */
    static final int LARGEST = 500_000;

    private static final String HMAC = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final PrepareReport prepareReport;
    private final JsonMapper json;
    private final Identifiers identifiers;
    private final Clock clock;
    private final SecretKeySpec key;

    SealedReports(PrepareReport prepareReport, JsonMapper json, Identifiers identifiers, Clock clock) {
        this.prepareReport = prepareReport;
        this.json = json;
        this.identifiers = identifiers;
        this.clock = clock;
        var secret = new byte[MAC_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    /** What came of opening what somebody sent. */
    public sealed interface Opened {

        /** @param number of the report: no other has it */
        record Whole(PrintedReport report, Finding finding, String number) implements Opened {}

        /** It was ours, but the check is longer ago than {@link #LONGEST}. */
        record TooOld() implements Opened {}

        /** It was never ours, was changed, or is from before the program started. */
        record NotOurs() implements Opened {}
    }

    /** The report in the language of the reader at hand, URL-safe. */
    public String seal(VerificationReport report) {
        return seal(new Opened.Whole(prepareReport.prepare(report), Finding.of(report), identifiers.secret()));
    }

    String seal(Opened.Whole whole) {
        var content = deflated(json.writeValueAsBytes(whole));
        var sealed = Arrays.copyOf(mac(content), MAC_BYTES + content.length);
        System.arraycopy(content, 0, sealed, MAC_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    public Opened open(String sealed) {
        var bytes = decoded(sealed);
        if (bytes.length <= MAC_BYTES) {
            return new Opened.NotOurs();
        }
        var content = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac(content), Arrays.copyOf(bytes, MAC_BYTES))) {
            return new Opened.NotOurs();
        }
        var whole = json.readValue(inflated(content), Opened.Whole.class);
        return whole.report().checkedAt().plus(LONGEST).isBefore(clock.instant()) ? new Opened.TooOld() : whole;
    }

    private static byte[] decoded(String sealed) {
        try {
            return sealed.length() > LARGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 2);
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Only ever of what we deflated ourselves. */
    private static byte[] inflated(byte[] content) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
