package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.precedents.CheckConsistency;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recognises what was not decided in time, where law or an agreement says that silence recognises. Nobody decides; the day does. */
@Component
public class RecogniseByExpiry {

    private final Applications applications;
    private final Institutions institutions;
    private final ExpiryTerms terms;
    private final Rulings rulings;
    private final CountOnce countOnce;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    RecogniseByExpiry(
            Applications applications,
            Institutions institutions,
            ExpiryTerms terms,
            Rulings rulings,
            CountOnce countOnce,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.applications = applications;
        this.institutions = institutions;
        this.terms = terms;
        this.rulings = rulings;
        this.countOnce = countOnce;
        this.moves = moves;
        this.consistency = consistency;
        this.mails = mails;
        this.clock = clock;
    }

    /** @throws ConflictException if it is decided, waits, is not yet overdue, or neither its agreement nor the institution's rules say so */
    @Transactional
    public Application recognise(InstitutionId institution, ApplicationId id) {
        countOnce.awaitTurn(institution, id);
        var application = applications.getCase(institution, id);
        var law = terms.of(application);
        Moves.demand(application.state().name(), Move.EXPIRE);
        if (!law.recognise() || !Days.today(clock).isAfter(application.decideBy())) {
            throw ConflictException.of("recognition.expiry.not-yet");
        }
        var basis = Objects.requireNonNull(law.basis());
        var ruling = new Ruling(
                rulings.nextNumber(application),
                Ruling.Kind.BY_EXPIRY,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                new Decision.Full(DecisionRules.Circumstances.most(application), basis, withoutGrade(application)),
                null,
                null);
        var decided = moves.keep(application.decide(Move.EXPIRE, ruling), Move.EXPIRE, null, basis);
        consistency.keep(decided, ruling.number(), null);
        mails.announceDecision(decided, institutions.getInstitution(institution));
        return decided;
    }

    /** What grade counts is for a person to say; an officer can add it by a correction. */
    private static @Nullable CountedGrade withoutGrade(Application application) {
        var grade = application.source().grade();
        return grade == null ? null : CountedGrade.none(grade);
    }
}
