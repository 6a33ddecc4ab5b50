package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.ApplicationState.Name;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AccountId OFFICER = new AccountId(new UUID(0, 7));

    /** Each state's column says where the move of the line leads; a dot: it is forbidden there. */
    private static final String UNTIL_DECIDED = """
            move               | SUBMITTED        | UNDER_ASSESSMENT | WAITING          | PROPOSED         | WITHDRAWN
            APPLY              | .                | .                | .                | .                | .
            TAKE_UP            | UNDER_ASSESSMENT | UNDER_ASSESSMENT | .                | .                | .
            PAUSE              | WAITING          | WAITING          | .                | .                | .
            RESUME             | .                | .                | UNDER_ASSESSMENT | .                | .
            COMPLETE           | .                | .                | SUBMITTED        | .                | .
            PROPOSE            | PROPOSED         | PROPOSED         | .                | .                | .
            RETURN             | .                | .                | .                | UNDER_ASSESSMENT | .
            CONFIRM            | .                | .                | .                | DECIDED          | .
            DECIDE             | DECIDED          | DECIDED          | .                | .                | .
            EXPIRE             | DECIDED          | DECIDED          | .                | DECIDED          | .
            WITHDRAW           | WITHDRAWN        | WITHDRAWN        | WITHDRAWN        | WITHDRAWN        | .
            APPEAL             | .                | .                | .                | .                | .
            TAKE_UP_APPEAL     | .                | .                | .                | .                | .
            WITHDRAW_APPEAL    | .                | .                | .                | .                | .
            DECIDE_APPEAL      | .                | .                | .                | .                | .
            PROPOSE_ON_APPEAL  | .                | .                | .                | .                | .
            CONFIRM_ON_APPEAL  | .                | .                | .                | .                | .
            SETTLE_CONDITION   | .                | .                | .                | .                | .
            PROPOSE_SETTLEMENT | .                | .                | .                | .                | .
            CONFIRM_SETTLEMENT | .                | .                | .                | .                | .
            CORRECT            | .                | .                | .                | .                | .
            RECALL             | .                | .                | .                | .                | .
            """;

    private static final String ONCE_DECIDED = """
            move               | DECIDED             | SETTLEMENT_PROPOSED | APPEALED          | APPEAL_PROPOSED   | DECIDED_ON_APPEAL             | SETTLEMENT_PROPOSED_ON_APPEAL
            APPLY              | .                   | .                   | .                 | .                 | .                             | .
            TAKE_UP            | .                   | .                   | .                 | .                 | .                             | .
            PAUSE              | .                   | .                   | .                 | .                 | .                             | .
            RESUME             | .                   | .                   | .                 | .                 | .                             | .
            COMPLETE           | .                   | .                   | .                 | .                 | .                             | .
            PROPOSE            | .                   | .                   | .                 | .                 | .                             | .
            RETURN             | .                   | DECIDED             | .                 | APPEALED          | .                             | DECIDED_ON_APPEAL
            CONFIRM            | .                   | .                   | .                 | .                 | .                             | .
            DECIDE             | .                   | .                   | .                 | .                 | .                             | .
            EXPIRE             | .                   | .                   | .                 | .                 | .                             | .
            WITHDRAW           | .                   | .                   | .                 | .                 | .                             | .
            APPEAL             | APPEALED            | APPEALED            | .                 | .                 | .                             | .
            TAKE_UP_APPEAL     | .                   | .                   | APPEALED          | .                 | .                             | .
            WITHDRAW_APPEAL    | .                   | .                   | DECIDED           | DECIDED           | .                             | .
            DECIDE_APPEAL      | .                   | .                   | DECIDED_ON_APPEAL | .                 | .                             | .
            PROPOSE_ON_APPEAL  | .                   | .                   | APPEAL_PROPOSED   | .                 | .                             | .
            CONFIRM_ON_APPEAL  | .                   | .                   | .                 | DECIDED_ON_APPEAL | .                             | .
            SETTLE_CONDITION   | DECIDED             | .                   | .                 | .                 | DECIDED_ON_APPEAL             | .
            PROPOSE_SETTLEMENT | SETTLEMENT_PROPOSED | .                   | .                 | .                 | SETTLEMENT_PROPOSED_ON_APPEAL | .
            CONFIRM_SETTLEMENT | .                   | DECIDED             | .                 | .                 | .                             | DECIDED_ON_APPEAL
            CORRECT            | DECIDED             | .                   | .                 | .                 | DECIDED_ON_APPEAL             | .
            RECALL             | UNDER_ASSESSMENT    | .                   | .                 | .                 | .                             | .
            """;

    /** @param to where the move leads, or a dot */
    record Cell(Name from, Move move, String to) {}

    static Stream<Cell> cells() {
        return Stream.of(UNTIL_DECIDED, ONCE_DECIDED).flatMap(MovesTest::cells);
    }

    private static Stream<Cell> cells(String table) {
        var lines = table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        var states = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(1, place -> place < line.size(), place -> place + 1)
                        .map(place -> new Cell(
                                Name.valueOf(states.get(place)), Move.valueOf(line.getFirst()), line.get(place))));
    }

    @Test
    void theTableNamesEveryMoveInEveryState() {
        assertThat(cells().map(cell -> List.of(cell.from(), cell.move())).distinct())
                .hasSize(Name.values().length * Move.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyMoveInEveryStateLeadsWhereTheTableSaysOrNowhere(Cell cell) {
        assertThat(Moves.findTarget(cell.from(), cell.move()).map(Name::name).orElse("."))
                .isEqualTo(cell.to());
    }

    /** All but handing in: with that, an application begins. */
    static Stream<Cell> cellsOfAnApplication() {
        return cells().filter(cell -> cell.move() != Move.APPLY);
    }

    @ParameterizedTest
    @MethodSource("cellsOfAnApplication")
    void anApplicationMakesTheMoveOrRefusesIt(Cell cell) {
        var application = RecognitionSamples.applicationIn(cell.from(), isTakenUp(cell.move()));
        if (".".equals(cell.to())) {
            assertThatThrownBy(() -> make(application, cell.move())).isInstanceOf(ConflictException.class);
        } else {
            assertThat(make(application, cell.move()).state().name()).isEqualTo(Name.valueOf(cell.to()));
        }
    }

    /** A waiting case that nobody had taken up is completed, any other goes on. */
    private static boolean isTakenUp(Move move) {
        return move != Move.COMPLETE;
    }

    private static Application make(Application application, Move move) {
        var ruling = RecognitionSamples.ruling();
        return switch (move) {
            case APPLY -> throw new IllegalArgumentException("An application begins with it");
            case TAKE_UP -> application.takeUp(OFFICER, NOW);
            case PAUSE ->
                application.pause(
                        new ApplicationState.Waiting(NOW, OFFICER, WaitingReason.ISSUER, "We asked.", List.of()));
            case RESUME, COMPLETE -> application.resume(NOW, application.clock());
            case PROPOSE -> application.propose(ruling);
            case RETURN -> application.returnProposal(NOW);
            case CONFIRM, DECIDE, EXPIRE -> application.decide(move, ruling);
            case WITHDRAW -> application.withdraw(NOW);
            case APPEAL ->
                application.appeal(new ApplicationState.Appealed(NOW, ruling, "It fits.", null), application.clock());
            case TAKE_UP_APPEAL ->
                application.takeUpAppeal(new ApplicationState.Appealed(NOW, ruling, "It fits.", OFFICER));
            case WITHDRAW_APPEAL -> application.withdrawAppeal(ruling);
            case PROPOSE_ON_APPEAL ->
                application.proposeOnAppeal(new ApplicationState.AppealProposed(
                        NOW, new ApplicationState.Appealed(NOW, ruling, "It fits.", OFFICER), ruling));
            case PROPOSE_SETTLEMENT ->
                application.proposeSettlement(new ApplicationState.SettlementProposed(
                        NOW,
                        new ApplicationState.Decided(ruling, application.state().name() == Name.DECIDED_ON_APPEAL),
                        ruling));
            case DECIDE_APPEAL, CONFIRM_ON_APPEAL -> application.decideAppeal(move, ruling);
            case SETTLE_CONDITION, CONFIRM_SETTLEMENT, CORRECT -> application.decideAgain(move, ruling);
            case RECALL -> application.recall(OFFICER, NOW, application.clock());
        };
    }
}
