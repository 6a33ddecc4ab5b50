package eu.meshe.recognition.desk;

import eu.meshe.recognition.ApplicationState.Name;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cases are listed: the lines that fulfil one of its conditions, none of which fulfils two. One after the other, each is found, counted and
 * ordered by an index of its own. {@code :me} and {@code :today} are filled in.
 */
public enum CaseGroup {
    /** Those that wait for the officer who looks: in her hands, or proposed by a colleague. */
    NEEDS_ME(
            "needs-me",
            Group.OPEN,
            List.of(
                    "is_open and officer_id = :me and state in ('UNDER_ASSESSMENT', 'APPEALED')",
                    "is_open and state = 'PROPOSED' and officer_id <> :me",
                    "is_open and state = 'SETTLEMENT_PROPOSED' and officer_id <> :me",
                    "is_open and state = 'SETTLEMENT_PROPOSED_ON_APPEAL' and officer_id <> :me",
                    // who signed what is appealed against cannot sign the answer; looked up only for those that fulfil
                    // the rest
                    """
                    is_open and state = 'APPEAL_PROPOSED' and officer_id <> :me and not coalesce((
                      select bool_or(cast(:me as text) in (r.ruling::json ->> 'by', r.ruling::json ->> 'second'))
                      from recognition_ruling r where r.institution_id = recognition_case_line.institution_id
                        and r.application_id = recognition_case_line.application_id), false)""")),
    /** Those on which something is still to be done here or by the applicant. */
    OPEN("open", Group.OPEN, List.of(Group.IS_OPEN)),
    /** Their day has passed, and their clock does not stand still. A settled condition that waits for a second person has no such day. */
    OVERDUE("overdue", Group.OPEN, List.of("""
            is_open and state not in ('WAITING', 'SETTLEMENT_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL')
              and decide_by < :today""")),
    SUBMITTED("submitted", EnumSet.of(Name.SUBMITTED)),
    UNDER_ASSESSMENT("under-assessment", EnumSet.of(Name.UNDER_ASSESSMENT)),
    WAITING("waiting", EnumSet.of(Name.WAITING)),
    PROPOSED("proposed", Group.PROPOSED),
    APPEALED("appealed", EnumSet.of(Name.APPEALED, Name.APPEAL_PROPOSED)),
    DECIDED("decided", EnumSet.of(Name.DECIDED, Name.DECIDED_ON_APPEAL), List.of(Group.IS_DECIDED)),
    WITHDRAWN("withdrawn", EnumSet.of(Name.WITHDRAWN), List.of(Group.IS_WITHDRAWN)),
    ALL("all", EnumSet.allOf(Name.class), List.of(Group.IS_OPEN, Group.IS_DECIDED, Group.IS_WITHDRAWN));

    /** Shared by constants, which cannot see each other while they are made. */
    private static final class Group {
        static final String IS_OPEN = "is_open";
        static final String IS_DECIDED = "state in ('DECIDED', 'DECIDED_ON_APPEAL')";
        static final String IS_WITHDRAWN = "state = 'WITHDRAWN'";

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
    private final List<String> conditions;

    CaseGroup(String slug, Set<Name> states) {
        this(slug, states, List.of("is_open and state " + among(states)));
    }

    CaseGroup(String slug, Set<Name> states, List<String> conditions) {
        this.slug = slug;
        this.states = Set.copyOf(states);
        this.conditions = conditions;
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

    /**
     * A question about lines, asked for each condition by itself.
     *
     * @param narrowed what else they fulfil, and in which order they are wanted
     */
    String each(String select, String narrowed) {
        return conditions.stream()
                .map(condition ->
                        "(" + select + " from recognition_case_line where " + condition + " and " + narrowed + ")")
                .collect(Collectors.joining(" union all "));
    }

    public static Optional<CaseGroup> findBySlug(String slug) {
        return Arrays.stream(values()).filter(group -> group.slug.equals(slug)).findFirst();
    }
}
