package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.CanonicalForm;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.TreeForm;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Canonical N-Quads, as all suites with {@code rdfc} in their name want them; the options are read with the contexts of the document. */
record LinkedDataTransformation(Contexts contexts, CanonicalForm canonicalForm) implements Transformation {

    LinkedDataTransformation(Contexts contexts) {
        this(contexts, new CanonicalForm(contexts));
    }

    @Override
    public Result of(ObjectNode document, ObjectNode options, String hash) {
        return of(document, options, hash, TreeForm.canonical(document, contexts, hash));
    }

    @Override
    public Result ofOwn(ObjectNode document, ObjectNode options, String hash) {
        return of(document, options, hash, TreeForm.canonicalOwn(document, contexts, hash));
    }

    /** @param direct what goes the direct path has no contexts but known ones */
    private Result of(ObjectNode document, ObjectNode options, String hash, Optional<byte[]> direct) {
        if (direct.isEmpty()) {
            var unknown = contexts.findUnknown(document);
            if (!unknown.isEmpty()) {
                return notKnown(unknown.values().iterator().next());
            }
        }
        if (!Transformation.contextFits(document, options)) {
            return new Result.Refused(Message.of("signing.proof.malformed", "@context"));
        }
        var read = options.objectNode();
        read.setAll(options);
        read.set("@context", document.path("@context"));
        return switch (canonicalForm.of(read, hash)) {
            case CanonicalForm.Result.Canonical canonical ->
                direct.<Result>map(bytes -> new Result.Transformed(bytes, canonical.bytes(), true))
                        .orElseGet(() -> generic(document, canonical.bytes(), hash));
            case CanonicalForm.Result other -> failed(other);
        };
    }

    private Result generic(ObjectNode document, byte[] options, String hash) {
        return switch (canonicalForm.generic(document, hash)) {
            case CanonicalForm.Result.Canonical canonical -> new Result.Transformed(canonical.bytes(), options, false);
            case CanonicalForm.Result other -> failed(other);
        };
    }

    private static Result failed(CanonicalForm.Result result) {
        return result instanceof CanonicalForm.Result.Refused refused
                ? new Result.Refused(refused.why())
                : new Result.NotFoundOut(Message.of("signing.document.tooComplex"));
    }

    private static Result notKnown(String context) {
        return new Result.NotFoundOut(
                context.equals("inline")
                        ? Message.of("signing.context.inline")
                        : Message.of("signing.context.unknown", context));
    }
}
