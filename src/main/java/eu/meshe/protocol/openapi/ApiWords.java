package eu.meshe.protocol.openapi;

import eu.meshe.institution.Role;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the description, in the reader's language. A handler that has none yet is named by its own name, and a test asks for the words. */
@Component
class ApiWords {

    private static final String PREFIX = "protocol.";
    private final MessageSource messages;

    ApiWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, LocaleContextHolder.getLocale());
    }

    /** A role as the pages of its institution call it. */
    String role(Role role) {
        return messages.getMessage("institution.role." + role, null, LocaleContextHolder.getLocale());
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(PREFIX + key, null, null, LocaleContextHolder.getLocale()));
    }
}
