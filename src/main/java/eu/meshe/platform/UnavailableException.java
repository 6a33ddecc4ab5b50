package eu.meshe.platform;

/**
 * What the work needs is not to be had for now, the keys' hardware for instance. Nothing was changed, and later it may go well. Answered with 503;
 * its message is for the log only.
 */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnavailableException(String message) {
        super(message);
    }
}
