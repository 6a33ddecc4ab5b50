package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationState.AppealProposed;
import eu.meshe.recognition.ApplicationState.Appealed;
import eu.meshe.recognition.ApplicationState.Decided;
import eu.meshe.recognition.ApplicationState.Proposed;
import eu.meshe.recognition.ApplicationState.SettlementProposed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application for recognition: of what, towards what, by whom, and where it stands. It changes only by the moves of {@link Moves}.
 *
 * @param institutionId who decides
 * @param submission what the applicant sent in one go, which may be towards several targets at several institutions
 * @param statement what the applicant adds in her own words
 * @param clock by when it is due
 */
public record Application(
        InstitutionId institutionId,
        ApplicationId id,
        UUID submission,
        Applicant applicant,
        Source source,
        VerifiedThen verifiedThen,
        Target target,
        @Nullable String statement,
        Instant submittedAt,
        CaseClock clock,
        ApplicationState state,
        int version) {

    /** The day by which a decision is due, that day included: on the application or, once there is an appeal, on that. */
    public LocalDate decideBy() {
        return clock.due();
    }

    /** Whether an agreement set that day rather than the institution's own rule. */
    public boolean agreed() {
        return clock.agreed();
    }

    public boolean allows(Move move) {
        return Moves.allows(state.name(), move);
    }

    /** The decision that stands, or {@code null} while there is none; a proposal is none. */
    public @Nullable Decision decision() {
        var ruling = ruling();
        return ruling == null ? null : ruling.decision();
    }

    /** The ruling that stands, or {@code null} while there is none. */
    public @Nullable Ruling ruling() {
        return switch (state) {
            case Decided decided -> decided.ruling();
            case Appealed appealed -> appealed.contested();
            case AppealProposed proposed -> proposed.appealed().contested();
            case SettlementProposed proposed -> proposed.before().ruling();
            case ApplicationState.Submitted submitted -> null;
            case ApplicationState.UnderAssessment taken -> null;
            case ApplicationState.Waiting waiting -> null;
            case Proposed proposed -> null;
            case ApplicationState.Withdrawn withdrawn -> null;
        };
    }

    /** The ruling that waits for a second person, or {@code null} while none does. */
    public @Nullable Ruling proposal() {
        return state.proposal();
    }

    /** The appeal that is open, also while an answer is proposed; {@code null} where there is none. */
    public @Nullable Appealed openAppeal() {
        return state.openAppeal();
    }

    Application takeUp(AccountId officer, Instant at) {
        return after(Move.TAKE_UP, new ApplicationState.UnderAssessment(at, officer));
    }

    Application pause(ApplicationState.Waiting waiting) {
        var pauses = Stream.concat(
                        clock.pauses().stream(),
                        Stream.of(new PauseTaken(Days.of(waiting.at()), null, waiting.reason())))
                .toList();
        return after(Move.PAUSE, waiting).with(clock.with(pauses));
    }

    /** The clock runs on. A case that nobody had taken up waits to be taken up; any other goes on with its officer. */
    Application resume(Instant at, CaseClock running) {
        var officer = state.officer();
        var resumed = officer == null
                ? after(Move.COMPLETE, new ApplicationState.Submitted(at))
                : after(Move.RESUME, new ApplicationState.UnderAssessment(at, officer));
        return resumed.with(running);
    }

    Application propose(Ruling proposal) {
        return after(Move.PROPOSE, new Proposed(proposal.at(), proposal));
    }

    Application proposeOnAppeal(AppealProposed proposed) {
        return after(Move.PROPOSE_ON_APPEAL, proposed);
    }

    Application proposeSettlement(SettlementProposed proposed) {
        return after(Move.PROPOSE_SETTLEMENT, proposed);
    }

    /** A proposal goes back to where it came from: to its author, to the appeal in her hands, to the decision that stands. */
    Application returnProposal(Instant at) {
        Moves.demand(state.name(), Move.RETURN);
        return after(Move.RETURN, beforeProposal(at));
    }

    private ApplicationState beforeProposal(Instant at) {
        if (state instanceof SettlementProposed proposed) {
            return proposed.before();
        }
        var appeal = state.openAppeal();
        var author = Objects.requireNonNull(state.officer(), "a proposal has an author");
        return appeal == null ? new ApplicationState.UnderAssessment(at, author) : appeal;
    }

    /** The first ruling, by whichever of the moves that lead to it. */
    Application decide(Move move, Ruling ruling) {
        return after(move, new Decided(ruling, false));
    }

    /** A ruling in place of the one that stands: a condition is settled, a slip put right. */
    Application decideAgain(Move move, Ruling ruling) {
        return after(move, new Decided(ruling, isDecidedOnAppeal()));
    }

    private boolean isDecidedOnAppeal() {
        return state.name() == ApplicationState.Name.DECIDED_ON_APPEAL
                || state.name() == ApplicationState.Name.SETTLEMENT_PROPOSED_ON_APPEAL;
    }

    Application appeal(Appealed appealed, CaseClock running) {
        return after(Move.APPEAL, appealed).with(running);
    }

    Application takeUpAppeal(Appealed taken) {
        return after(Move.TAKE_UP_APPEAL, taken);
    }

    Application withdrawAppeal(Ruling standing) {
        return after(Move.WITHDRAW_APPEAL, new Decided(standing, false));
    }

    /** The ruling on the appeal, by one person or confirmed by a second. */
    Application decideAppeal(Move move, Ruling ruling) {
        return after(move, new Decided(ruling, true));
    }

    Application recall(AccountId officer, Instant at, CaseClock running) {
        return after(Move.RECALL, new ApplicationState.UnderAssessment(at, officer))
                .with(running);
    }

    Application withdraw(Instant at) {
        return after(Move.WITHDRAW, new ApplicationState.Withdrawn(at));
    }

    private Application after(Move move, ApplicationState next) {
        Moves.demand(state.name(), move);
        if (Moves.findTarget(state.name(), move).filter(next.name()::equals).isEmpty()) {
            throw new IllegalStateException(move + " does not lead to " + next.name());
        }
        return with(next, clock);
    }

    private Application with(CaseClock running) {
        return with(state, running);
    }

    private Application with(ApplicationState next, CaseClock running) {
        return new Application(
                institutionId,
                id,
                submission,
                applicant,
                source,
                verifiedThen,
                target,
                statement,
                submittedAt,
                running,
                next,
                version);
    }
}
