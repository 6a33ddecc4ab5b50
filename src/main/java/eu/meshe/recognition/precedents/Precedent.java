package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an institution decided once on certain facts. It guides and never binds.
 *
 * @param institutionId who decided
 * @param application the case it comes from; nobody else is told
 * @param text what an officer wrote for others to read; {@code null} for none
 * @param sourceBaseline the edition of what was recognised against which later ones are measured; {@code null} where it has none here
 * @param targetBaseline the edition of the target against which later ones are measured
 * @param changedAt when it came to be as it is
 * @param version counts its changes, from 1
 */
public record Precedent(
        InstitutionId institutionId,
        PrecedentId id,
        ApplicationId application,
        CaseFacts facts,
        Judgement judgement,
        @Nullable String text,
        Sharing sharing,
        Force force,
        @Nullable Integer sourceBaseline,
        int targetBaseline,
        Instant changedAt,
        int version) {

    static Precedent first(
            InstitutionId institution,
            PrecedentId id,
            ApplicationId application,
            CaseFacts facts,
            Judgement judgement,
            Sharing sharing,
            Instant at) {
        return new Precedent(
                institution,
                id,
                application,
                facts,
                judgement,
                null,
                sharing,
                new Force.InForce(),
                facts.source().edition(),
                facts.target().edition(),
                at,
                1);
    }

    public boolean isInForce() {
        return force instanceof Force.InForce;
    }

    public boolean isOf(InstitutionId institution) {
        return institutionId.equals(institution);
    }

    boolean isOutBecauseOf(Cause cause) {
        return force instanceof Force.OutOfForce out && out.cause() == cause;
    }

    /**
     * Another ruling stands. Words that an officer released for the one before go, unless it says the same; a decision that was taken back and
     * is made again is in force again.
     */
    Precedent judgedAnew(CaseFacts facts, Judgement anew, Instant at) {
        var kept = judgement.saysWhat(anew) ? text : null;
        var next = isOutBecauseOf(Cause.RECALL) ? new Force.InForce() : force;
        return changed(facts, anew, kept, sharing, next, sourceBaseline, targetBaseline, at);
    }

    Precedent shared(Sharing sharing, @Nullable String text, Instant at) {
        return changed(facts, judgement, text, sharing, force, sourceBaseline, targetBaseline, at);
    }

    Precedent outOfForce(Force.OutOfForce out) {
        return changed(facts, judgement, text, sharing, out, sourceBaseline, targetBaseline, out.since());
    }

    /** From now on changes are measured against these editions: an officer has seen that it holds for them. */
    Precedent backInForce(@Nullable Integer source, int target, Instant at) {
        return changed(facts, judgement, text, sharing, new Force.InForce(), source, target, at);
    }

    private Precedent changed(
            CaseFacts facts,
            Judgement judgement,
            @Nullable String text,
            Sharing sharing,
            Force force,
            @Nullable Integer source,
            int target,
            Instant at) {
        return new Precedent(
                institutionId,
                id,
                application,
                facts,
                judgement,
                text,
                sharing,
                force,
                source,
                target,
                at,
                version + 1);
    }
}
