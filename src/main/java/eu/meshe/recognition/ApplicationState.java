package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an application stands. */
public sealed interface ApplicationState {

    /** The states by name, for the table of moves and for lists. */
    enum Name {
        SUBMITTED,
        UNDER_ASSESSMENT,
        WAITING,
        PROPOSED,
        DECIDED,
        SETTLEMENT_PROPOSED,
        APPEALED,
        APPEAL_PROPOSED,
        DECIDED_ON_APPEAL,
        SETTLEMENT_PROPOSED_ON_APPEAL,
        WITHDRAWN;

        /** The name in addresses and in the API: {@code under-assessment}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Name> findBySlug(String slug) {
            return Arrays.stream(values())
                    .filter(name -> name.slug().equals(slug))
                    .findFirst();
        }
    }

    Name name();

    /** Since when it stands there. */
    Instant at();

    /** Who has it in hand, or had last; {@code null} where nobody has. */
    default @Nullable AccountId officer() {
        return null;
    }

    /** What waits for a second person; {@code null} where nothing does. */
    default @Nullable Ruling proposal() {
        return null;
    }

    /** The appeal that is to be answered; {@code null} where there is none. */
    default @Nullable Appealed openAppeal() {
        return null;
    }

    record Submitted(Instant at) implements ApplicationState {
        @Override
        public Name name() {
            return Name.SUBMITTED;
        }
    }

    record UnderAssessment(Instant at, AccountId by) implements ApplicationState {
        @Override
        public Name name() {
            return Name.UNDER_ASSESSMENT;
        }

        @Override
        public AccountId officer() {
            return by;
        }
    }

    /**
     * The clock stands still.
     *
     * @param officer who stopped it; {@code null} where the file was incomplete when it was handed in
     * @param note what is missing or awaited, in the officer's words
     * @param requested the documents the applicant is to send, each in an officer's words or by the key of a {@code MissingDocument}; empty where others are awaited
     */
    record Waiting(
            Instant at,
            @Nullable AccountId officer,
            WaitingReason reason,
            @Nullable String note,
            List<String> requested)
            implements ApplicationState {

        public Waiting {
            requested = List.copyOf(requested);
        }

        @Override
        public Name name() {
            return Name.WAITING;
        }
    }

    /** A second person is to confirm. */
    record Proposed(Instant at, Ruling proposal) implements ApplicationState {
        @Override
        public Name name() {
            return Name.PROPOSED;
        }

        @Override
        public @Nullable AccountId officer() {
            return proposal.by();
        }
    }

    /** @param onAppeal whether an appeal was decided; then there is no other one here */
    record Decided(Ruling ruling, boolean onAppeal) implements ApplicationState {
        @Override
        public Name name() {
            return onAppeal ? Name.DECIDED_ON_APPEAL : Name.DECIDED;
        }

        @Override
        public Instant at() {
            return ruling.at();
        }

        @Override
        public @Nullable AccountId officer() {
            return ruling.by();
        }

        public Decision decision() {
            return ruling.decision();
        }
    }

    /**
     * The learner contests the decision; until the appeal is decided it stands.
     *
     * @param grounds why, in her words
     * @param takenBy who decides on the appeal; {@code null} while nobody took it up
     */
    record Appealed(
            Instant at,
            Ruling contested,
            String grounds,
            @Nullable AccountId takenBy) implements ApplicationState {
        @Override
        public Name name() {
            return Name.APPEALED;
        }

        @Override
        public Appealed openAppeal() {
            return this;
        }

        @Override
        public @Nullable AccountId officer() {
            return takenBy;
        }
    }

    /**
     * A second person is to confirm the answer to the appeal; until then the contested decision stands.
     *
     * @param appealed the appeal, in the hands of whoever proposes
     */
    record AppealProposed(Instant at, Appealed appealed, Ruling proposal) implements ApplicationState {
        @Override
        public Name name() {
            return Name.APPEAL_PROPOSED;
        }

        @Override
        public Appealed openAppeal() {
            return appealed;
        }

        @Override
        public @Nullable AccountId officer() {
            return proposal.by();
        }
    }

    /**
     * A second person is to confirm what follows from a condition; until then the conditional decision stands.
     *
     * @param before the conditional decision
     */
    record SettlementProposed(Instant at, Decided before, Ruling proposal) implements ApplicationState {
        @Override
        public Name name() {
            return before.onAppeal() ? Name.SETTLEMENT_PROPOSED_ON_APPEAL : Name.SETTLEMENT_PROPOSED;
        }

        @Override
        public @Nullable AccountId officer() {
            return proposal.by();
        }
    }

    record Withdrawn(Instant at) implements ApplicationState {
        @Override
        public Name name() {
            return Name.WITHDRAWN;
        }
    }
}
