package eu.meshe.recognition.precedents;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.platform.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed so much between two descriptions of an achievement that a decision on the one says nothing sure of the other: another level,
 * credits (without credits: hours) that differ by more than a tenth, another field of education, a learning outcome that is new, gone or
 * reworded, another way of assessment. A new title, a translation, a description in other words change nothing that was judged.
 */
public final class SubstantialChange {

    /** What of a description changed. */
    public enum Part {
        LEVEL,
        WORKLOAD,
        FIELDS,
        OUTCOMES,
        ASSESSMENT
    }

    /** @param message what it was and what it is, in a sentence */
    public record Change(Part part, Message message) {}

    /** By how much credits or hours may differ: a tenth of what they were. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /** From here on an outcome counts as the same in other words; below, as another one. A corrected slip stays above. */
    private static final double SAME_OUTCOME = 0.8;

    private static final String KEY = "precedents.change.";

    private final Achievement before;
    private final Achievement after;
    private final List<Change> changes = new ArrayList<>();

    private SubstantialChange(Achievement before, Achievement after) {
        this.before = before;
        this.after = after;
    }

    /** What changed substantially, in the order of {@link Part}; empty where nothing did. */
    public static List<Change> between(Achievement before, Achievement after) {
        var comparison = new SubstantialChange(before, after);
        comparison.level();
        comparison.workload();
        comparison.fields();
        comparison.outcomes();
        comparison.assessment();
        return List.copyOf(comparison.changes);
    }

    private void level() {
        var was = level(before);
        var is = level(after);
        if (!was.equals(is)) {
            add(Part.LEVEL, "level", was, is);
        }
    }

    /** The EQF level; where there is none, the national one. */
    private static String level(Achievement it) {
        if (it.level() != null) {
            return "EQF " + it.level();
        }
        return it.nationalLevel() == null ? "–" : it.nationalLevel().strip();
    }

    private void workload() {
        var had = before.credits();
        var has = after.credits();
        if (had == null && has == null) {
            hours();
        } else if (had == null || has == null || isFar(had.points(), has.points())) {
            add(Part.WORKLOAD, "credits", words(had), words(has));
        }
    }

    private void hours() {
        var had = before.workload();
        var has = after.workload();
        if (had != null && has != null && isFar(BigDecimal.valueOf(had.hours()), BigDecimal.valueOf(has.hours()))) {
            add(Part.WORKLOAD, "hours", had.hours(), has.hours());
        }
    }

    private static boolean isFar(BigDecimal was, BigDecimal is) {
        return was.subtract(is).abs().compareTo(was.multiply(TOLERANCE)) > 0;
    }

    private static String words(@Nullable Credits credits) {
        return credits == null ? "–" : credits.toString();
    }

    private void fields() {
        if (!areWithin(before.fields(), after.fields()) || !areWithin(after.fields(), before.fields())) {
            add(Part.FIELDS, "fields", codes(before.fields()), codes(after.fields()));
        }
    }

    /** Whether each is one of the others, more exactly or less exactly named. */
    private static boolean areWithin(List<IscedField> some, List<IscedField> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(it -> one.isWithin(it) || it.isWithin(one)));
    }

    private static String codes(List<IscedField> fields) {
        return fields.isEmpty()
                ? "–"
                : String.join(", ", fields.stream().map(IscedField::code).toList());
    }

    private void outcomes() {
        var gone = without(before.outcomes(), after.outcomes());
        var fresh = without(after.outcomes(), before.outcomes());
        if (gone > 0 || fresh > 0) {
            add(Part.OUTCOMES, "outcomes", gone, fresh);
        }
    }

    private static long without(List<LearningOutcome> some, List<LearningOutcome> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(other -> isSame(one, other)))
                .count();
    }

    private static boolean isSame(LearningOutcome one, LearningOutcome other) {
        return Words.likeness(one.title(), other.title()) >= SAME_OUTCOME;
    }

    private void assessment() {
        var was = Set.copyOf(before.assessments());
        var is = Set.copyOf(after.assessments());
        if (!was.equals(is)) {
            add(Part.ASSESSMENT, "assessment");
        }
    }

    private void add(Part part, String key, Object... arguments) {
        changes.add(new Change(part, Message.of(KEY + key, arguments)));
    }

    /** The parts that changed. */
    static Set<Part> parts(List<Change> changes) {
        var parts = EnumSet.noneOf(Part.class);
        changes.forEach(change -> parts.add(change.part()));
        return parts;
    }
}
