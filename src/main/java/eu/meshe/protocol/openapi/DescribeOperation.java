package eu.meshe.protocol.openapi;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.SignedIn;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation what springdoc cannot know: its words, who may call it, its raw bodies, and the answers it refuses with. */
@Component
class DescribeOperation implements OperationCustomizer {

    static final String BEARER = "bearer";

    private final ApiWords words;
    private final DescribeParameters parameters;

    DescribeOperation(ApiWords words, DescribeParameters parameters) {
        this.words = words;
        this.parameters = parameters;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var handler = new ApiHandler(method);
        operation.operationId(handler.id()).tags(List.of(handler.group()));
        operation.setSummary(words.find("operation." + handler.id()).orElse(handler.id()));
        describeAccess(operation, handler);
        parameters.describe(operation, handler);
        describeBody(operation, handler);
        describeAnswers(operation, handler);
        return operation;
    }

    private void describeAccess(Operation operation, ApiHandler handler) {
        var who = who(handler);
        operation.setDescription(words.find("operation." + handler.id() + ".more")
                .map(more -> who + "\n\n" + more)
                .orElse(who));
        operation.addExtension("x-who", who);
        operation.setSecurity(handler.isOpen() ? List.of() : requirements(handler));
    }

    private String who(ApiHandler handler) {
        return handler.rule()
                .map(rule -> handler.isOpen()
                        ? words.of("who.anyone")
                        : rule instanceof SignedIn ? words.of("who.signed-in") : whoOfStaff(handler))
                .orElseGet(() -> words.of("who.nobody"));
    }

    private String whoOfStaff(ApiHandler handler) {
        var roles = roles(handler);
        return roles.isEmpty()
                ? words.of("who.staff")
                : words.of("who.role", roles.stream().map(words::role).collect(Collectors.joining(words.of("who.or"))));
    }

    /** OpenAPI 3.1, 4.8.30: a list of requirements is a choice; for a bearer token the array names the role that is needed. */
    private static List<SecurityRequirement> requirements(ApiHandler handler) {
        var roles = roles(handler);
        return roles.isEmpty()
                ? List.of(new SecurityRequirement().addList(BEARER))
                : roles.stream()
                        .map(role -> new SecurityRequirement().addList(BEARER, role.name()))
                        .toList();
    }

    private static List<Role> roles(ApiHandler handler) {
        return handler.staff().map(staff -> Arrays.asList(staff.value())).orElse(List.of());
    }

    private void describeBody(Operation operation, ApiHandler handler) {
        if (handler.takesBytes()) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .description(words.of("body.document"))
                    .content(new Content().addMediaType("*/*", new MediaType().schema(new Schema<>()))));
        }
    }

    private void describeAnswers(Operation operation, ApiHandler handler) {
        var answers = operation.getResponses();
        answers.forEach((status, answer) -> {
            answer.setDescription(words.of("answer." + status));
            if (handler.givesBytes()) {
                answer.setContent(bytes());
            }
        });
        Refusal.of(handler)
                .forEach(refusal -> answers.addApiResponse(
                        refusal.status(), new ApiResponse().$ref("#/components/responses/" + refusal.component())));
    }

    private static Content bytes() {
        return new Content().addMediaType("*/*", new MediaType().schema(new Schema<>()));
    }
}
