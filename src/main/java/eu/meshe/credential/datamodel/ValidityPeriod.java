package eu.meshe.credential.datamodel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From when until when a credential says that it holds (VCDM 2.0, 4.9; 1.1, 4.5 and 4.6).
 *
 * @param from {@code null} where it says none, or none that can be read
 * @param until likewise
 */
public record ValidityPeriod(
        @Nullable Instant from, @Nullable Instant until) {

    /** XML Schema 1.1, dateTimeStamp: with seconds, and with a time zone. */
    private static final Pattern STAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    public static ValidityPeriod of(ObjectNode credential) {
        var old = Envelope.isOld(credential);
        return new ValidityPeriod(
                time(credential.path(old ? "issuanceDate" : "validFrom")),
                time(credential.path(old ? "expirationDate" : "validUntil")));
    }

    static void check(ObjectNode credential, Complaints complaints) {
        var old = Envelope.isOld(credential);
        if (old && !credential.has("issuanceDate")) {
            complaints.add("/issuanceDate", "time");
        }
        checkTime(credential, old ? "issuanceDate" : "validFrom", complaints);
        var last = old ? "expirationDate" : "validUntil";
        checkTime(credential, last, complaints);
        var period = of(credential);
        if (period.from() != null && period.until() != null && period.from().isAfter(period.until())) {
            complaints.add("/" + last, "period");
        }
    }

    private static void checkTime(ObjectNode credential, String member, Complaints complaints) {
        if (credential.has(member) && time(credential.get(member)) == null) {
            complaints.add("/" + member, "time");
        }
    }

    private static @Nullable Instant time(JsonNode value) {
        var text = value.asString("");
        if (!value.isString() || !STAMP.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
