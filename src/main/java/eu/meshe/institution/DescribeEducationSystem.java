package eu.meshe.institution;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator says in the institution's own words what education system it belongs to: the eighth section of its supplements. */
@Component
public class DescribeEducationSystem {

    /** In characters: about half a printed page. */
    public static final int LONGEST = 2000;

    /** The languages in which supplements are written. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private final EducationSystems systems;

    DescribeEducationSystem(EducationSystems systems) {
        this.systems = systems;
    }

    /** Nothing in any language takes the description back: then ours of the country stands there. */
    @Transactional
    public Optional<LocalisedText> describe(StaffMember by, Map<String, @Nullable String> typed) {
        var text = read(typed, "institution.system.wrong");
        systems.set(by.institutionId(), text);
        return Optional.ofNullable(text);
    }

    /** {@code null} where nothing was typed. */
    private static @Nullable LocalisedText read(Map<String, @Nullable String> typed, String key) {
        var problems = new ArrayList<FieldProblem>();
        var words = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var text = typed.get(language);
            if (text != null && !text.isBlank()) {
                var plain = text.strip().replace("\r\n", "\n");
                if (plain.length() > LONGEST
                        || plain.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
                    problems.add(FieldProblem.of(language, key, LONGEST));
                }
                words.put(language, plain);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return words.isEmpty() ? null : new LocalisedText(words);
    }
}
