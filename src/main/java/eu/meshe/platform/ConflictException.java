package eu.meshe.platform;

/** What was asked no longer fits the state of the thing: already decided, already withdrawn. Nothing was changed. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public ConflictException(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public static ConflictException of(String key, Object... arguments) {
        return new ConflictException(Message.of(key, arguments));
    }

    public Message reason() {
        return reason;
    }
}
