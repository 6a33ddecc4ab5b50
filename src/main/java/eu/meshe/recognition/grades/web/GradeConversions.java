package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institutions;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.GradeOfCase;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what an address asks into a question about a grade. */
@Component
class GradeConversions {

    private final GradeOfCase gradeOfCase;
    private final Institutions institutions;
    private final Clock clock;

    GradeConversions(GradeOfCase gradeOfCase, Institutions institutions, Clock clock) {
        this.gradeOfCase = gradeOfCase;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * The question, or empty while part of it is missing or is none.
     *
     * @param from an institution's short name; or the name or address of one that is not here
     */
    Optional<GradeOfCase.Asked> asked(String from, String to, String grade, String field, String cycle) {
        var deciding = institutions.findBySlug(to);
        var isced = field(field);
        var asked = cycle(cycle);
        if (deciding.isEmpty() || isced == null || asked == null || from.isBlank() || grade.isBlank()) {
            return Optional.empty();
        }
        var here = institutions.findBySlug(from).orElse(null);
        return Optional.of(new GradeOfCase.Asked(
                deciding.get(),
                here,
                here == null
                        ? List.of(from)
                        : List.copyOf(here.name().byLanguage().values()),
                grade,
                List.of(isced),
                asked,
                clock.instant()));
    }

    Conversion convert(GradeOfCase.Asked asked) {
        return gradeOfCase.convert(asked);
    }

    static @Nullable IscedField field(String code) {
        try {
            return new IscedField(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable Cycle cycle(String name) {
        try {
            return Cycle.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
