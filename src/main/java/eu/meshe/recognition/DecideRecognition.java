package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides an application. The decision, its entry in the ledger, the learner's mail and the order to issue it as a credential are kept
 * together or not at all.
 */
@Component
public class DecideRecognition {

    private final OpenCaseSheet sheets;
    private final Applications applications;
    private final Ledger ledger;
    private final RecognitionMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideRecognition(
            OpenCaseSheet sheets,
            Applications applications,
            Ledger ledger,
            RecognitionMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.applications = applications;
        this.ledger = ledger;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same decision sent twice by the same officer is made once.
     *
     * @param version of the case as the officer saw it
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is decided or was taken back, or is the officer's own
     * @throws StaleVersionException if it changed since the officer saw it
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, int version, DecisionDraft draft) {
        var sheet = sheets.open(officer, id);
        var application = sheet.application();
        OwnCase.refuse(officer, application);
        if (application.state() instanceof ApplicationState.Decided decided
                && isRepeated(officer, decided, sheet, draft)) {
            return application;
        }
        Moves.demand(application.state().name(), Move.DECIDE, ApplicationState.Name.DECIDED);
        if (application.version() != version) {
            throw new StaleVersionException("application");
        }
        return save(officer, application, DecisionRules.check(draft, circumstances(sheet)));
    }

    private Application save(StaffMember officer, Application application, DecisionRules.Checked checked) {
        var decided = application.decide(
                officer.account().id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                checked.decision(),
                checked.identityConfirmation());
        applications.save(decided);
        ledger.append(
                application.institutionId().value(),
                "RecognitionDecided",
                application.id().toString(),
                facts(decided, checked.decision()));
        mails.announceDecision(decided, officer.institution());
        events.publishEvent(new RecognitionDecided(
                application.institutionId().value(), application.id().value()));
        return applications.getCase(application.institutionId(), application.id());
    }

    private boolean isRepeated(
            StaffMember officer, ApplicationState.Decided decided, CaseSheet sheet, DecisionDraft draft) {
        try {
            return decided.by().equals(officer.account().id())
                    && DecisionRules.check(draft, circumstances(sheet))
                            .decision()
                            .equals(decided.decision());
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private DecisionRules.Circumstances circumstances(CaseSheet sheet) {
        var application = sheet.application();
        return new DecisionRules.Circumstances(
                application.source().achievement().credits(),
                application.target().achievement().credits(),
                sheet.verificationFails(),
                sheet.person().needsConfirmation(),
                Days.today(clock));
    }

    /** Identifiers, outcome and digests: nothing that names a person. */
    private static Map<String, String> facts(Application application, Decision decision) {
        return Map.of(
                "outcome",
                decision.outcome().slug(),
                "differences",
                decision.differences().stream().map(Element::slug).collect(Collectors.joining(" ")),
                "target",
                application.target().microCredential().toString(),
                "edition",
                Integer.toString(application.target().edition()),
                "documentSha256",
                application.source().sha256());
    }
}
