package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as it is kept in a row.
 *
 * @param grade the grade that counts with how it came about; absent in what was stored before grades counted
 */
record StoredRuling(
        int number,
        Ruling.Kind kind,
        Instant at,
        @Nullable UUID by,
        @Nullable UUID second,
        DecisionDraft decision,
        @Nullable String identityConfirmation,
        @Nullable String note,
        @Nullable CountedGrade grade) {

    static StoredRuling of(Ruling ruling) {
        return new StoredRuling(
                ruling.number(),
                ruling.kind(),
                ruling.at(),
                id(ruling.by()),
                id(ruling.second()),
                DecisionDraft.of(ruling.decision(), null),
                ruling.identityConfirmation(),
                ruling.note(),
                ruling.decision().grade());
    }

    Ruling read() {
        return new Ruling(
                number,
                kind,
                at,
                by == null ? null : new AccountId(by),
                second == null ? null : new AccountId(second),
                StoredDecision.read(decision, grade),
                identityConfirmation,
                note);
    }

    private static @Nullable UUID id(@Nullable AccountId person) {
        return person == null ? null : person.value();
    }
}
