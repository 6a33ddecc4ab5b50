package eu.meshe.verification.batch;

import eu.meshe.verification.VerifyCredential;

/**
 * What one request may ask for.
 *
 * @param documents how many documents
 * @param document the bytes of the largest document
 * @param whole how many bytes all of it may come to, both as it is sent and unpacked
 * @param ratio how many times its packed size a document may unpack to, if it is larger than {@link #SMALL}
 */
public record Bounds(int documents, int document, long whole, int ratio) {

    /** 1,000 documents of 2 MiB, 1 GiB together; texts pack to a tenth, seldom to less than a fiftieth. */
    public static final Bounds USUAL = new Bounds(1000, VerifyCredential.LARGEST, 1024L * 1024 * 1024, 100);

    /** Unpacks to this many bytes without anybody asking how it was packed. */
    static final int SMALL = 64 * 1024;

    /** A document in base64 or with its quotation marks escaped is longer than itself. */
    int line() {
        return 2 * document;
    }
}
