package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.recognition.outcomes.MappingLine.Extent;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import eu.meshe.recognition.outcomes.SavedMappings;
import eu.meshe.recognition.outcomes.SuggestMapping;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer corrects which of the target's outcomes are covered by which of the source's. Every version is kept. It is a step of the
 * assessment and enters the log only with the decision that rests on it.
 */
@Component
public class MapOutcomes {

    private static final String KEY = "assessment.mapping.";

    private final Applications applications;
    private final Rulings rulings;
    private final SavedMappings mappings;
    private final Clock clock;

    MapOutcomes(Applications applications, Rulings rulings, SavedMappings mappings, Clock clock) {
        this.applications = applications;
        this.rulings = rulings;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * @param version of the mapping as the officer saw it; 0 for what was only suggested
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is her own, an appeal contests what she had a part in, or nothing is assessed any more
     * @throws StaleVersionException if somebody saved since she saw it
     * @throws InvalidInputException naming each line that is wrong: {@code extent-0}, {@code note-0}
     */
    @Transactional
    public void save(StaffMember officer, ApplicationId id, int version, MappingDraft draft) {
        var application = applications.getCase(officer.institutionId(), id);
        OpenAssessment.demand(officer, application, rulings);
        var lines = read(application, draft);
        applications.haveLookedAtAgain(application);
        mappings.save(
                application.institutionId(),
                id,
                version,
                OutcomeMapping.marked(lines, suggested(application)),
                officer.account().id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static OutcomeMapping suggested(Application application) {
        return SuggestMapping.between(
                application.source().achievement().outcomes(),
                application.target().achievement().outcomes());
    }

    private static List<MappingLine> read(Application application, MappingDraft draft) {
        var wanted = application.target().achievement().outcomes().size();
        if (draft.lines().size() != wanted || wanted == 0) {
            throw InvalidInputException.of("lines", KEY + "lines-wrong", wanted);
        }
        var problems = new ArrayList<FieldProblem>();
        var lines = new ArrayList<MappingLine>();
        var most = application.source().achievement().outcomes().size();
        for (var place = 0; place < wanted; place++) {
            read(place, draft.lines().get(place), most, lines, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return lines;
    }

    private static void read(
            int place, MappingDraft.Line typed, int most, List<MappingLine> lines, List<FieldProblem> problems) {
        var extent = typed.extent() == null
                ? null
                : Extent.findBySlug(typed.extent().strip()).orElse(null);
        var note = FreeText.read("note-" + place, typed.note(), MappingLine.LONGEST_NOTE, problems);
        var wrong = extent == null ? "extent-missing" : wrong(extent, typed.sources(), most);
        if (wrong == null && extent != null) {
            var sources = typed.sources().stream().map(number -> number - 1).toList();
            lines.add(new MappingLine(place, sources, extent, MappingLine.Origin.PERSON, note, null));
        } else {
            problems.add(FieldProblem.of("extent-" + place, KEY + wrong, place + 1, most));
        }
    }

    private static @org.jspecify.annotations.Nullable String wrong(Extent extent, List<Integer> sources, int most) {
        if (sources.stream().anyMatch(number -> number < 1 || number > most)) {
            return "source-unknown";
        }
        if (extent == Extent.NOT) {
            return sources.isEmpty() ? null : "not-but-ticked";
        }
        return sources.isEmpty() ? "by-nothing" : null;
    }
}
