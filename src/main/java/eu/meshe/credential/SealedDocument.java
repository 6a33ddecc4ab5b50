package eu.meshe.credential;

import eu.meshe.platform.Digest;

/**
 * A credential written down and sealed, as it is kept and handed over.
 *
 * @param fileName what a person's machine should call it
 * @param sha256 of the content, lower-case hex
 */
public record SealedDocument(byte[] content, FormatId format, String fileName, String sha256) {

    public static SealedDocument of(byte[] content, FormatId format, String name) {
        return new SealedDocument(
                content, format, name + "." + format.slug() + "." + format.extension(), Digest.hex(content));
    }
}
