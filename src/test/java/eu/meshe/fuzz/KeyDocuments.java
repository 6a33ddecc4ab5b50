package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.did.ControllerDocument;

/** What others publish of their keys (DID documents): a key that is found is the controller's by its own name. */
final class KeyDocuments implements Target.Feed {

    static final String CONTROLLER = "did:web:north.example:i:north";
    static final String KEY = CONTROLLER + "#key-1";

    @Override
    public void feed(byte[] input) {
        ControllerDocument.read(input, CONTROLLER).ifPresent(document -> {
            document.find("did:web:nobody.example#key-1", Corpus.NOW);
            document.find(KEY, ControllerDocument.Use.AUTHENTICATION, Corpus.NOW);
            if (document.find(KEY, Corpus.NOW) instanceof Answer.Found found) {
                demand(found.controller().equals(CONTROLLER), "A key of somebody else");
            }
        });
    }
}
