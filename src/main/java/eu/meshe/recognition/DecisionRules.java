package eu.meshe.recognition;

import eu.meshe.learning.Credits;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.precedents.OnlyCites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns what an officer filled in into a decision, or names everything that is missing or wrong. The burden of proof is on the decider
 * (Lisbon Recognition Convention, III.3 and III.5): the more a decision takes away, the more it must say.
 */
final class DecisionRules {

    /** Characters of a reason, a remedy, a condition. */
    static final int LONGEST_TEXT = 4000;

    private static final int LATEST_APPEAL_YEARS = 1;
    private static final int LATEST_CONDITION_YEARS = 5;
    private static final String KEY = "recognition.decide.";

    /**
     * What the decision is measured against.
     *
     * @param sourceGrade as the document gives it; {@code null} where it gives none
     * @param converted what the grade tables make of it; {@code null} where they make nothing of it
     */
    record Circumstances(
            @Nullable Credits source,
            @Nullable Credits target,
            boolean verificationFailed,
            boolean identityNeedsConfirming,
            LocalDate today,
            @Nullable String sourceGrade,
            @Nullable Converted converted) {

        /** Where there is no grade. */
        Circumstances(
                @Nullable Credits source,
                @Nullable Credits target,
                boolean verificationFailed,
                boolean identityNeedsConfirming,
                LocalDate today) {
            this(source, target, verificationFailed, identityNeedsConfirming, today, null, null);
        }

        /** The most credits that can count; {@code null} where neither side states any. */
        @Nullable
        Credits most() {
            if (source == null || target == null) {
                return source == null ? target : source;
            }
            return source.compareTo(target) <= 0 ? source : target;
        }

        /** The most credits that can count for that application. */
        static @Nullable Credits most(Application application) {
            return new Circumstances(
                            application.source().achievement().credits(),
                            application.target().achievement().credits(),
                            false,
                            false,
                            LocalDate.MIN)
                    .most();
        }

        static Circumstances of(CaseSheet sheet, LocalDate today) {
            var application = sheet.application();
            return new Circumstances(
                    application.source().achievement().credits(),
                    application.target().achievement().credits(),
                    sheet.verificationFails(),
                    sheet.person().needsConfirmation(),
                    today,
                    application.source().grade(),
                    sheet.grade() instanceof Converted converted ? converted : null);
        }
    }

    /** A decision that keeps the rules. */
    record Checked(Decision decision, @Nullable String identityConfirmation) {}

    private final DecisionFields fields;
    private final Circumstances circumstances;

    private DecisionRules(DecisionDraft draft, Circumstances circumstances) {
        this.fields = new DecisionFields(draft, circumstances.today());
        this.circumstances = circumstances;
    }

    /** @throws InvalidInputException naming every field that is missing or wrong, in the order of the form */
    static Checked check(DecisionDraft draft, Circumstances circumstances) {
        return new DecisionRules(draft, circumstances).checked();
    }

    private Checked checked() {
        var outcome = fields.outcome();
        if (outcome == null) {
            throw new InvalidInputException(fields.problems());
        }
        var identity = outcome == DecisionOutcome.REFUSAL ? null : identity();
        var grades = new GradeRules(fields.draft(), circumstances, fields.problems());
        var decision = switch (outcome) {
            case FULL -> full(grades);
            case PARTIAL -> partial(grades);
            case CONDITIONAL -> conditional();
            case ALTERNATIVE -> alternative();
            case REFUSAL -> refusal();
        };
        if (outcome != DecisionOutcome.FULL && outcome != DecisionOutcome.PARTIAL) {
            grades.refuse();
        }
        if (decision == null || !fields.problems().isEmpty()) {
            throw new InvalidInputException(fields.problems());
        }
        return new Checked(decision, identity);
    }

    private @Nullable String identity() {
        if (circumstances.verificationFailed()) {
            fields.wrong("outcome", KEY + "verification-failed");
        }
        if (!circumstances.identityNeedsConfirming()) {
            return null;
        }
        fields.demandIdentityConfirmed();
        return fields.needed("identityReason", fields.draft().identityReason(), "identity-reason-missing");
    }

    private Decision full(GradeRules grades) {
        var grade = grades.check();
        return new Decision.Full(
                circumstances.most(), fields.optional("reasons", fields.draft().reasons()), grade);
    }

    private @Nullable Decision partial(GradeRules grades) {
        var credits = fields.credits(circumstances);
        var grade = grades.check();
        var differences = fields.differences();
        var reasons = reasons();
        var appeal = fields.appeal(false);
        return credits == null || reasons == null
                ? null
                : new Decision.Partial(credits, reasons, differences, appeal, grade);
    }

    private @Nullable Decision conditional() {
        var condition = fields.needed("condition", fields.draft().condition(), "condition-missing");
        var by =
                fields.day("conditionBy", fields.draft().conditionBy(), "condition-by-missing", LATEST_CONDITION_YEARS);
        var differences = fields.differences();
        var reasons = reasons();
        var appeal = fields.appeal(false);
        return condition == null || by == null || reasons == null
                ? null
                : new Decision.Conditional(condition, by, reasons, differences, appeal);
    }

