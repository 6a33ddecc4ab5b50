package eu.meshe.format.elm.code;

/** The entries that every credential of ours carries as they stand. */
public final class Fixed {

    /** The profile "Generic": no list has one for micro-credentials. */
    public static final Concept GENERIC_PROFILE = Schemes.europass("credential", "e34929035b", "Generic");

    public static final Concept SHORT_LEARNING_PROGRAMME =
            Schemes.europass("learning-opportunity", "74a4a268e8", "Short learning programme");
    public static final Concept ECTS =
            Schemes.europass("education-credit", "6fcec5c5af", "European Credit Transfer System");
    public static final Concept BASE64 = Schemes.europass("encoding", "6146cde7dd", "base64");
    public static final Concept PNG = Schemes.authority("file-type", "PNG", "PNG");

    private Fixed() {}
}
