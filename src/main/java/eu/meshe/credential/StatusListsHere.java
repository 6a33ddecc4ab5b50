package eu.meshe.credential;

/** The lists that are kept here, of which we know at every moment what they say. */
public interface StatusListsHere extends StatusDirectory {

    /** Whether the list that it names is one of these, by its address. */
    boolean keep(StatusReference reference);
}
