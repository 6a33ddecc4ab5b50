package eu.meshe.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as programs get it.
 *
 * @param verdict {@code verified}, {@code failed} or {@code partial}
 * @param format the name of the format: {@code edc}, {@code open-badge}, …
 * @param notices what to know of how the document came; absent where there is nothing
 * @param credential what the document says; nothing of it is vouched for unless the checks say so
 * @param issuer the issuer as this exchange's register names it; absent where the register does not vouch for it
 * @param sha256 the document's SHA-256 in lower-case hex
 * @param checkedAt ISO 8601, UTC
 */
public record ReportJson(
        String verdict,
        String format,
        List<CheckJson> checks,
        @Nullable List<String> notices,
        CredentialJson credential,
        @Nullable IssuerJson issuer,
        @Nullable SignatureJson signature,
        String sha256,
        String checkedAt) {

    /** @param outcome {@code passed}, {@code failed} or {@code undecided} */
    record CheckJson(
            String name,
            String outcome,
            String message,
            @Nullable List<DetailJson> details) {}

    /** @param place a JSON pointer or the like; empty for the document as a whole */
    public record DetailJson(String place, String message) {}

    /**
     * @param kind {@code achievement}, {@code decision} or {@code other}
     * @param ects ECTS credit points
     * @param eqfLevel 1 to 8
     * @param fields ISCED-F codes
     */
    record CredentialJson(
            String id,
            String kind,
            String title,
            String issuer,
            @Nullable String awardingBody,
            @Nullable String holder,
            @Nullable String ects,
            @Nullable Integer workloadHours,
            @Nullable Integer eqfLevel,
            @Nullable List<String> fields,
            @Nullable List<String> outcomes,
            @Nullable String grade,
            @Nullable String decision,
            @Nullable String issuedAt,
            @Nullable String validFrom,
            @Nullable String validUntil) {}

    record IssuerJson(String name, String country, @Nullable String homepage) {}

    record SignatureJson(
            String algorithm,
            @Nullable String verificationMethod,
            @Nullable String signedAt) {}
}
