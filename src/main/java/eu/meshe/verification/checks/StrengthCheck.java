package eu.meshe.verification.checks;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Weakness;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is the way in which it was signed safe today? A weak signature that fits may be genuine, and may be forged: "could not check", never a yes.
 * Asked only of one that fits.
 */
final class StrengthCheck implements Check {

    @Override
    public String name() {
        return "strength";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return examined.proof() instanceof Proof.Outcome.Intact intact
                ? Optional.of(result(intact.signer()))
                : Optional.empty();
    }

    private CheckResult result(Proof.Signer signer) {
        if (signer.weaknesses().isEmpty()) {
            return found(Outcome.PASSED, "passed");
        }
        var found = Stream.of(Weakness.values())
                .filter(signer.weaknesses()::contains)
                .map(StrengthCheck::finding)
                .toList();
        return found(Outcome.UNDECIDED, found.getFirst()).withDetails(others(found));
    }

    private List<Issue> others(List<String> findings) {
        return findings.stream()
                .skip(1)
                .map(finding -> new Issue("", Message.of("verification.strength." + finding)))
                .toList();
    }

    private static String finding(Weakness weakness) {
        return switch (weakness) {
            case SHA1 -> "sha1";
            case MD5 -> "md5";
            case SHORT_KEY -> "short-key";
            case OLD_METHOD -> "old-method";
        };
    }
}
