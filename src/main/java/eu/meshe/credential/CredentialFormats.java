package eu.meshe.credential;

import java.util.List;
import java.util.Optional;

/** The formats at hand, in the order in which they are asked whether a document is theirs. */
public record CredentialFormats(List<CredentialFormat> inOrder) {

    public CredentialFormats {
        inOrder = List.copyOf(inOrder);
    }

    /** The first format that says the document is meant to be its own; empty for what is no credential at all. */
    public Optional<CredentialFormat> findFor(byte[] document) {
        return inOrder.stream().filter(format -> format.recognises(document)).findFirst();
    }

    /** @throws IllegalArgumentException if we do not issue in that format */
    public IssuingFormat getIssuing(FormatId id) {
        return inOrder.stream()
                .filter(format -> format.id() == id)
                .filter(IssuingFormat.class::isInstance)
                .map(IssuingFormat.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("We do not issue in the format " + id));
    }
}
