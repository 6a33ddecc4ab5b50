package eu.meshe.credential;

/** Writes the credit supplement of a credential: the document for people that explains it and carries it. */
@FunctionalInterface
public interface SupplementWriter {

    /** The supplement as a PDF. */
    byte[] write(Supplement supplement);
}
