package eu.meshe.recognition.desk;

import eu.meshe.recognition.ApplicationState.Name;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which cases are listed. Each group is a condition on the line of a case; {@code :me} and {@code :today} are filled in. */
public enum CaseGroup {
    /** Those that wait for the officer who looks: in her hands, or proposed by a colleague. */
    NEEDS_ME("needs-me", Group.OPEN, """
            is_open and ((officer_id = :me and state in ('UNDER_ASSESSMENT', 'APPEALED'))
              or (state in ('PROPOSED', 'SETTLEMENT_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL') and officer_id <> :me)
              or (state = 'APPEAL_PROPOSED' and officer_id <> :me and not exists (select from recognition_ruling r
                where r.institution_id = recognition_case_line.institution_id
                  and r.application_id = recognition_case_line.application_id
                  and cast(:me as text) in (r.ruling::json ->> 'by', r.ruling::json ->> 'second'))))"""),
    /** Those on which something is still to be done here or by the applicant. */
    OPEN("open", Group.OPEN, "is_open"),
    /** Their day has passed, and their clock does not stand still. */
    OVERDUE("overdue", Group.OPEN, "is_open and state <> 'WAITING' and decide_by < :today"),
    SUBMITTED("submitted", EnumSet.of(Name.SUBMITTED)),
    UNDER_ASSESSMENT("under-assessment", EnumSet.of(Name.UNDER_ASSESSMENT)),
    WAITING("waiting", EnumSet.of(Name.WAITING)),
    PROPOSED("proposed", Group.PROPOSED),
    APPEALED("appealed", EnumSet.of(Name.APPEALED, Name.APPEAL_PROPOSED)),
    DECIDED("decided", EnumSet.of(Name.DECIDED, Name.DECIDED_ON_APPEAL), "state in ('DECIDED', 'DECIDED_ON_APPEAL')"),
    WITHDRAWN("withdrawn", EnumSet.of(Name.WITHDRAWN), "state = 'WITHDRAWN'"),
    ALL("all", EnumSet.allOf(Name.class), "true");

    /** Shared by constants, which cannot see each other while they are made. */
    private static final class Group {
        static final Set<Name> OPEN = EnumSet.of(
                Name.SUBMITTED,
                Name.UNDER_ASSESSMENT,
                Name.WAITING,
                Name.PROPOSED,
                Name.SETTLEMENT_PROPOSED,
                Name.APPEALED,
                Name.APPEAL_PROPOSED,
                Name.SETTLEMENT_PROPOSED_ON_APPEAL);

        static final Set<Name> PROPOSED = EnumSet.of(
                Name.PROPOSED, Name.SETTLEMENT_PROPOSED, Name.APPEAL_PROPOSED, Name.SETTLEMENT_PROPOSED_ON_APPEAL);
    }

    private final String slug;
    private final Set<Name> states;
    private final String condition;

    CaseGroup(String slug, Set<Name> states) {
        this(slug, states, "is_open and state " + among(states));
    }

    CaseGroup(String slug, Set<Name> states, String condition) {
        this.slug = slug;
        this.states = Set.copyOf(states);
        this.condition = condition;
    }

    /** One state is compared, so that its index gives the lines in order. */
    private static String among(Set<Name> states) {
        var named = states.stream().map(state -> "'" + state + "'").sorted().toList();
        return named.size() == 1 ? "= " + named.getFirst() : "in (" + String.join(", ", named) + ")";
    }

    /** The name in addresses, in the API and in message keys. */
    public String slug() {
        return slug;
    }

    /** The states that cases of it can be in. */
    public Set<Name> states() {
        return states;
    }

    /** Whether nothing in it is settled. Such cases can be sorted by everything, others only by arrival and applicant. */
    public boolean isOpen() {
        return Group.OPEN.containsAll(states);
    }

    String condition() {
        return condition;
    }

    public static Optional<CaseGroup> findBySlug(String slug) {
        return Arrays.stream(values()).filter(group -> group.slug.equals(slug)).findFirst();
    }
}
