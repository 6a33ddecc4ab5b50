package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.CanonicalForm;
import eu.meshe.signing.canonical.Contexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a document means as linked data: every term and type in it must be one that a context defines. */
final class Meaning {

    private final Contexts contexts;
    private final CanonicalForm form;

    Meaning(Contexts contexts) {
        this.contexts = contexts;
        this.form = new CanonicalForm(contexts);
    }

    /** What came of reading it. */
    sealed interface Result {

        /** @param statements canonical N-Quads */
        record Clear(String statements) implements Result {}

        record Faulty(List<Issue> issues) implements Result {}

        /** It may well mean something, by definitions that we do not have. */
        record NotFoundOut(List<Issue> issues) implements Result {}
    }

    Result of(ObjectNode document) {
        var unknown = contexts.findUnknown(document).entrySet().stream()
                .map(context -> new Issue(context.getKey(), unknown(context.getValue())))
                .toList();
        return unknown.isEmpty() ? canonical(document) : new Result.NotFoundOut(unknown);
    }

    private Result canonical(ObjectNode document) {
        return switch (form.of(document)) {
            case CanonicalForm.Result.Canonical canonical ->
                new Result.Clear(new String(canonical.bytes(), StandardCharsets.UTF_8));
            case CanonicalForm.Result.Refused refused -> new Result.Faulty(List.of(new Issue("", refused.why())));
            case CanonicalForm.Result.TooComplex complex ->
                new Result.NotFoundOut(List.of(new Issue("", Message.of("signing.document.tooComplex"))));
        };
    }

    private static Message unknown(String context) {
        return context.equals("inline")
                ? Message.of("signing.context.inline")
                : Message.of("signing.context.unknown", context);
    }
}
