package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.institution.Institution;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Who issued it, and how do we know? One whom we cannot place is no error: "could not check". Where the document names its issuer otherwise than our
 * register does, the details say so: the key counts, and the reader should know.
 */
final class IssuerCheck implements Check {

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        return switch (examined.provenance()) {
            case Provenance.Registered registered ->
                found(
                                Outcome.PASSED,
                                registered.byCertificate() ? "certificate" : "registry",
                                registered.institution().name().original())
                        .withDetails(differences(registered.institution(), examined.credential()));
            case Provenance.Mismatched mismatched ->
                found(Outcome.FAILED, "mismatched", mismatched.signer(), mismatched.named());
            case Provenance.Retired retired ->
                found(
                        Outcome.FAILED,
                        "retired",
                        retired.institution().name().original(),
                        Examined.day(retired.retiredAt()));
            case Provenance.Stolen stolen ->
                found(Outcome.FAILED, "stolen", stolen.institution().name().original(), Examined.day(stolen.since()));
            case Provenance.SelfDescribed self -> found(Outcome.UNDECIDED, "self-described", named(examined));
            case Provenance.UnknownCertificate unknown ->
                found(Outcome.UNDECIDED, "unknown-certificate", unknown.subject());
            case Provenance.Unplaced unplaced -> found(Outcome.UNDECIDED, "unplaced", named(examined));
            case Provenance.OwnSite own -> found(Outcome.UNDECIDED, "own-site", named(examined), own.site());
            case Provenance.NotShown none -> found(Outcome.UNDECIDED, "not-shown", named(examined));
        };
    }

    /** Also of the awarding body, where that is the issuer by another name: the name is what readers see first. */
    private static List<Issue> differences(Institution institution, Credential credential) {
        var entry = new RegisterEntry(institution);
        var issuer = credential.issuer();
        var found = entry.differencesFrom(issuer);
        if (credential.claim() instanceof Claim.Achieved achieved
                && achieved.awardingBody() != null
                && !achieved.awardingBody().legalName().equals(issuer.legalName())
                && AwardingBody.isIssuer(issuer, achieved.awardingBody())) {
            found.addAll(entry.differenceFromBody(achieved.awardingBody()));
        }
        return found;
    }

    private static String named(Examined examined) {
        return examined.credential().issuer().legalName().original();
    }
}
