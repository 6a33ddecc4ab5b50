package eu.meshe.recognition;

/** What can be done with an application. Which move is possible in which state, and where it leads, is in {@link Moves}. */
public enum Move {
    /** An officer takes the case up, or takes it over from a colleague. */
    TAKE_UP,
    /** An officer decides. */
    DECIDE,
    /** The learner takes the application back. */
    WITHDRAW
}
