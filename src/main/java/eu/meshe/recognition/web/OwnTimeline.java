package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.Step;
import eu.meshe.recognition.evidence.Attachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to an application, for the one who sent it: institutions are named, persons are not. */
final class OwnTimeline {

    private OwnTimeline() {}

    /**
     * One thing that happened.
     *
     * @param key of the sentence; its first gap is the institution's name or, of a document, what it is
     * @param document the document that was added; {@code null} for anything else
     * @param note what somebody said with it, in her or his words
     */
    public record Entry(
            Instant at,
            String key,
            @Nullable Attachment document,
            @Nullable String note) {}

    /** In the order in which it happened. */
    static List<Entry> of(Application application, List<Step> steps, List<Attachment> documents) {
        var entries = new ArrayList<Entry>();
        steps.forEach(step -> entries.add(new Entry(step.at(), key(step), null, note(step))));
        documents.stream()
                // what was sent with the application itself is told by that
                .filter(document ->
                        document.addedAt().isAfter(application.submittedAt().plusSeconds(5)))
                .forEach(document -> entries.add(new Entry(
                        document.addedAt(),
                        document.addedBy().equals(application.applicant().account())
                                ? "application.step.document"
                                : "application.step.note",
                        document,
                        null)));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private static String key(Step step) {
        var key = "application.step." + step.move().slug();
        return step.move() == Move.APPLY && step.state() == ApplicationState.Name.WAITING ? key + ".incomplete" : key;
    }

    /** The same without what is not for her. */
    static Step forApplicant(Step it) {
        var note = note(it);
        return new Step(it.number(), it.move(), it.state(), it.at(), it.by(), note, note == null ? null : it.salt());
    }

    /** What two officers say to each other about a proposal is not for others before there is a decision. */
    static @Nullable String note(Step step) {
        return step.move() == Move.RETURN
                        || Objects.requireNonNullElse(step.note(), "").isBlank()
                ? null
                : step.note();
    }
}
