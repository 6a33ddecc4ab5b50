package eu.meshe.recognition.web;

import eu.meshe.recognition.ApplicationState.Name;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which cases are listed. */
public enum CaseFilter {
    /** Those on which something is still to be done here or by the applicant. */
    OPEN("open", EnumSet.of(Name.SUBMITTED, Name.UNDER_ASSESSMENT, Name.WAITING, Name.PROPOSED, Name.APPEALED)),
    SUBMITTED("submitted", EnumSet.of(Name.SUBMITTED)),
    UNDER_ASSESSMENT("under-assessment", EnumSet.of(Name.UNDER_ASSESSMENT)),
    WAITING("waiting", EnumSet.of(Name.WAITING)),
    PROPOSED("proposed", EnumSet.of(Name.PROPOSED)),
    APPEALED("appealed", EnumSet.of(Name.APPEALED)),
    DECIDED("decided", EnumSet.of(Name.DECIDED, Name.DECIDED_ON_APPEAL)),
    WITHDRAWN("withdrawn", EnumSet.of(Name.WITHDRAWN)),
    ALL("all", EnumSet.allOf(Name.class));

    private final String slug;
    private final Set<Name> states;

    CaseFilter(String slug, Set<Name> states) {
        this.slug = slug;
        this.states = Set.copyOf(states);
    }

    public String slug() {
        return slug;
    }

    Set<Name> states() {
        return states;
    }

    /** The filter of that name; the open cases for a name that is none. */
    static CaseFilter of(String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug.equals(slug))
                .findFirst()
                .orElse(OPEN);
    }
}
