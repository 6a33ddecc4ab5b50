package eu.meshe.credential;

import java.util.List;

/**
 * A way to read a document that reports many results of one learner, such as a transcript of records. What comes of it is what the learner
 * reports: nobody has vouched for it to us.
 *
 * <p>An import never fails whole and never throws for a bad document: what could not be taken over is an issue with its place and the reason.
 */
public interface ResultImport {

    /** The format it reads. */
    FormatId id();

    /** Whether the bytes are meant to be such a document, however broken. */
    boolean recognises(byte[] document);

    Imported readResults(byte[] document);

    /**
     * What could be read.
     *
     * @param results in the order of the document; empty when nothing could be read
     * @param issues what concerns the document as a whole, or results that were left out
     */
    record Imported(List<Result> results, List<Reading.Issue> issues) {
        public Imported {
            results = List.copyOf(results);
            issues = List.copyOf(issues);
        }

        /**
         * One result.
         *
         * @param place where it stands in the document: an XPath
         * @param issues what of it could not be taken over
         */
        public record Result(String place, Credential credential, List<Reading.Issue> issues) {
            public Result {
                issues = List.copyOf(issues);
            }
        }
    }
}
