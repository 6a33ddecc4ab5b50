package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Credits;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.Segment;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a slip in a decision right: a wrong number, a misspelt name, a date. The outcome stays and nothing is taken from the learner; for
 * that, a decision has to be taken back ({@link RecallDecision}).
 */
@Component
public class CorrectDecision {

    private static final String KEY = "recognition.correct.";

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final RecognitionRulebook rules;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final AppealDecision appeals;
    private final RecognitionMails mails;
    private final Clock clock;

    CorrectDecision(
            CaseForMove cases,
            OpenCaseSheet sheets,
            RecognitionRulebook rules,
            KeepMove moves,
            CheckConsistency consistency,
            AppealDecision appeals,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.rules = rules;
        this.moves = moves;
        this.consistency = consistency;
        this.appeals = appeals;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param note what was wrong; the learner reads it
     * @throws ConflictException if nothing is decided, or it is about credits, a grade, a condition or what it counts towards instead where
     *     two people sign: nobody gives those alone
     * @throws InvalidInputException naming every field that is missing or wrong, or would take something away
     */
    @Transactional
    public Application correct(
            StaffMember officer, ApplicationId id, int version, DecisionDraft draft, @Nullable String note) {
        var application = cases.get(officer, id, version, Move.CORRECT);
        var said = Note.needed("note", note, KEY + "note-missing");
        var before = ((ApplicationState.Decided) application.state()).ruling();
        var sheet = sheets.open(officer, id);
        var checked = DecisionRules.check(draft, DecisionRules.Circumstances.of(sheet, Days.today(clock)));
        var decision = checked.decision();
        refuseLoss(before.decision(), decision);
        refuseLessTime(before.decision(), decision, appeals.lastDay(application, before));
        refuseWorseGrade(before.decision().grade(), decision.grade(), sheet.grade());
        if (rules.getRules(officer.institutionId()).twoPeople()) {
            refuseAlone(before.decision(), decision);
        }
        var ruling = before.replacedBy(
                Ruling.Kind.CORRECTION,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                officer.account().id(),
                decision,
                checked.identityConfirmation(),
                said);
        var corrected = moves.keep(
                application.decideAgain(Move.CORRECT, ruling),
                Move.CORRECT,
                officer.account().id(),
                said);
        consistency.keep(corrected, ruling.number(), consistency.find(application, before.number()));
        mails.announceDecision(corrected, officer.institution());
        return corrected;
    }

    /** What two people signed, one does not change. */
    private static void refuseAlone(Decision before, Decision after) {
        if (!Objects.equals(before.credits(), after.credits())) {
            throw ConflictException.of(KEY + "credits-alone");
        }
        if (!Objects.equals(gradeOf(before), gradeOf(after))) {
            throw ConflictException.of(GradeRules.KEY + "correct-alone");
        }
        if (!Objects.equals(countsOnlyAs(before), countsOnlyAs(after))) {
            throw ConflictException.of(KEY + "terms-alone");
        }
    }

    /** On what condition it counts, or towards what instead; {@code null} where neither is said. */
    private static @Nullable String countsOnlyAs(Decision decision) {
        if (decision instanceof Decision.Conditional conditional) {
            return conditional.condition();
        }
        return decision instanceof Decision.Alternative other ? other.alternative() : null;
    }

    private static @Nullable String gradeOf(Decision decision) {
        return decision.grade() == null ? null : decision.grade().grade();
    }

    private static void refuseLoss(Decision before, Decision after) {
        if (DecisionDraft.of(before, null).equals(DecisionDraft.of(after, null))) {
            throw InvalidInputException.of("outcome", KEY + "nothing-changed");
        }
        if (before.outcome() != after.outcome()) {
            throw InvalidInputException.of("outcome", KEY + "other-outcome");
        }
        var had = before.credits();
        var has = after.credits();
        if (had != null && isLess(has, had)) {
            throw InvalidInputException.of("credits", KEY + "fewer-credits", had);
        }
    }

    /** @param lastDay on which the decision before can be appealed, by its own words or by the institution's rule */
    private static void refuseLessTime(Decision before, Decision after, LocalDate lastDay) {
        var until = after.appeal();
        if (until == null ? before.appeal() != null : until.until().isBefore(lastDay)) {
            throw InvalidInputException.of("appealUntil", KEY + "shorter-appeal", lastDay);
        }
        if (before instanceof Decision.Conditional open
                && after instanceof Decision.Conditional moved
                && moved.by().isBefore(open.by())) {
            throw InvalidInputException.of("conditionBy", KEY + "sooner-condition", open.by());
        }
    }

    /** A grade is not taken away, nor is one put in its place that the tables know to be worse. */
    private static void refuseWorseGrade(
            @Nullable CountedGrade before, @Nullable CountedGrade after, Conversion conversion) {
        var had = before == null ? null : before.grade();
        var has = after == null ? null : after.grade();
        if (had != null && (has == null || isWorse(has, had, conversion))) {
            throw InvalidInputException.of("grade", GradeRules.KEY + "correct-worse", had);
        }
    }

    private static boolean isWorse(String has, String had, Conversion conversion) {
        if (!(conversion instanceof Conversion.Converted converted)) {
            return false;
        }
        var bestFirst =
                converted.receivingSegments().stream().map(Segment::grade).toList();
        return bestFirst.contains(had) && bestFirst.indexOf(has) > bestFirst.indexOf(had);
    }

    private static boolean isLess(@Nullable Credits has, Credits had) {
        return has == null || has.compareTo(had) < 0;
    }
}
