package eu.meshe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30T10:15:30Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2024-02-29T23:59:59Z",
                "2026-06-28T00:00:00Z",
                "2026-06-30T10:15:30.25Z",
                "2026-06-30T10:15:30+02:00",
                "2026-06-30T10:15Z"
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(Timestamp.parse(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-06-30",
                "2026-02-29T10:15:30Z",
                "2026-00-10T10:15:30Z",
                "2026-13-10T10:15:30Z",
                "2026-06-00T10:15:30Z",
                "2026-06-31T10:15:30Z",
                "2026-06-10T24:15:30Z",
                "2026-06-10T10:60:30Z",
                "2026-06-10T10:15:60Z",
                "2026-06-10T10:15:30z0",
                "2026-06-10 10:15:30Z",
                "\u0662026-06-10T10:15:3Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
