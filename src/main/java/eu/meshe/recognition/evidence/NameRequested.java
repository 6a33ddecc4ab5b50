package eu.meshe.recognition.evidence;

import eu.meshe.web.ReaderLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names the documents that are asked for. What the program found missing is kept by its key and named in the language of whoever reads; what
 * an officer asks for stays in her words.
 */
@Component
public class NameRequested {

    private final MessageSource messages;

    NameRequested(MessageSource messages) {
        this.messages = messages;
    }

    /** What is kept of a request: the key of a missing document, also where somebody says it in one of our languages; else the words. */
    public String key(String said) {
        return Arrays.stream(MissingDocument.values())
                .filter(missing -> ReaderLanguage.SUPPORTED.stream()
                        .anyMatch(language -> name(missing, language).equals(said)))
                .findFirst()
                .map(MissingDocument::key)
                .orElse(said);
    }

    /** For whoever reads now. */
    public String name(String requested) {
        return name(requested, LocaleContextHolder.getLocale());
    }

    public String name(String requested, Locale reader) {
        return find(requested).map(missing -> name(missing, reader)).orElse(requested);
    }

    /** What an attachment is, for whoever reads now: where its sender said no more than what it answers, this. */
    public String label(Attachment it) {
        return isOnlyAnswer(it)
                ? name(Objects.requireNonNull(it.answers()))
                : messages.getMessage("application.kind." + it.kind().slug(), null, LocaleContextHolder.getLocale());
    }

    /** What it answers, where its label does not say so; {@code null} for nothing. */
    public @Nullable String answered(Attachment it) {
        return it.answers() == null || isOnlyAnswer(it) ? null : name(it.answers());
    }

    private static boolean isOnlyAnswer(Attachment it) {
        return it.answers() != null && it.kind() == AttachmentKind.OTHER;
    }

    private Optional<MissingDocument> find(String requested) {
        var key = key(requested);
        return Arrays.stream(MissingDocument.values())
                .filter(missing -> missing.key().equals(key))
                .findFirst();
    }

    private String name(MissingDocument missing, Locale reader) {
        return messages.getMessage("application.missing." + missing.slug() + ".document", null, reader);
    }
}
