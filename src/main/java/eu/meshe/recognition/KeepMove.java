package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.StaleVersionException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a move: the application as it is now, the step, the ruling if it made one with the assessment it rests on, the entry in the log, and the order to seal and deliver
 * the ruling. All of it or nothing.
 */
@Component
class KeepMove {

    private final Applications applications;
    private final Steps steps;
    private final Rulings rulings;
    private final KeepAssessment assessments;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;

    KeepMove(
            Applications applications,
            Steps steps,
            Rulings rulings,
            KeepAssessment assessments,
            Ledger ledger,
            Identifiers identifiers,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.steps = steps;
        this.rulings = rulings;
        this.assessments = assessments;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.events = events;
    }

    /** Keeps that an application was handed in, right after it was added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepFirst(Application added) {
        var by = added.applicant().account();
        var step = new Step(0, Move.APPLY, added.state().name(), added.submittedAt(), by, null, null);
        steps.add(added, step);
        log(added, Move.APPLY, facts(added, step));
    }

    /**
     * Keeps a move on an application.
     *
     * @param changed as it is after the move, with the version it had before
     * @param by who made the move; {@code null} where a deadline did
     * @param note what that person says with it
     * @return the application as it is kept
     * @throws StaleVersionException if somebody else changed it meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Application keep(Application changed, Move move, @Nullable AccountId by, @Nullable String note) {
        return keep(changed, move, by, note, changed.state().at());
    }

    /** @param seen the assessment that whoever decided saw */
    @Transactional(propagation = Propagation.MANDATORY)
    Application keepDecided(
            Application changed, Move move, @Nullable AccountId by, @Nullable String note, Assessment seen) {
        return keep(changed, move, by, note, changed.state().at(), seen);
    }

    /** @param at when, where it leads back into a state that began before */
    @Transactional(propagation = Propagation.MANDATORY)
    Application keep(Application changed, Move move, @Nullable AccountId by, @Nullable String note, Instant at) {
        return keep(changed, move, by, note, at, null);
    }

    private Application keep(
            Application changed,
            Move move,
            @Nullable AccountId by,
            @Nullable String note,
            Instant at,
            @Nullable Assessment seen) {
        applications.save(changed);
        var salt = note == null ? null : identifiers.secret();
        var step = new Step(changed.version() + 1, move, changed.state().name(), at, by, note, salt);
        steps.add(changed, step);
        var facts = facts(changed, step);
        if (makesRuling(move)) {
            facts.put(
                    "assessmentSha256",
                    assessments.keep(changed, rulingOf(changed).number(), seen));
        }
        log(changed, move, facts);
        if (makesRuling(move)) {
            announce(changed);
        }
        if (move == Move.RECALL) {
            events.publishEvent(new DecisionRecalled(
                    changed.institutionId().value(), changed.id().value()));
        }
        return applications.getCase(changed.institutionId(), changed.id());
    }

    private void log(Application it, Move move, Map<String, String> facts) {
        ledger.append(it.institutionId().value(), move.entry(), it.id().toString(), facts);
    }

    private static Ruling rulingOf(Application changed) {
        return ((ApplicationState.Decided) changed.state()).ruling();
    }

    private void announce(Application changed) {
        var ruling = rulingOf(changed);
        rulings.add(changed, ruling);
        applications.orderDelivery(changed);
        events.publishEvent(new RecognitionDecided(
                changed.institutionId().value(), changed.id().value(), ruling.number()));
    }

    private static boolean makesRuling(Move move) {
        return switch (move) {
            case CONFIRM,
                    CONFIRM_ON_APPEAL,
                    CONFIRM_SETTLEMENT,
                    DECIDE,
                    EXPIRE,
                    DECIDE_APPEAL,
                    SETTLE_CONDITION,
                    CORRECT -> true;
            case APPLY,
                    TAKE_UP,
                    PAUSE,
                    RESUME,
                    COMPLETE,
                    PROPOSE,
                    PROPOSE_ON_APPEAL,
                    PROPOSE_SETTLEMENT,
                    RETURN,
                    WITHDRAW,
                    APPEAL,
                    TAKE_UP_APPEAL,
                    WITHDRAW_APPEAL,
                    RECALL -> false;
        };
    }

    /** Identifiers, outcome and digests: nothing that names a person. */
    private static Map<String, String> facts(Application it, Step step) {
        var facts = new HashMap<String, String>();
        facts.put("state", it.state().name().slug());
        facts.put("target", it.target().microCredential().toString());
        facts.put("edition", Integer.toString(it.target().edition()));
        facts.put("documentSha256", it.source().sha256());
        var by = step.by();
        if (by != null && !by.equals(it.applicant().account())) {
            facts.put("by", by.toString());
        }
        if (step.note() != null) {
            // the words may name a person: the entry fixes them without telling them, nor letting them be guessed
            facts.put("noteSha256", Digest.hex(step.salt() + "\n" + step.note()));
        }
        if (makesRuling(step.move()) && it.state() instanceof ApplicationState.Decided decided) {
            facts.put("ruling", Integer.toString(decided.ruling().number()));
            facts.put("outcome", decided.decision().outcome().slug());
            facts.put(
                    "differences",
                    decided.decision().differences().stream().map(Element::slug).collect(Collectors.joining(" ")));
        }
        return facts;
    }
}
