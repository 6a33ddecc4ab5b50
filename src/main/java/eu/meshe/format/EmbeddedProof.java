package eu.meshe.format;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Disclosures;
import eu.meshe.credential.Document;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.KnownWords;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.SelectiveDisclosure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and seals verifiable credentials in JSON that carry their proof inside (W3C Data Integrity 1.0): what is the same whatever they say.
 */
public final class EmbeddedProof {

    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());

    /**
     * Reads strictly.
     *
     * @param notObject what to say of JSON that is no object
     * @param meaning says what the credential says; what is wrong it takes down with the place
     */
    public Reading read(
            Document document, Message notObject, BiFunction<JsonPlace, CredentialEnvelope, Credential> meaning) {
        return switch (document.json()) {
            case StrictJson.Result.Refused refused ->
                new Reading.Unreadable(List.of(new Issue(refused.place(), refused.why())));
            case StrictJson.Result.Read read ->
                read.value() instanceof ObjectNode root
                        ? understand(root, meaning)
                        : new Reading.Unreadable(List.of(new Issue("", notObject)));
        };
    }

    private Reading understand(ObjectNode root, BiFunction<JsonPlace, CredentialEnvelope, Credential> meaning) {
        var issues = new ArrayList<Issue>();
        var place = new JsonPlace(root, "", issues);
        var envelope = CredentialEnvelope.read(place);
        var credential = meaning.apply(place, envelope);
        var words = new KnownWords();
        return new Reading.Understood(credential, dataIntegrity.proofOf(root, words), issues, List.of())
                .with(Particulars.NONE
                        .withDisclosures(disclosures(root))
                        .withVocabulary(new LinkedDataWords(root, words)));
    }

    /** The issuer's own signature says what must be shown; how much else there is, nobody but the holder knows. */
    private static @Nullable Disclosures disclosures(ObjectNode root) {
        var proof = root.path("proof");
        var isSelective = SelectiveDisclosure.isNamedBy(proof);
        for (int i = 0; i < proof.size() && proof.isArray(); i++) {
            isSelective |= SelectiveDisclosure.isNamedBy(proof.get(i));
        }
        return isSelective ? new Disclosures(Disclosures.UNCOUNTED, true, List.of()) : null;
    }

    /**
     * The document with its proof, in UTF-8.
     *
     * @param issuer the DID of who vouches for it
     * @throws IllegalArgumentException if the key is not the issuer's
     */
    public byte[] sign(ObjectNode document, String issuer, SigningKey key, Instant at) {
        if (!issuer.equals(key.controller())) {
            throw new IllegalArgumentException("The key is not the issuer's: " + key.controller());
        }
        return JsonMapper.shared().writeValueAsBytes(dataIntegrity.sign(document, key, at));
    }

    /**
     * The same document with one more proof beside those it has.
     *
     * @throws IllegalArgumentException if the bytes are no JSON object
     */
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        return dataIntegrity.addProof(document, key, at);
    }
}
