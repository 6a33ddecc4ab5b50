package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Organisation;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.Register;
import eu.meshe.trust.Standing;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Was the awarding body accredited when it was issued, for this level and field? Recognition decisions and other kinds of credential are not
 * awarded under an accreditation: they pass, and it says so.
 */
final class AccreditationCheck implements Check {

    private final Register register;

    AccreditationCheck(Register register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "accreditation";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        return switch (examined.credential().claim()) {
            case Claim.Achieved achieved -> ofAchievement(examined, achieved);
            case Claim.Recognised decision -> found(Outcome.PASSED, "decision");
            case Claim.Other other -> found(Outcome.PASSED, "no-subject");
        };
    }

    private CheckResult ofAchievement(Examined examined, Claim.Achieved achieved) {
        var issuer = examined.provenance().shownIssuer();
        if (issuer.isEmpty()) {
            return found(Outcome.UNDECIDED, "issuer-unknown");
        }
        var awarding = awardingBody(issuer.get(), examined.credential().issuer(), achieved.awardingBody());
        var day = examined.issuedOn();
        if (awarding.isEmpty()) {
            return found(Outcome.UNDECIDED, "body-unknown");
        }
        return day.isEmpty() ? found(Outcome.UNDECIDED, "no-date") : standing(awarding.get(), achieved, day.get());
    }

    /** Whoever awarded it needs the accreditation, not whoever sealed it for them. */
    private Optional<Institution> awardingBody(
            Institution issuer, Organisation named, @org.jspecify.annotations.Nullable Organisation body) {
        if (body == null || AwardingBody.isIssuer(named, body)) {
            return Optional.of(issuer);
        }
        return register.findByDid(body.id());
    }

    private CheckResult standing(Institution body, Claim.Achieved achieved, LocalDate day) {
        var achievement = achieved.achievement();
        var name = body.name().original();
        return switch (register.standing(body.id(), achievement.level(), achievement.fields(), day)) {
            case Standing.InForce inForce ->
                found(
                        Outcome.PASSED,
                        achievement.level() == null || achievement.fields().isEmpty() ? "in-force-open" : "in-force",
                        name,
                        agency(inForce.accreditation()),
                        day);
            case Standing.OutOfScope outOfScope ->
                found(Outcome.FAILED, "out-of-scope", name, agency(outOfScope.accreditation()));
            case Standing.NotInForce notInForce -> notInForce(name, notInForce.accreditation(), day);
            case Standing.NoneKnown none -> found(Outcome.UNDECIDED, "none-known", name);
        };
    }

    private CheckResult notInForce(String name, Accreditation accreditation, LocalDate day) {
        var suspension = accreditation.suspension();
        if (suspension != null && !day.isBefore(suspension.from())) {
            return found(Outcome.FAILED, "suspended", name, agency(accreditation), day, suspension.from());
        }
        return found(
                Outcome.FAILED,
                "not-in-force",
                name,
                agency(accreditation),
                day,
                accreditation.validFrom(),
                accreditation.validUntil());
    }

    private String agency(Accreditation accreditation) {
        return register.getInstitution(accreditation.agency()).name().original();
    }
}
