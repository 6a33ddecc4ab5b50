package eu.meshe.recognition.web;

import eu.meshe.recognition.ApplicationState.Name;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which cases are listed. */
public enum CaseFilter {
    /** Those that wait for a decision. */
    OPEN("open", EnumSet.of(Name.SUBMITTED, Name.UNDER_ASSESSMENT)),
    SUBMITTED("submitted", EnumSet.of(Name.SUBMITTED)),
    UNDER_ASSESSMENT("under-assessment", EnumSet.of(Name.UNDER_ASSESSMENT)),
    DECIDED("decided", EnumSet.of(Name.DECIDED)),
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
