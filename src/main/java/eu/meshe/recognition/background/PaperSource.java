package eu.meshe.recognition.background;

import eu.meshe.credential.Holder;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.learning.Workload;
import eu.meshe.platform.Message;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.VerifiedThen;
import java.time.Instant;
import java.util.List;

/**
 * A background paper as the source of an application. It names no holder, for nothing in it shows who she is: an officer confirms that, with
 * a reason.
 */
public final class PaperSource {

    private PaperSource() {}

    /** @param sha256 of the paper's bytes, lower-case hex */
    public static Source of(BackgroundPaper paper, String sha256) {
        return new Source(
                Source.Basis.BACKGROUND_PAPER,
                "",
                BackgroundPaper.FORMAT,
                sha256,
                words(paper.title()),
                Organisation.named("", words(paper.institution() + ", " + paper.place())),
                null,
                Holder.unnamed(null),
                achievement(paper),
                null,
                null,
                null);
    }

    /** Nothing failed and nothing passed: there is nothing that could be checked. */
    public static VerifiedThen unchecked(String sha256, Instant at) {
        var line = new VerifiedThen.Line("signature", "undecided", Message.of("application.paper.unchecked"));
        return new VerifiedThen("partial", List.of(line), at, sha256);
    }

    private static Achievement achievement(BackgroundPaper paper) {
        return new Achievement(
                "",
                words(paper.title()),
                null,
                paper.outcomes().stream()
                        .map(outcome -> LearningOutcome.of(words(outcome)))
                        .toList(),
                null,
                paper.hours() == null ? null : new Workload(paper.hours()),
                null,
                paper.level(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static LocalisedText words(String text) {
        return LocalisedText.undetermined(text);
    }
}
