package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.elements.Side;
import eu.meshe.recognition.elements.Side.Assurance;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.GradeOfCase;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a case: the document is checked again, both sides are compared, the person is matched. Changes nothing. */
@Component
public class OpenCaseSheet {

    private final Applications applications;
    private final Accreditations accreditations;
    private final Accounts accounts;
    private final AssessCase assess;
    private final KeptAssessments kept;
    private final GradeOfCase grades;

    OpenCaseSheet(
            Applications applications,
            Accreditations accreditations,
            Accounts accounts,
            AssessCase assess,
            KeptAssessments kept,
            GradeOfCase grades) {
        this.applications = applications;
        this.accreditations = accreditations;
        this.accounts = accounts;
        this.assess = assess;
        this.kept = kept;
        this.grades = grades;
    }

    /**
     * In no transaction of its own: what is kept in memory of registers is not used for the first time inside one, and a sheet would ask for
     * all of it anew.
     *
     * @throws NotFoundException if the institution has no such case
     */
    public CaseSheet open(StaffMember officer, ApplicationId id) {
        var application = applications.getCase(officer.institutionId(), id);
        var examined = assess.examine(application, officer.institution());
        var applied = Days.of(application.submittedAt());
        var report = examined.now();
        var issuer = report == null ? null : report.issuer();
        var assessment = assessment(examined);
        return new CaseSheet(
                application,
                report,
                issuer,
                side(issuer, application.source().achievement(), awardedOn(application)),
                side(officer.institution(), application.target().achievement(), applied),
                assessment,
                counting(examined, assessment),
                grade(application, issuer, officer.institution()),
                examined.agreement(),
                PersonMatch.compare(application.source().holder(), application.applicant()),
                officerOf(application),
                OwnCase.isOwn(officer, application));
    }

    private Side side(@Nullable Institution institution, Achievement achievement, LocalDate at) {
        return new Side(achievement, assurance(institution, achievement, at));
    }

    /** What was decided is shown as it was assessed then; everything else as it stands now. */
    private Assessment assessment(AssessCase.Examined examined) {
        var application = examined.application();
        var ruling = OpenAssessment.isOpen(application) ? null : application.ruling();
        return ruling == null
                ? assess.assess(examined)
                : kept.find(application, ruling).orElseGet(() -> assess.assess(examined));
    }

    /** While a condition is open, somebody may still be about to count it: of that, what holds now is needed. */
    private Counting counting(AssessCase.Examined examined, Assessment shown) {
        var isSettled = !(examined.application().decision() instanceof Decision.Conditional);
        return Counting.in(shown.isOpen() || isSettled ? shown : assess.assess(examined));
    }

    /** A ruling, and each one that takes its place, is measured by the tables of its day; a case that is open, by those of today. */
    private Conversion grade(Application application, @Nullable Institution issuer, Institution deciding) {
        var ruling = application.proposal() == null ? application.ruling() : application.proposal();
        var counted = ruling == null ? null : ruling.decision().grade();
        if (counted != null && counted.conversion() != null) {
            return grades.again(counted.conversion());
        }
        return ruling == null
                ? grades.of(application, issuer, deciding)
                : grades.of(application, issuer, deciding, ruling.at());
    }

    private static LocalDate awardedOn(Application application) {
        var issuedAt = application.source().issuedAt();
        return Days.of(issuedAt == null ? application.submittedAt() : issuedAt);
    }

    private Assurance assurance(@Nullable Institution institution, Achievement achievement, LocalDate at) {
        if (institution == null) {
            return Assurance.UNKNOWN;
        }
        return switch (accreditations.standing(institution.id(), achievement.level(), achievement.fields(), at)) {
            case Standing.InForce inForce -> Assurance.IN_FORCE;
            case Standing.OutOfScope outOfScope -> Assurance.OUT_OF_SCOPE;
            case Standing.NotInForce notInForce -> Assurance.NOT_IN_FORCE;
            case Standing.NoneKnown none -> Assurance.UNKNOWN;
        };
    }

    private @Nullable Account officerOf(Application application) {
        var officer = application.state().officer();
        return officer == null ? null : accounts.findAccount(officer).orElse(null);
    }
}
