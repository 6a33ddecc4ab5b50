package eu.meshe.credential;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

    /**
     * It could be read as a credential.
     *
     * @param issues what the standard demands and the document lacks or has wrong; empty when complete
     * @param doubts what we could not judge (a context we do not have, say); these make the check "could not check"
     * @param notices what a reader should know of how it was presented; no fault and no doubt
     * @param particulars what only some formats can say of it
     */
    record Understood(
            Credential credential,
            Proof proof,
            List<Issue> issues,
            List<Issue> doubts,
            List<Message> notices,
            Particulars particulars)
            implements Reading {
        public Understood {
            issues = List.copyOf(issues);
            doubts = List.copyOf(doubts);
            notices = List.copyOf(notices);
        }

        public Understood(Credential credential, Proof proof, List<Issue> issues, List<Issue> doubts) {
            this(credential, proof, issues, doubts, List.of(), Particulars.NONE);
        }

        public Understood(
                Credential credential, Proof proof, List<Issue> issues, List<Issue> doubts, List<Message> notices) {
            this(credential, proof, issues, doubts, notices, Particulars.NONE);
        }

        public Understood with(Particulars known) {
            return new Understood(credential, proof, issues, doubts, notices, known);
        }
    }

    /** It is meant to be this format but is too broken to say what it claims. */
    record Unreadable(List<Issue> issues) implements Reading {
        public Unreadable {
            issues = List.copyOf(issues);
        }
    }

    /**
     * One thing that is wrong, and where.
     *
     * @param place a JSON pointer, an XPath or a byte offset; empty for the document as a whole
     */
    record Issue(String place, Message message) {}
}
