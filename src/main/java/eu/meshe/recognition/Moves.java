package eu.meshe.recognition;

import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.ApplicationState.Name;
import java.util.Map;
import java.util.Optional;

/** The table of states and moves. What is not in it cannot happen. */
public final class Moves {

    private static final Map<Name, Map<Move, Name>> TABLE = Map.of(
            Name.SUBMITTED,
            Map.of(
                    Move.TAKE_UP, Name.UNDER_ASSESSMENT,
                    Move.DECIDE, Name.DECIDED,
                    Move.WITHDRAW, Name.WITHDRAWN),
            Name.UNDER_ASSESSMENT,
            Map.of(
                    Move.TAKE_UP, Name.UNDER_ASSESSMENT,
                    Move.DECIDE, Name.DECIDED,
                    Move.WITHDRAW, Name.WITHDRAWN),
            Name.DECIDED,
            Map.of(),
            Name.WITHDRAWN,
            Map.of());

    private Moves() {}

    /** Where the move leads from that state; empty where it is forbidden. */
    public static Optional<Name> findTarget(Name from, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }

    public static boolean allows(Name from, Move move) {
        return findTarget(from, move).isPresent();
    }

    /** @throws ConflictException if the move is forbidden there; says in which state the application is */
    static void demand(Name from, Move move, Name to) {
        if (findTarget(from, move).filter(to::equals).isEmpty()) {
            throw ConflictException.of("recognition.move.forbidden." + from.slug());
        }
    }
}
