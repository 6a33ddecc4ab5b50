package eu.meshe.platform;

/** The one who asks must say who they are first. */
public class SignInRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInRequiredException() {
        super("Sign-in is required");
    }
}
