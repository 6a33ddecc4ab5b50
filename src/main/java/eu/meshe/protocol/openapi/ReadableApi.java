package eu.meshe.protocol.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description as the page shows it.
 *
 * @param groups in the order a reader meets them
 */
record ReadableApi(List<Group> groups) {

    ReadableApi {
        groups = List.copyOf(groups);
    }

    /** Operations of one capability; the name is part of message keys. */
    record Group(String name, List<Operation> operations) {

        Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * @param method GET, POST, PUT or DELETE
     * @param who may call it, in words
     * @param more what else is to be known, where something is
     * @param body what is sent, where something is
     * @param curl an example call
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String who,
            @Nullable String more,
            List<Parameter> parameters,
            @Nullable Body body,
            List<Answer> answers,
            String curl) {

        Operation {
            parameters = List.copyOf(parameters);
            answers = List.copyOf(answers);
        }
    }

    /** @param place {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String place, boolean required, String text) {}

    /**
     * @param text about a document sent as it is
     * @param shape the members of JSON that is sent
     */
    record Body(@Nullable String text, @Nullable String shape) {}

    /** @param shape the members of the JSON answer, where there is one of ours */
    record Answer(String status, String text, @Nullable String shape) {}
}
