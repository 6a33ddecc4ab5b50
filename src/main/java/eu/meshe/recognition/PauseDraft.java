package eu.meshe.recognition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer fills in to stop the clock.
 *
 * @param reason one of {@link WaitingReason}, by its slug
 * @param note what is missing or awaited; needed
 * @param requested the documents the applicant is to send, a line each; needed for the reason {@code documents}
 */
public record PauseDraft(@Nullable String reason, @Nullable String note, List<String> requested) {

    @SuppressWarnings("NullAway") // a form or a program may leave it out
    public PauseDraft {
        requested = requested == null
                ? List.of()
                : requested.stream()
                        .filter(Objects::nonNull)
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
