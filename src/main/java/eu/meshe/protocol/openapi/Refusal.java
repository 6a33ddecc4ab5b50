package eu.meshe.protocol.openapi;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways in which an operation may be refused, each with the rule that says to which operations it can happen. */
enum Refusal {
    UNREADABLE("400", "Unreadable", handler -> handler.hasBody() || handler.isPost()),
    SIGN_IN("401", "SignInRequired", handler -> !handler.isOpen()),
    FORBIDDEN("403", "Forbidden", handler -> handler.staff().isPresent()),
    NOT_FOUND("404", "NotFound", ApiHandler::hasPathVariable),
    CONFLICT("409", "Conflict", handler -> handler.isWriting() && (!handler.isOpen() || handler.hasPathVariable())),
    TOO_LARGE("413", "TooLarge", ApiHandler::takesBytes),
    INVALID("422", "Invalid", handler -> handler.hasBody() || (handler.isPost() && !handler.isOpen()));

    private final String status;
    private final String component;
    private final Predicate<ApiHandler> applies;

    Refusal(String status, String component, Predicate<ApiHandler> applies) {
        this.status = status;
        this.component = component;
        this.applies = applies;
    }

    static List<Refusal> of(ApiHandler handler) {
        return Stream.of(values())
                .filter(refusal -> refusal.applies.test(handler))
                .toList();
    }

    String status() {
        return status;
    }

    /** Its name among the document's components. */
    String component() {
        return component;
    }
}
