package eu.meshe.recognition.background;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a draft into a background paper, or says all that it still needs. */
public final class PaperRules {

    private static final String KEY = "application.paper.";
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_OUTCOMES = 30;
    /** A full degree of five years has about 9,000 hours. */
    private static final int MOST_HOURS = 9000;

    private final PaperDraft draft;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PaperRules(PaperDraft draft) {
        this.draft = draft;
    }

    /** @throws InvalidInputException naming every field that is missing or wrong, in the order of the pages */
    public static BackgroundPaper read(PaperDraft draft, String name) {
        var rules = new PaperRules(draft);
        var paper = rules.paper(name);
        if (paper == null || !rules.problems.isEmpty()) {
            throw new InvalidInputException(rules.problems);
        }
        return paper;
    }

    /** What is missing or wrong on one page. */
    public static List<FieldProblem> problemsOn(PaperStep step, PaperDraft draft) {
        var rules = new PaperRules(draft);
        rules.paper("");
        return rules.problems.stream()
                .filter(problem -> step.asksFor(problem.field()))
                .toList();
    }

    private @Nullable BackgroundPaper paper(String name) {
        var title = needed("title", draft.title(), LONGEST_LINE);
        var institution = needed("institution", draft.institution(), LONGEST_LINE);
        var place = needed("place", draft.place(), LONGEST_LINE);
        var period = needed("period", draft.period(), LONGEST_LINE);
        var duration = needed("duration", draft.duration(), LONGEST_LINE);
        var hours = hours();
        var level = optional("level", draft.level(), LONGEST_LINE);
        var outcomes = outcomes();
        var abilities = optional("abilities", draft.abilities(), LONGEST_TEXT);
        var assessment = optional("assessment", draft.assessment(), LONGEST_TEXT);
        var evidence = optional("evidence", draft.evidence(), LONGEST_TEXT);
        var unreachable = needed("unreachable", draft.unreachable(), LONGEST_TEXT);
        var languages = optional("languages", draft.languages(), LONGEST_LINE);
        if (!problems.isEmpty()) {
            return null;
        }
        return new BackgroundPaper(
                name,
                Objects.requireNonNull(title),
                Objects.requireNonNull(institution),
                Objects.requireNonNull(place),
                Objects.requireNonNull(period),
                Objects.requireNonNull(duration),
                hours,
                level,
                outcomes,
                abilities,
                assessment,
                evidence,
                Objects.requireNonNull(unreachable),
                languages);
    }

    private @Nullable String optional(String field, @Nullable String typed, int longest) {
        return FreeText.read(field, typed, longest, problems);
    }

    private @Nullable String needed(String field, @Nullable String typed, int longest) {
        var before = problems.size();
        var text = optional(field, typed, longest);
        if (text == null && problems.size() == before) {
            problems.add(FieldProblem.of(field, KEY + field + ".missing"));
        }
        return text;
    }

    private @Nullable Integer hours() {
        var typed = optional("hours", draft.hours(), LONGEST_LINE);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_HOURS) {
            problems.add(FieldProblem.of("hours", KEY + "hours.wrong", MOST_HOURS));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private List<String> outcomes() {
        var text = needed("outcomes", draft.outcomes(), MOST_OUTCOMES * (LONGEST_LINE + 1));
        if (text == null) {
            return List.of();
        }
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_OUTCOMES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            problems.add(FieldProblem.of("outcomes", KEY + "outcomes.too-many", MOST_OUTCOMES, LONGEST_LINE));
            return List.of();
        }
        return lines;
    }
}
