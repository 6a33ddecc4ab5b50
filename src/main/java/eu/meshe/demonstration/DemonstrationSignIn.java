package eu.meshe.demonstration;

/** How everyone in a demonstration signs in. */
public final class DemonstrationSignIn {

    /** The password of all of them; known to everybody, and therefore never in an exchange of real people. */
    public static final String PASSWORD = "demonstration-only";

    private DemonstrationSignIn() {}
}
