package eu.meshe.verification.batch;

import eu.meshe.verification.Verdict;
import org.jspecify.annotations.Nullable;

/** What is answered for each document, a line of bytes each; asked by several threads at once. */
public interface Answers {

    /** Checks the document. */
    Answer check(Next.One one);

    Answer refuse(Next.Refused refused);

    /** The check itself failed: a failure of ours. */
    Answer broken(Next.One one, Throwable thrown);

    /** The last line, by which the reader knows that the answer is whole. */
    byte[] end(Next.End end, Tally tally);

    /** @param verdict {@code null} where there is no report */
    record Answer(byte[] line, @Nullable Verdict verdict) {}
}
