package eu.meshe.recognition.background;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A background paper as far as it is written; see {@link BackgroundPaper}.
 *
 * @param outcomes one on each line
 * @param targets the published micro-credentials it is to count towards
 */
public record PaperDraft(
        @Nullable String title,
        @Nullable String institution,
        @Nullable String place,
        @Nullable String period,
        @Nullable String duration,
        @Nullable String hours,
        @Nullable String level,
        @Nullable String outcomes,
        @Nullable String abilities,
        @Nullable String assessment,
        @Nullable String evidence,
        @Nullable String unreachable,
        @Nullable String languages,
        List<UUID> targets) {

    public static final PaperDraft EMPTY =
            new PaperDraft(null, null, null, null, null, null, null, null, null, null, null, null, null, List.of());

    @SuppressWarnings("NullAway") // a form leaves it out where nothing is ticked
    public PaperDraft {
        targets = targets == null
                ? List.of()
                : targets.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** This draft with what was typed on one page. */
    public PaperDraft with(PaperStep step, PaperDraft typed) {
        return switch (step) {
            case STUDIED ->
                new PaperDraft(
                        typed.title,
                        typed.institution,
                        typed.place,
                        typed.period,
                        typed.duration,
                        typed.hours,
                        typed.level,
                        outcomes,
                        abilities,
                        assessment,
                        evidence,
                        unreachable,
                        languages,
                        targets);
            case LEARNED -> withLearned(typed.outcomes, typed.abilities, typed.assessment);
            case EVIDENCE -> withEvidence(typed.evidence, typed.unreachable, typed.languages);
            case TARGETS -> towards(typed.targets);
            case REVIEW -> this;
        };
    }

    public PaperDraft towards(List<UUID> chosen) {
        return new PaperDraft(
                title,
                institution,
                place,
                period,
                duration,
                hours,
                level,
                outcomes,
                abilities,
                assessment,
                evidence,
                unreachable,
                languages,
                chosen);
    }

    private PaperDraft withLearned(@Nullable String learned, @Nullable String able, @Nullable String tested) {
        return new PaperDraft(
                title,
                institution,
                place,
                period,
                duration,
                hours,
                level,
                learned,
                able,
                tested,
                evidence,
                unreachable,
                languages,
                targets);
    }

    private PaperDraft withEvidence(@Nullable String there, @Nullable String why, @Nullable String spoken) {
        return new PaperDraft(
                title,
                institution,
                place,
                period,
                duration,
                hours,
                level,
                outcomes,
                abilities,
                assessment,
                there,
                why,
                spoken,
                targets);
    }
}
