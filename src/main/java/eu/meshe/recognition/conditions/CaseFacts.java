package eu.meshe.recognition.conditions;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.CountryCode;
import eu.meshe.partnership.Agreement;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import eu.meshe.recognition.rules.RecognitionRules;
import eu.meshe.trust.Standing;
import eu.meshe.verification.VerificationReport;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the conditions are asked of, gathered before: they look nothing up.
 *
 * @param now the document checked at this moment; {@code null} where there is none, or it can no longer be read
 * @param decider the deciding institution
 * @param awarding who awarded it, as far as we know
 * @param agreement the one that applied on the day of application, or {@code null}
 * @param attachments what was added to a case without a credential; empty for any other case
 * @param nested credits that stand inside other credits of the same record, by their places; empty where there are none
 * @param counted what was counted before
 * @param rules the deciding institution's own
 * @param mapping which of the target's outcomes are covered by which of the source's
 * @param appliedOn the day of application
 */
public record CaseFacts(
        Application application,
        @Nullable VerificationReport now,
        Institution decider,
        Awarding awarding,
        @Nullable Agreement agreement,
        List<Attachment> attachments,
        List<String> nested,
        Counted counted,
        RecognitionRules rules,
        OutcomeMapping mapping,
        LocalDate appliedOn) {

    /**
     * Who awarded what is to be recognised.
     *
     * @param body the institution here that awarded it, shown by a seal; {@code null} where that cannot be said
     * @param standing how it stood on that day for that level and field
     * @param on the day of the award; {@code null} where the document does not say
     */
    public record Awarding(
            @Nullable Institution body,
            Standing standing,
            @Nullable LocalDate on) {}

    public CaseFacts {
        attachments = List.copyOf(attachments);
        nested = List.copyOf(nested);
    }

    Source brought() {
        return application.source();
    }

    Achievement source() {
        return application.source().achievement();
    }

    Achievement target() {
        return application.target().achievement();
    }

    /** Where it was awarded: as the register says, else as the document says; {@code null} where neither does. */
    @Nullable
    CountryCode awardedIn() {
        var body = awarding.body();
        return body == null ? brought().awardedBy().country() : body.country();
    }
}
