package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
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
    private final AssessCase assess;

    OpenCaseSheet(
            Applications applications,
            ReadSource sources,
            ApplicablePartnership partnership,
            Accreditations accreditations,
            Accounts accounts,
            AssessCase assess) {
        this.applications = applications;
        this.sources = sources;
        this.partnership = partnership;
        this.accreditations = accreditations;
        this.accounts = accounts;
        this.assess = assess;
    }

    /** @throws NotFoundException if the institution has no such case */
    @Transactional(readOnly = true)
    public CaseSheet open(StaffMember officer, ApplicationId id) {
        var application = applications.getCase(officer.institutionId(), id);
        var document = applications.documentOf(application.institutionId(), application.id());
        var now = application.source().basis() == Source.Basis.CREDENTIAL ? readAgain(document) : null;
        var applied = Days.of(application.submittedAt());
        var report = now == null ? null : now.report();
        var agreement = now == null
                ? null
                : partnership.find(now, officer.institutionId(), applied).orElse(null);
        var issuer = report == null ? null : report.issuer();
        return new CaseSheet(
                application,
                report,
                issuer,
                side(issuer, application.source().achievement(), awardedOn(application)),
                side(officer.institution(), application.target().achievement(), applied),
                assess.assess(new AssessCase.Known(application, officer.institution(), document, report, agreement)),
                agreement,
                PersonMatch.compare(application.source().holder(), application.applicant()),
                officerOf(application),
                OwnCase.isOwn(officer, application));
    }

    private Side side(@Nullable Institution institution, Achievement achievement, LocalDate at) {
        return new Side(achievement, assurance(institution, achievement, at));
    }

    private ReadSource.@Nullable Checked readAgain(byte[] document) {
        try {
            return sources.read(document);
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
