package eu.meshe.recognition.precedents;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.Note;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer puts a precedent out of force, or back in force, with a reason that stays readable. */
@Component
public class ChangeForce {

    private static final String KEY = "precedents.force.";

    private final Precedents precedents;
    private final EditionsNow editions;
    private final Clock clock;

    ChangeForce(Precedents precedents, EditionsNow editions, Clock clock) {
        this.precedents = precedents;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * @param version of the precedent as she saw it
     * @param reason why it no longer guides; only her own institution reads it
     * @throws NotFoundException if her institution has no such precedent
     * @throws InvalidInputException naming {@code reason} if there is none
     * @throws ConflictException if it is out of force already
     * @throws StaleVersionException if it changed since she saw it
     */
    @Transactional
    public Precedent putOut(StaffMember officer, PrecedentId id, int version, @Nullable String reason) {
        var said = Note.needed("reason", reason, KEY + "reason-missing");
        var precedent = at(officer, id, version);
        if (!precedent.isInForce()) {
            throw ConflictException.of(KEY + "out-already");
        }
        var by = officer.account().id();
        var out = precedent.outOfForce(new Force.OutOfForce(now(), Cause.PUT_OUT, List.of(), said, by));
        precedents.save(out, Cause.PUT_OUT, by, said);
        return out;
    }

    /**
     * From then on it is measured against the editions of that day: she has seen that it holds for them.
     *
     * @throws ConflictException if it is in force already, or its decision was taken back
     */
    @Transactional
    public Precedent putBack(StaffMember officer, PrecedentId id, int version, @Nullable String reason) {
        var said = Note.needed("reason", reason, KEY + "reason-missing");
        var precedent = at(officer, id, version);
        if (precedent.isInForce()) {
            throw ConflictException.of(KEY + "in-already");
        }
        if (precedent.isOutBecauseOf(Cause.RECALL)) {
            throw ConflictException.of(KEY + "recalled");
        }
        var back = backInForce(precedent);
        precedents.save(back, Cause.PUT_BACK, officer.account().id(), said);
        return back;
    }

    private Precedent backInForce(Precedent it) {
        var source = it.facts().source().microCredential();
        var baseline = it.sourceBaseline();
        return it.backInForce(
                source == null || baseline == null ? null : (Integer) editions.latest(source, baseline),
                editions.latest(it.facts().target().microCredential(), it.targetBaseline()),
                now());
    }

    private Precedent at(StaffMember officer, PrecedentId id, int version) {
        var precedent = precedents.getOwn(officer.institutionId(), id);
        if (precedent.version() != version) {
            throw new StaleVersionException("precedent");
        }
        return precedent;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
