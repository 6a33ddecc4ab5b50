package eu.meshe.platform;

/** There is nothing under that name for the one who asks: it never was, is gone, or is another's. The three look alike from outside. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
