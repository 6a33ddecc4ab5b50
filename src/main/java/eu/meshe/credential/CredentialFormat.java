package eu.meshe.credential;

/**
 * A way to write a credential down. One folder of {@code format} each: pure translation, no network, no clock, no framework. Every public
 * class of that folder that implements this and has a constructor without parameters is found and used; nothing else lists it.
 *
 * <p>A bad document never throws: what is wrong with it is part of the {@link Reading}.
 */
public interface CredentialFormat {

    FormatId id();

    /** Whether the bytes are meant to be this format, however broken. */
    Fit fit(Document document);

    Reading read(Document document);

    default Fit fit(byte[] document) {
        return fit(new Document(document));
    }

    default Reading read(byte[] document) {
        return read(new Document(document));
    }

    /** How sure a format is that a document is its own. */
    enum Fit {
        /** It is something else. */
        NONE,
        /** It can be read, but a format made for its kind would know better. */
        GENERAL,
        /** It is of this format's own kind. At most one format says so of any document. */
        OWN
    }
}
