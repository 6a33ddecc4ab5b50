package eu.meshe.platform;

/** Someone else saved in between: what was shown is no longer what is stored. Nothing was changed. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(String what) {
        super(what);
    }
}
