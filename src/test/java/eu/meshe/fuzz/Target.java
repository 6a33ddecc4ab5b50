package eu.meshe.fuzz;

import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.elmo.ElmoFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.openbadge.OpenBadgeJwtFormat;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.format.sdjwt.SdJwtFormat;
import java.util.Arrays;
import java.util.Locale;

/** What is fed: one parser each, and the verifier as a whole. A target throws when it found a fault; what it refuses is no fault. */
public enum Target {
    VERIFIER(new WholeVerifier()),
    EDC(new OneFormat(new EdcFormat())),
    OPEN_BADGE(new OneFormat(new OpenBadgeFormat())),
    OPEN_BADGE_JWT(new OneFormat(new OpenBadgeJwtFormat())),
    SD_JWT(new OneFormat(new SdJwtFormat())),
    ELMO(new OneFormat(new ElmoFormat())),
    RECOGNITION(new OneFormat(new RecognitionFormat())),
    CONTAINERS(new Containers()),
    JSON(new StrictlyRead()),
    LINKED_DATA(new LinkedData()),
    JOSE(new SignedTokens()),
    IDENTIFIERS(new Identifiers()),
    KEY_DOCUMENTS(new KeyDocuments()),
    STATUS_LISTS(new StatusLists()),
    MANY_AT_ONCE(new ManyAtOnce()),
    TIME_STAMPS(new TimeStamps()),
    GRADE_FILES(new GradeFiles());

    private final Feed feed;

    Target(Feed feed) {
        this.feed = feed;
    }

    /** Takes any bytes. */
    @FunctionalInterface
    interface Feed {

        void feed(byte[] input);
    }

    /** @throws RuntimeException or an error if these bytes show a fault */
    public void feed(byte[] input) {
        feed.feed(input);
    }

    /** The name of its folder in the corpus. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for no name of a target */
    public static Target named(String folder) {
        return Arrays.stream(values())
                .filter(target -> target.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No target is called '" + folder + "': "
                        + Arrays.stream(values()).map(Target::folder).toList()));
    }

    static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
