package eu.meshe.format;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.CanonicalForm;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.KnownWords;
import eu.meshe.signing.canonical.UndefinedTerms;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether every word of a JSON-LD document means something: JSON-LD passes over what nobody defined, and a reader would see it all the same.
 *
 * @param document as it was read, its proof included
 * @param known what checking its proof has found out of its words by the time it is judged
 */
public record LinkedDataWords(ObjectNode document, KnownWords known) implements Judgement.Question {

    private static final Contexts CONTEXTS = Contexts.bundled();
    private static final Judgement NOTHING_UNDEFINED = new Judgement("", List.of(), List.of());

    /** Of a document of whose words nothing has been found out. */
    public LinkedDataWords(ObjectNode document) {
        this(document, new KnownWords());
    }

    @Override
    public Judgement judge() {
        // what is known does not cover the proofs, which may name contexts of their own
        return known.areAllDefined()
                        && CONTEXTS.findUnknown(document.path("proof")).isEmpty()
                ? NOTHING_UNDEFINED
                : find();
    }

    private Judgement find() {
        var unknown = new ArrayList<Issue>();
        CONTEXTS.findUnknown(document)
                .forEach((place, address) -> unknown.add(new Issue(
                        place,
                        address.equals("inline")
                                ? Message.of("format.context.inline")
                                : Message.of("format.context.unknown", address))));
        return unknown.isEmpty() ? ofKnownContexts() : new Judgement("", List.of(), unknown);
    }

    private Judgement ofKnownContexts() {
        return UndefinedTerms.find(document, CONTEXTS)
                .map(undefined -> new Judgement(
                        "",
                        undefined.entrySet().stream()
                                .map(entry -> new Issue(
                                        entry.getKey(), Message.of("format.term.undefined", entry.getValue())))
                                .toList(),
                        List.of()))
                .orElseGet(this::byTheGenericPath);
    }

    private Judgement byTheGenericPath() {
        var secured = document.objectNode();
        secured.setAll(document);
        secured.remove("proof");
        return switch (new CanonicalForm(CONTEXTS).of(secured)) {
            case CanonicalForm.Result.Canonical fine -> NOTHING_UNDEFINED;
            case CanonicalForm.Result.Refused refused ->
                new Judgement("", List.of(new Issue("", refused.why())), List.of());
            case CanonicalForm.Result.TooComplex complex ->
                new Judgement("", List.of(), List.of(new Issue("", Message.of("signing.document.tooComplex"))));
        };
    }
}
