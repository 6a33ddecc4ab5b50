package eu.meshe.verification;

import eu.meshe.credential.Credential;
import eu.meshe.credential.FormatId;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credential and every check that was made of it, in order.
 *
 * @param credential what the document says; nothing of it is vouched for unless the checks say so
 * @param notices what a reader should know of how the document came: in what file, and what of that was not checked
 * @param sha256 the document's SHA-256 in lower-case hex
 * @param issuer the institution here whose key sealed it and whom it names as its issuer; {@code null} when we cannot say so
 * @param signer the key that the signature fits; {@code null} when there is no intact signature
 */
public record VerificationReport(
        Verdict verdict,
        FormatId format,
        Credential credential,
        List<CheckResult> checks,
        List<Message> notices,
        Instant checkedAt,
        String sha256,
        @Nullable Institution issuer,
        Proof.@Nullable Signer signer)
        implements Verification {

    public VerificationReport {
        checks = List.copyOf(checks);
        notices = List.copyOf(notices);
    }

    VerificationReport withNotices(List<Message> others) {
        return new VerificationReport(verdict, format, credential, checks, others, checkedAt, sha256, issuer, signer);
    }

    /** Empty where there is no check of that name, or its question did not arise. */
    public Optional<CheckResult> findCheck(String name) {
        return checks.stream().filter(check -> check.name().equals(name)).findFirst();
    }

    /** @throws java.util.NoSuchElementException if there is no check of that name */
    public CheckResult check(String name) {
        return findCheck(name).orElseThrow();
    }
}
