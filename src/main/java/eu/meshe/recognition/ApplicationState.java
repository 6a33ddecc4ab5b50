package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an application stands. */
public sealed interface ApplicationState {

    /** The states by name, for the table of moves and for lists. */
    enum Name {
        SUBMITTED,
        UNDER_ASSESSMENT,
        DECIDED,
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
    }

    /** @param identityConfirmation why the officer is sure that credential and applicant are the same person; {@code null} where nothing was in doubt */
    record Decided(
            Instant at,
            AccountId by,
            Decision decision,
            @Nullable String identityConfirmation) implements ApplicationState {
        @Override
        public Name name() {
            return Name.DECIDED;
        }
    }

    record Withdrawn(Instant at) implements ApplicationState {
        @Override
        public Name name() {
            return Name.WITHDRAWN;
        }
    }
}
