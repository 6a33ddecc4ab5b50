package eu.meshe.credential;

import eu.meshe.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that may carry a credential inside: a picture with a badge baked in, a PDF with an attachment. Only what is inside is
 * checked; what the picture or the page shows is not, and the report says so.
 *
 * <p>Found like {@link CredentialFormat}. A bad file never throws.
 */
public interface Container {

    /** A word for it, unique among containers; its texts' keys begin with it. */
    String name();

    /** Whether the bytes are meant to be such a file, whatever it carries. */
    boolean recognises(byte[] file);

    Contents open(byte[] file);

    /** What people should be told when they check a document that came in such a file: what was checked, and what was not. */
    Message notice();

    /** What was inside. */
    sealed interface Contents {

        /**
         * At least one document, in the order of the file.
         *
         * @param possession how the file shows that its holder hands them over; {@code null} where it does not
         */
        record Found(List<byte[]> documents, @Nullable Possession possession) implements Contents {
            public Found {
                documents = List.copyOf(documents);
                if (documents.isEmpty()) {
                    throw new IllegalArgumentException("Nothing was found");
                }
            }

            public Found(List<byte[]> documents) {
                this(documents, null);
            }
        }

        /** Nothing that could be a credential, or the file is broken. */
        record Empty(Message why) implements Contents {}
    }
}
