package eu.meshe.protocol.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of the API as a whole what it is, how a program signs in, how operations are grouped and how a refusal looks. */
@Component
class DescribeApi implements OpenApiCustomizer {

    /** The groups in the order a reader meets them; one that is not listed comes last. */
    static final List<String> GROUPS = List.of(
            "verification",
            "catalogue",
            "issuance",
            "wallet",
            "recognition",
            "partnership",
            "trust",
            "institution",
            "vcapi",
            "log");

    private static final String PROBLEM = "Problem";
    private final ApiWords words;

    DescribeApi(ApiWords words) {
        this.words = words;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title(words.of("info.title"))
                .version("1")
                .summary(words.of("info.summary"))
                .description(words.of("info.description"))
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
        api.tags(used(api).stream()
                .sorted(Comparator.comparingInt(DescribeApi::place))
                .map(this::tag)
                .toList());
        var parts = api.getComponents();
        parts.addSecuritySchemes(
                DescribeOperation.BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(words.of("info.token")));
        parts.addSchemas(PROBLEM, problem());
        for (var refusal : Refusal.values()) {
            parts.addResponses(refusal.component(), answer(refusal));
        }
    }

    private static Set<String> used(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
    }

    private static int place(String group) {
        var place = GROUPS.indexOf(group);
        return place < 0 ? GROUPS.size() : place;
    }

    private Tag tag(String group) {
        return new Tag()
                .name(group)
                .description(words.find("group." + group + ".text").orElse(group));
    }

    private ApiResponse answer(Refusal refusal) {
        return new ApiResponse()
                .description(words.of("answer." + refusal.status()))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    /** RFC 9457, with our two members more. */
    private Schema<?> problem() {
        return object(
                        Map.of(
                                "type", text("problem.type").format("uri-reference"),
                                "title", text("problem.title"),
                                "status", of("integer", "problem.status"),
                                "detail", text("problem.detail"),
                                "instance", text("problem.instance").format("uri-reference"),
                                "errors", list(wrong()),
                                "incident", text("problem.incident")),
                        List.of("status"))
                .description(words.of("problem"));
    }

    private Schema<?> wrong() {
        return object(
                Map.of(
                        "field", text("problem.field"),
                        "place", text("problem.place"),
                        "message", text("problem.message")),
                List.of("message"));
    }

    private Schema<Object> text(String key) {
        return of("string", key);
    }

    private Schema<Object> of(String type, String key) {
        return new Schema<>().types(Set.of(type)).description(words.of(key));
    }

    private static Schema<?> list(Schema<?> items) {
        return new Schema<>().types(Set.of("array")).items(items);
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> object(Map<String, Schema> members, List<String> always) {
        return new Schema<>()
                .types(Set.of("object"))
                .properties(new java.util.TreeMap<>(members))
                .required(always);
    }
}
