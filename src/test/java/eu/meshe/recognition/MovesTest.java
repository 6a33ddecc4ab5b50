package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.ApplicationState.Name;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AccountId OFFICER = new AccountId(new UUID(0, 7));

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, TAKE_UP, UNDER_ASSESSMENT",
        "SUBMITTED, DECIDE, DECIDED",
        "SUBMITTED, WITHDRAW, WITHDRAWN",
        "UNDER_ASSESSMENT, TAKE_UP, UNDER_ASSESSMENT",
        "UNDER_ASSESSMENT, DECIDE, DECIDED",
        "UNDER_ASSESSMENT, WITHDRAW, WITHDRAWN",
        "DECIDED, TAKE_UP,",
        "DECIDED, DECIDE,",
        "DECIDED, WITHDRAW,",
        "WITHDRAWN, TAKE_UP,",
        "WITHDRAWN, DECIDE,",
        "WITHDRAWN, WITHDRAW,"
    })
    void everyMoveInEveryStateLeadsWhereTheTableSaysOrNowhere(
            Name from, Move move, @org.jspecify.annotations.Nullable Name to) {
        assertThat(Moves.findTarget(from, move)).isEqualTo(Optional.ofNullable(to));
        var application = RecognitionSamples.applicationIn(from);
        if (to == null) {
            assertThatThrownBy(() -> make(application, move)).isInstanceOf(ConflictException.class);
        } else {
            assertThat(make(application, move).state().name()).isEqualTo(to);
        }
    }

    private static Application make(Application application, Move move) {
        return switch (move) {
            case TAKE_UP -> application.takeUp(OFFICER, NOW);
            case DECIDE -> application.decide(OFFICER, NOW, new Decision.Full(null, null), null);
            case WITHDRAW -> application.withdraw(NOW);
        };
    }
}
