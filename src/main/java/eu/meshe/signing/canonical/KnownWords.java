package eu.meshe.signing.canonical;

/**
 * What was found out of the words of one document while its proof was checked, so that it need not be found out again: the direct path
 * ({@link TreeForm}) takes no document in which a word is not defined, or an address relative to nothing. Not safe to share between threads.
 */
public final class KnownWords {

    private boolean areAllDefined;

    /** The direct path took the whole document but for its proofs, under the contexts that come with the product. */
    public void noteAllDefined() {
        areAllDefined = true;
    }

    /** Whether each word outside the proofs is known to be defined; {@code false} where nobody has found out. */
    public boolean areAllDefined() {
        return areAllDefined;
    }
}
