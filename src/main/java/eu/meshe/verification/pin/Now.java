package eu.meshe.verification.pin;

import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found of a pinned document now.
 *
 * @param answers every check that was made then, in the same order
 */
public record Now(Verdict verdict, List<Answer> answers, Instant at) {

    /**
     * One check, then and now.
     *
     * @param message what was found now; {@code null} where it was not asked again, since the answer depends on the document alone
     */
    public record Answer(
            String name,
            Outcome then,
            Outcome now,
            @Nullable Message message) {}

    public Now {
        answers = List.copyOf(answers);
    }

    static Now of(Finding found, List<CheckResult> again, Instant at) {
        var answers = found.checks().stream().map(then -> answer(then, again)).toList();
        return new Now(Verdict.of(answers.stream().map(Answer::now).toList()), answers, at);
    }

    private static Answer answer(Finding.Answer then, List<CheckResult> again) {
        return again.stream()
                .filter(check -> check.name().equals(then.name()))
                .findFirst()
                .map(check -> new Answer(then.name(), then.outcome(), check.outcome(), check.message()))
                .orElseGet(() -> new Answer(then.name(), then.outcome(), then.outcome(), null));
    }
}
