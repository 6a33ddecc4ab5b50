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
              or (state = 'PROPOSED' and officer_id <> :me))"""),
    /** Those on which something is still to be done here or by the applicant. */
    OPEN("open", Group.OPEN, "is_open"),
    /** Their day has passed, and their clock does not stand still. */
    OVERDUE("overdue", Group.OPEN, "is_open and state <> 'WAITING' and decide_by < :today"),
    SUBMITTED("submitted", EnumSet.of(Name.SUBMITTED)),
    UNDER_ASSESSMENT("under-assessment", EnumSet.of(Name.UNDER_ASSESSMENT)),
    WAITING("waiting", EnumSet.of(Name.WAITING)),
    PROPOSED("proposed", EnumSet.of(Name.PROPOSED)),
    APPEALED("appealed", EnumSet.of(Name.APPEALED)),
    DECIDED("decided", EnumSet.of(Name.DECIDED, Name.DECIDED_ON_APPEAL), "state in ('DECIDED', 'DECIDED_ON_APPEAL')"),
    WITHDRAWN("withdrawn", EnumSet.of(Name.WITHDRAWN), "state = 'WITHDRAWN'"),
    ALL("all", EnumSet.allOf(Name.class), "true");

    /** Shared by constants, which cannot see each other while they are made. */
    private static final class Group {
        static final Set<Name> OPEN =
                EnumSet.of(Name.SUBMITTED, Name.UNDER_ASSESSMENT, Name.WAITING, Name.PROPOSED, Name.APPEALED);
    }

    private final String slug;
    private final Set<Name> states;
    private final String condition;

    CaseGroup(String slug, Set<Name> states) {
        this(slug, states, "is_open and state = '" + states.iterator().next() + "'");
    }

    CaseGroup(String slug, Set<Name> states, String condition) {
        this.slug = slug;
        this.states = Set.copyOf(states);
        this.condition = condition;
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
