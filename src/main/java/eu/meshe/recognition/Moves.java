package eu.meshe.recognition;

import static java.util.Map.entry;

import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.ApplicationState.Name;
import java.util.Map;
import java.util.Optional;

/** The table of states and moves. What is not in it cannot happen. */
public final class Moves {

    private static final Map<Name, Map<Move, Name>> TABLE = Map.ofEntries(
            entry(
                    Name.SUBMITTED,
                    Map.of(
                            Move.TAKE_UP, Name.UNDER_ASSESSMENT,
                            Move.PAUSE, Name.WAITING,
                            Move.PROPOSE, Name.PROPOSED,
                            Move.DECIDE, Name.DECIDED,
                            Move.EXPIRE, Name.DECIDED,
                            Move.WITHDRAW, Name.WITHDRAWN)),
            entry(
                    Name.UNDER_ASSESSMENT,
                    Map.of(
                            Move.TAKE_UP, Name.UNDER_ASSESSMENT,
                            Move.PAUSE, Name.WAITING,
                            Move.PROPOSE, Name.PROPOSED,
                            Move.DECIDE, Name.DECIDED,
                            Move.EXPIRE, Name.DECIDED,
                            Move.WITHDRAW, Name.WITHDRAWN)),
            entry(
                    Name.WAITING,
                    Map.of(
                            Move.RESUME, Name.UNDER_ASSESSMENT,
                            Move.COMPLETE, Name.SUBMITTED,
                            Move.WITHDRAW, Name.WITHDRAWN)),
            entry(
                    Name.PROPOSED,
                    Map.of(
                            Move.CONFIRM, Name.DECIDED,
                            Move.RETURN, Name.UNDER_ASSESSMENT,
                            Move.EXPIRE, Name.DECIDED,
                            Move.WITHDRAW, Name.WITHDRAWN)),
            entry(
                    Name.DECIDED,
                    Map.of(
                            Move.APPEAL, Name.APPEALED,
                            Move.SETTLE_CONDITION, Name.DECIDED,
                            Move.PROPOSE_SETTLEMENT, Name.SETTLEMENT_PROPOSED,
                            Move.CORRECT, Name.DECIDED,
                            Move.RECALL, Name.UNDER_ASSESSMENT)),
            entry(
                    Name.SETTLEMENT_PROPOSED,
                    Map.of(
                            Move.CONFIRM_SETTLEMENT, Name.DECIDED,
                            Move.RETURN, Name.DECIDED,
                            Move.APPEAL, Name.APPEALED)),
            entry(
                    Name.APPEALED,
                    Map.of(
                            Move.TAKE_UP_APPEAL, Name.APPEALED,
                            Move.WITHDRAW_APPEAL, Name.DECIDED,
                            Move.PROPOSE_ON_APPEAL, Name.APPEAL_PROPOSED,
                            Move.DECIDE_APPEAL, Name.DECIDED_ON_APPEAL)),
            entry(
                    Name.APPEAL_PROPOSED,
                    Map.of(
                            Move.CONFIRM_ON_APPEAL, Name.DECIDED_ON_APPEAL,
                            Move.RETURN, Name.APPEALED,
                            Move.WITHDRAW_APPEAL, Name.DECIDED)),
            entry(
                    Name.DECIDED_ON_APPEAL,
                    Map.of(
                            Move.SETTLE_CONDITION, Name.DECIDED_ON_APPEAL,
                            Move.PROPOSE_SETTLEMENT, Name.SETTLEMENT_PROPOSED_ON_APPEAL,
                            Move.CORRECT, Name.DECIDED_ON_APPEAL)),
            entry(
                    Name.SETTLEMENT_PROPOSED_ON_APPEAL,
                    Map.of(
                            Move.CONFIRM_SETTLEMENT, Name.DECIDED_ON_APPEAL,
                            Move.RETURN, Name.DECIDED_ON_APPEAL)),
            entry(Name.WITHDRAWN, Map.of()));

    private Moves() {}

    /** Where the move leads from that state; empty where it is forbidden. */
    public static Optional<Name> findTarget(Name from, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }

    public static boolean allows(Name from, Move move) {
        return findTarget(from, move).isPresent();
    }

    /** How a second person confirms what is proposed in that state; where nothing is, a move that is forbidden there. */
    public static Move confirmationIn(Name state) {
        return switch (state) {
            case APPEAL_PROPOSED -> Move.CONFIRM_ON_APPEAL;
            case SETTLEMENT_PROPOSED, SETTLEMENT_PROPOSED_ON_APPEAL -> Move.CONFIRM_SETTLEMENT;
            default -> Move.CONFIRM;
        };
    }

    /** @throws ConflictException if the move is forbidden there; says in which state the application is */
    static void demand(Name from, Move move) {
        if (!allows(from, move)) {
            throw ConflictException.of("recognition.move.forbidden." + from.slug());
        }
    }
}