    private @Nullable Decision alternative() {
        var alternative = fields.needed("alternative", fields.draft().alternative(), "alternative-missing");
        var differences = fields.differences();
        var reasons = reasons();
        var appeal = fields.appeal(false);
        return alternative == null || reasons == null
                ? null
                : new Decision.Alternative(alternative, reasons, differences, appeal);
    }

    private @Nullable Decision refusal() {
        var differences = fields.differences();
        if (differences.isEmpty()) {
            fields.wrongUnlessNamed("differences", KEY + "differences-missing");
        }
        var reasons = fields.needed("reasons", fields.draft().reasons(), "refusal-reasons-missing");
        if (reasons != null && OnlyCites.aPrecedent(reasons)) {
            fields.wrong("reasons", "precedents.refusal.only-cites");
        }
        var hindrance = fields.needed("hindrance", fields.draft().hindrance(), "hindrance-missing");
        var remedy = fields.needed("remedy", fields.draft().remedy(), "remedy-missing");
        var appeal = fields.appeal(true);
        return differences.isEmpty() || reasons == null || hindrance == null || remedy == null || appeal == null
                ? null
                : new Decision.Refusal(differences, reasons, hindrance, remedy, appeal);
    }

    private @Nullable String reasons() {
        return fields.needed("reasons", fields.draft().reasons(), "reasons-missing");
    }

    /** The fields of the draft, read one by one; what is wrong is collected. */
    private static final class DecisionFields {

        private final DecisionDraft draft;
        private final LocalDate today;
        private final List<FieldProblem> problems = new ArrayList<>();

        DecisionFields(DecisionDraft draft, LocalDate today) {
            this.draft = draft;
            this.today = today;
        }

        DecisionDraft draft() {
            return draft;
        }

        List<FieldProblem> problems() {
            return problems;
        }

        void wrong(String field, String key, Object... arguments) {
            problems.add(FieldProblem.of(field, key, arguments));
        }

        void wrongUnlessNamed(String field, String key) {
            if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
                wrong(field, key);
            }
        }

        @Nullable
        DecisionOutcome outcome() {
            var outcome = draft.outcome() == null
                    ? null
                    : DecisionOutcome.findBySlug(draft.outcome().strip()).orElse(null);
            if (outcome == null) {
                wrong("outcome", KEY + "outcome-missing");
            }
            return outcome;
        }

        void demandIdentityConfirmed() {
            if (!"true".equals(draft.identityConfirmed())) {
                wrong("identityConfirmed", KEY + "identity-unconfirmed");
            }
        }

        @Nullable
        String optional(String field, @Nullable String typed) {
            return FreeText.read(field, typed, LONGEST_TEXT, problems);
        }

        @Nullable
        String needed(String field, @Nullable String typed, String missing) {
            var text = optional(field, typed);
            if (text == null) {
                wrongUnlessNamed(field, KEY + missing);
            }
            return text;
        }

        List<Element> differences() {
            var found = draft.differences().stream()
                    .map(slug -> Element.findBySlug(slug).orElse(null))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (found.size() < draft.differences().size()) {
                wrong("differences", KEY + "differences-unknown");
            }
            return found;
        }

        @Nullable
        Credits credits(Circumstances circumstances) {
            var typed = draft.credits() == null ? "" : draft.credits().strip().replace(',', '.');
            if (typed.isEmpty()) {
                wrong("credits", KEY + "credits-missing");
                return null;
            }
            if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?") || !isPositiveAmount(typed)) {
                wrong("credits", KEY + "credits-wrong");
                return null;
            }
            var credits = Credits.of(typed);
            var most = circumstances.most();
            if (most != null && credits.compareTo(most) > 0) {
                wrong("credits", KEY + "credits-too-many", most);
                return null;
            }
            return credits;
        }

        private static boolean isPositiveAmount(String typed) {
            var points = Double.parseDouble(typed);
            return points > 0 && points <= 300;
        }

        /** A day after today and within that many years. */
        @Nullable
        LocalDate day(String field, @Nullable String typed, String missing, int years) {
            if (typed == null || typed.isBlank()) {
                wrong(field, KEY + missing);
                return null;
            }
            var day = Days.read(typed);
            if (day == null) {
                wrong(field, KEY + "day-wrong");
                return null;
            }
            if (!day.isAfter(today) || day.isAfter(today.plusYears(years))) {
                wrong(field, KEY + "day-out-of-range", today.plusDays(1), today.plusYears(years));
                return null;
            }
            return day;
        }

        /** The way to appeal: both parts or, where it is not demanded, neither. */
        @Nullable
        Appeal appeal(boolean demanded) {
            var isEmpty = isBlank(draft.appealHow()) && isBlank(draft.appealUntil());
            if (!demanded && isEmpty) {
                return null;
            }
            var how = needed("appealHow", draft.appealHow(), "appeal-how-missing");
            var until = day("appealUntil", draft.appealUntil(), "appeal-until-missing", LATEST_APPEAL_YEARS);
            return how == null || until == null ? null : new Appeal(how, until);
        }

        private static boolean isBlank(@Nullable String typed) {
            return typed == null || typed.isBlank();
        }
    }
}
