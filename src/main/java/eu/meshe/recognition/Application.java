package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationState.Name;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application for recognition: of what, towards what, by whom, and where it stands. It changes only by the moves of {@link Moves}.
 *
 * @param institutionId who decides
 * @param statement what the applicant adds in her own words
 * @param decideBy the day by which a decision is due, that day included
 * @param agreed whether an agreement set that day rather than the institution's own rule
 */
public record Application(
        InstitutionId institutionId,
        ApplicationId id,
        Applicant applicant,
        Source source,
        VerifiedThen verifiedThen,
        Target target,
        @Nullable String statement,
        Instant submittedAt,
        LocalDate decideBy,
        boolean agreed,
        ApplicationState state,
        int version) {

    public Application takeUp(AccountId officer, Instant at) {
        Moves.demand(state.name(), Move.TAKE_UP, Name.UNDER_ASSESSMENT);
        return with(new ApplicationState.UnderAssessment(at, officer));
    }

    public Application decide(AccountId officer, Instant at, Decision decision, @Nullable String identityConfirmation) {
        Moves.demand(state.name(), Move.DECIDE, Name.DECIDED);
        return with(new ApplicationState.Decided(at, officer, decision, identityConfirmation));
    }

    public Application withdraw(Instant at) {
        Moves.demand(state.name(), Move.WITHDRAW, Name.WITHDRAWN);
        return with(new ApplicationState.Withdrawn(at));
    }

    public boolean allows(Move move) {
        return Moves.allows(state.name(), move);
    }

    /** The decision, or {@code null} while there is none. */
    public @Nullable Decision decision() {
        return state instanceof ApplicationState.Decided decided ? decided.decision() : null;
    }

    private Application with(ApplicationState next) {
        return new Application(
                institutionId,
                id,
                applicant,
                source,
                verifiedThen,
                target,
                statement,
                submittedAt,
                decideBy,
                agreed,
                next,
                version);
    }
}
