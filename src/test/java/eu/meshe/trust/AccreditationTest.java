package eu.meshe.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccreditationTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    @Test
    void holdsFromItsFirstDayToItsLast() {
        var accreditation = accreditation(List.of(), List.of(), null);
        assertThat(accreditation.isInForceAt(FROM)).isTrue();
        assertThat(accreditation.isInForceAt(UNTIL)).isTrue();
        assertThat(accreditation.isInForceAt(FROM.minusDays(1))).isFalse();
        assertThat(accreditation.isInForceAt(UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void holdsForWhatWasIssuedBeforeItWasSuspended() {
        var suspension = new Accreditation.Suspension(LocalDate.of(2026, 5, 1), "The teachers have left.");
        var accreditation = accreditation(List.of(), List.of(), suspension);
        assertThat(accreditation.isInForceAt(LocalDate.of(2026, 4, 30))).isTrue();
        assertThat(accreditation.isInForceAt(LocalDate.of(2026, 5, 1))).isFalse();
    }

    @Test
    void coversItsLevelsAndTheFieldsInsideItsFields() {
        var accreditation = accreditation(List.of(new EqfLevel(6)), List.of(new IscedField("06")), null);
        assertThat(accreditation.covers(new EqfLevel(6), fields("0613"))).isTrue();
        assertThat(accreditation.covers(new EqfLevel(7), fields("0613"))).isFalse();
        assertThat(accreditation.covers(new EqfLevel(6), fields("0421"))).isFalse();
        assertThat(accreditation.covers(new EqfLevel(6), fields("0613", "0421")))
                .isFalse();
    }

    @Test
    void coversEverythingWhereNothingIsNamed() {
        var all = accreditation(List.of(), List.of(), null);
        assertThat(all.covers(new EqfLevel(8), fields("1041"))).isTrue();
        var narrow = accreditation(List.of(new EqfLevel(6)), List.of(new IscedField("06")), null);
        assertThat(narrow.covers(null, List.of())).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Accreditation(
                        new InstitutionId(new UUID(0, 1)),
                        new AccreditationId(new UUID(0, 2)),
                        new InstitutionId(new UUID(0, 3)),
                        List.of(),
                        List.of(),
                        UNTIL,
                        FROM,
                        null,
                        null,
                        0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<IscedField> fields(String... codes) {
        return java.util.Arrays.stream(codes).map(IscedField::new).toList();
    }

    private static Accreditation accreditation(
            List<EqfLevel> levels, List<IscedField> fields, Accreditation.@Nullable Suspension suspension) {
        return new Accreditation(
                new InstitutionId(new UUID(0, 1)),
                new AccreditationId(new UUID(0, 2)),
                new InstitutionId(new UUID(0, 3)),
                levels,
                fields,
                FROM,
                UNTIL,
                null,
                suspension,
                0);
    }
}
