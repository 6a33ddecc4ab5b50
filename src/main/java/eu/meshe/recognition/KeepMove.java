package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Digest;
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
 * Keeps a move: the application as it is now, the step, the ruling if it made one, the entry in the log, and the order to seal and deliver
 * the ruling. All of it or nothing.
 */
@Component
class KeepMove {

    private final Applications applications;
    private final Steps steps;
    private final Rulings rulings;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    KeepMove(Applications applications, Steps steps, Rulings rulings, Ledger ledger, ApplicationEventPublisher events) {
        this.applications = applications;
        this.steps = steps;
        this.rulings = rulings;
        this.ledger = ledger;
        this.events = events;
    }

    /** Keeps that an application was handed in, right after it was added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepFirst(Application added) {
        record(added, 0, Move.APPLY, added.applicant().account(), null, added.submittedAt());
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

    /** @param at when, where it leads back into a state that began before */
    @Transactional(propagation = Propagation.MANDATORY)
    Application keep(Application changed, Move move, @Nullable AccountId by, @Nullable String note, Instant at) {
        applications.save(changed);
        record(changed, changed.version() + 1, move, by, note, at);
        if (makesRuling(move)) {
            announce(changed);
        }
        if (move == Move.RECALL) {
            events.publishEvent(new DecisionRecalled(
                    changed.institutionId().value(), changed.id().value()));
        }
        return applications.getCase(changed.institutionId(), changed.id());
    }

    private void record(
            Application it, int number, Move move, @Nullable AccountId by, @Nullable String note, Instant at) {
        steps.add(it, new Step(number, move, it.state().name(), at, by, note));
        ledger.append(it.institutionId().value(), move.entry(), it.id().toString(), facts(it, move, by, note));
    }

    private void announce(Application changed) {
        var decided = (ApplicationState.Decided) changed.state();
        rulings.add(changed, decided.ruling());
        applications.orderDelivery(changed);
        events.publishEvent(new RecognitionDecided(
                changed.institutionId().value(),
                changed.id().value(),
                decided.ruling().number()));
    }

    private static boolean makesRuling(Move move) {
        return switch (move) {
            case CONFIRM, DECIDE, EXPIRE, DECIDE_APPEAL, SETTLE_CONDITION, CORRECT -> true;
            case APPLY,
                    TAKE_UP,
                    PAUSE,
                    RESUME,
                    COMPLETE,
                    PROPOSE,
                    RETURN,
                    WITHDRAW,
                    APPEAL,
                    TAKE_UP_APPEAL,
                    WITHDRAW_APPEAL,
                    RECALL -> false;
        };
    }

    /** Identifiers, outcome and digests: nothing that names a person. */
    private static Map<String, String> facts(Application it, Move move, @Nullable AccountId by, @Nullable String note) {
        var facts = new HashMap<String, String>();
        facts.put("state", it.state().name().slug());
        facts.put("target", it.target().microCredential().toString());
        facts.put("edition", Integer.toString(it.target().edition()));
        facts.put("documentSha256", it.source().sha256());
        if (by != null && !by.equals(it.applicant().account())) {
            facts.put("by", by.toString());
        }
        if (note != null) {
            // the words may name a person: the entry fixes them without telling them
            facts.put("noteSha256", Digest.hex(it.id() + "\n" + note));
        }
        if (makesRuling(move) && it.state() instanceof ApplicationState.Decided decided) {
            facts.put("ruling", Integer.toString(decided.ruling().number()));
            facts.put("outcome", decided.decision().outcome().slug());
            facts.put(
                    "differences",
                    decided.decision().differences().stream().map(Element::slug).collect(Collectors.joining(" ")));
        }
        return facts;
    }
}
