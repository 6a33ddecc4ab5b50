package eu.meshe.credential;

/**
 * A way to write a credential down. One folder of {@code format} each: pure translation, no network, no clock, no framework.
 *
 * <p>A bad document never throws: what is wrong with it is part of the {@link Reading}.
 */
public interface CredentialFormat {

    FormatId id();

    /** Whether the bytes are meant to be this format, however broken. The first format in the list that says so reads it. */
    boolean recognises(byte[] document);

    Reading read(byte[] document);
}
