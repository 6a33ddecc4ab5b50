package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.ApplicationState.Waiting;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.WaitingReason;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.AttachmentKind;
import eu.meshe.recognition.evidence.NameRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution waits for from the applicant.
 *
 * @param waiting the wait for her documents; {@code null} where nobody waits for any
 * @param items the documents that were asked for, each with what was sent for it
 * @param conditional the condition that she is to show she met; {@code null} for none
 */
public record OwnAsked(@Nullable Waiting waiting, List<Item> items, Decision.@Nullable Conditional conditional) {

    /** A document that was asked for, by its key and in the reader's language, and what answers it. */
    public record Item(String key, String name, List<Attachment> answers) {}

    static OwnAsked of(Application application, List<Attachment> documents, NameRequested names) {
        var waiting = application.state() instanceof Waiting it && it.reason() == WaitingReason.DOCUMENTS ? it : null;
        var items = waiting == null
                ? List.<Item>of()
                : waiting.requested().stream()
                        .map(requested -> item(names.key(requested), documents, names))
                        .toList();
        return new OwnAsked(waiting, items, condition(application));
    }

    /** Whether all that was asked for was sent. */
    public boolean isAnswered() {
        return items.stream().noneMatch(item -> item.answers().isEmpty());
    }

    /** Whether the time to decide has not begun yet. */
    public boolean isFirst() {
        return waiting != null && waiting.officer() == null;
    }

    /** What is usually sent: a course description says what a credential leaves out; what an officer asks for can be anything. */
    public String kind() {
        return (isFirst() ? AttachmentKind.COURSE_DESCRIPTION : AttachmentKind.OTHER).slug();
    }

    private static Item item(String key, List<Attachment> documents, NameRequested names) {
        var answers = documents.stream()
                .filter(it -> it.answers() != null && names.key(it.answers()).equals(key))
                .toList();
        return new Item(key, names.name(key), answers);
    }

    private static Decision.@Nullable Conditional condition(Application application) {
        return application.state() instanceof ApplicationState.Decided decided
                        && decided.decision() instanceof Decision.Conditional it
                ? it
                : null;
    }
}
