package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.conditions.Judgement;
import eu.meshe.recognition.conditions.Judgements;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer says what she makes of a condition, and why. It stands beside the program's answer; earlier ones are kept. */
@Component
public class JudgeCondition {

    private final Applications applications;
    private final Rulings rulings;
    private final Judgements judgements;
    private final Clock clock;

    JudgeCondition(Applications applications, Rulings rulings, Judgements judgements, Clock clock) {
        this.applications = applications;
        this.rulings = rulings;
        this.judgements = judgements;
        this.clock = clock;
    }

    /** All that was said of it, the latest first. */
    @Transactional(readOnly = true)
    public List<Judgement> history(StaffMember officer, ApplicationId id, ConditionName condition) {
        return judgements.list(officer.institutionId(), id, condition);
    }

    /**
     * @param version of the judgement as the officer saw it; 0 where there was none
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is her own, an appeal contests what she had a part in, or nothing is assessed any more
     * @throws StaleVersionException if somebody judged it since she saw it
     * @throws InvalidInputException naming {@code answer} and {@code reason}
     */
    @Transactional
    public void judge(
            StaffMember officer, ApplicationId id, ConditionName condition, int version, JudgementDraft draft) {
        var application = applications.getCase(officer.institutionId(), id);
        OpenAssessment.demand(officer, application, rulings);
        var problems = new ArrayList<FieldProblem>();
        var answer = answer(draft, problems);
        var reason = reason(draft, problems);
        if (answer == null || reason == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        applications.haveLookedAtAgain(application);
        judgements.add(
                application.institutionId(),
                id,
                condition,
                version,
                answer,
                reason,
                officer.account().id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Answer.@Nullable Kind answer(JudgementDraft draft, List<FieldProblem> problems) {
        var answer = draft.answer() == null
                ? null
                : Answer.Kind.findBySlug(draft.answer().strip()).orElse(null);
        if (answer == null) {
            problems.add(FieldProblem.of("answer", "assessment.judgement.answer-missing"));
        }
        return answer;
    }

    private static @Nullable String reason(JudgementDraft draft, List<FieldProblem> problems) {
        var before = problems.size();
        var reason = FreeText.read("reason", draft.reason(), Judgement.LONGEST_REASON, problems);
        if (reason == null && problems.size() == before) {
            problems.add(FieldProblem.of("reason", "assessment.judgement.reason-missing"));
        }
        return reason;
    }
}
