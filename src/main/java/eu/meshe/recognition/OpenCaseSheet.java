package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.elements.ElementComparisons;
import eu.meshe.recognition.elements.Side;
import eu.meshe.recognition.elements.Side.Assurance;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a case: the document is checked again, both sides are compared, the person is matched. Changes nothing. */
@Component
public class OpenCaseSheet {

    private final Applications applications;
    private final ReadSource sources;
    private final ApplicablePartnership partnership;
    private final Accreditations accreditations;
    private final Accounts accounts;

    OpenCaseSheet(
            Applications applications,
            ReadSource sources,
            ApplicablePartnership partnership,
            Accreditations accreditations,
            Accounts accounts) {
        this.applications = applications;
        this.sources = sources;
        this.partnership = partnership;
        this.accreditations = accreditations;
        this.accounts = accounts;
    }

    /** @throws NotFoundException if the institution has no such case */
    @Transactional(readOnly = true)
    public CaseSheet open(StaffMember officer, ApplicationId id) {
        var application = applications.getCase(officer.institutionId(), id);
        var now = readAgain(application);
        var issuer = now == null ? null : now.report().issuer();
        var source = new Side(
                application.source().achievement(),
                assurance(issuer, application.source().achievement(), awardedOn(application)));
        var target = new Side(
                application.target().achievement(),
                assurance(
                        officer.institution(), application.target().achievement(), Days.of(application.submittedAt())));
        return new CaseSheet(
                application,
                now == null ? null : now.report(),
                issuer,
                source,
                target,
                ElementComparisons.compare(source, target),
                now == null
                        ? null
                        : partnership
                                .find(now, officer.institutionId(), Days.of(application.submittedAt()))
                                .orElse(null),
                PersonMatch.compare(application.source().holder(), application.applicant()),
                officerOf(application),
                OwnCase.isOwn(officer, application));
    }

    private ReadSource.@Nullable Checked readAgain(Application application) {
        try {
            return sources.read(applications.documentOf(application.institutionId(), application.id()));
        } catch (InvalidInputException e) {
            return null;
        }
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
