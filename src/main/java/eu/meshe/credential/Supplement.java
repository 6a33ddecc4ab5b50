package eu.meshe.credential;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that a credit supplement says.
 *
 * @param credential what the sealed document claims
 * @param document the sealed document itself; it is embedded, byte for byte
 * @param verification the public page where anyone can check the document now; http or https
 * @param status what is known of the document on the day the supplement is made, in the reader's words ("Valid, not revoked")
 * @param grades how often each grade was given; {@code null} where the awarding body does not publish it
 * @param professionalStatus what the achievement allows its holder to do, in words; {@code null} where not stated
 * @param access the further study it gives access to, in words; {@code null} where not stated
 * @param educationSystem a description of the system it was awarded in; {@code null} for our own short one of the awarding body's country,
 *     where we have one
 * @param colour the institution's colour, {@code #rrggbb}, dark enough to be read on white
 * @param reader the language to write in: English or German; English for any other
 * @param madeAt when the supplement is made, in the time zone its dates are written in
 */
public record Supplement(
        Credential credential,
        SealedDocument document,
        URI verification,
        String status,
        @Nullable GradeDistribution grades,
        @Nullable String professionalStatus,
        @Nullable String access,
        @Nullable String educationSystem,
        String colour,
        Locale reader,
        ZonedDateTime madeAt) {

    public Supplement {
        if (!"https".equals(verification.getScheme()) && !"http".equals(verification.getScheme())) {
            throw new IllegalArgumentException("The verification address must be http or https, not " + verification);
        }
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is #rrggbb, not " + colour);
        }
    }

    /**
     * A sealed document as it was issued.
     *
     * @param fileName what it is called inside the PDF: a plain name with an extension, no path
     */
    // A record with an array: it is carried, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record SealedDocument(byte[] bytes, String fileName, String mediaType) {

        public SealedDocument {
            if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
                throw new IllegalArgumentException("A file name is plain letters and digits, not '" + fileName + "'");
            }
        }

        /** The document's SHA-256. */
        public byte[] hash() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        /** The same in 64 hexadecimal digits. */
        public String hashInHex() {
            return HexFormat.of().formatHex(hash());
        }
    }

    /**
     * How often each passing grade was given in a group of learners (ECTS Users' Guide 2015, grade distribution table).
     *
     * @param group whose grades these are, in words
     * @param shares from the best grade to the worst
     */
    public record GradeDistribution(String group, List<Share> shares) {

        public GradeDistribution {
            shares = List.copyOf(shares);
        }

        public int total() {
            return shares.stream().mapToInt(Share::awards).sum();
        }

        /** One grade and how many awards carried it. */
        public record Share(String grade, int awards) {
            public Share {
                if (awards < 0) {
                    throw new IllegalArgumentException("A grade cannot have been given " + awards + " times");
                }
            }
        }
    }
}
