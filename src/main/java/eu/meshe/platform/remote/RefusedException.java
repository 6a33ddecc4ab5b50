package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import java.io.IOException;

/** There will be no copy, and this is why; caught in this package. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    RefusedException(String key, Object... arguments) {
        super(key);
        this.why = Message.of(key, arguments);
    }

    Message why() {
        return why;
    }
}
