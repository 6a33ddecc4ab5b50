package eu.meshe.protocol.vcjose;

/** The result is a failure: what is to be secured or was secured is not as the standard says. Never leaves this package. */
final class UnacceptableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param part what is wrong: a member or a step by its name in the standard, never a value */
    UnacceptableException(String part) {
        super(part, null, false, false);
    }

    static void require(boolean holds, String part) throws UnacceptableException {
        if (!holds) {
            throw new UnacceptableException(part);
        }
    }
}
