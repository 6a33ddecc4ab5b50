package eu.meshe.platform;

/** The one who asks is known and may not do this. */
public class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String what) {
        super(what);
    }
}
