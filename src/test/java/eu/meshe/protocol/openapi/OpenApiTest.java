package eu.meshe.protocol.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.access.AccessRule;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description for machines says what the code does: every operation, who may call it, and nothing of the inside. */
@ExchangeTest
class OpenApiTest {

    private static final Path COPY = Path.of("target", "openapi.json");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JsonMapper mapper;

    private String text;
    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        text = new HttpCaller(port).get("/api/openapi.json").body();
        Files.writeString(COPY, text);
        document = mapper.readTree(text);
    }

    @Test
    void isOpenApi31WithItsLicenceAndOneServer() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/version").asString()).isEqualTo("1");
        assertThat(document.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("http://localhost:8080");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void describesEveryHandlerOfTheApiAndNoPage() {
        assertThat(operations().keySet()).isEqualTo(handlers().keySet());
    }

    @Test
    void asksForWhatTheAccessAnnotationAsksFor() {
        handlers()
                .forEach((call, handler) -> assertThat(
                                operation(call).path("security").toString())
                        .as(call)
                        .isEqualTo(expectedSecurity(handler)));
    }

    @Test
    void everyOperationIsNamedOnceAndHasWordsOfItsOwn() {
        var ids = new ArrayList<String>();
        operations().forEach((call, it) -> {
            var id = it.path("operationId").asString();
            ids.add(id);
            assertThat(it.path("summary").asString())
                    .as("protocol.operation.%s for %s", id, call)
                    .isNotEqualTo(id);
            it.path("parameters")
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as("protocol.parameter.%s for %s", parameter.path("name"), call)
                            .isNotBlank());
        });
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceInAPathIsAParameter() {
        operations().forEach((call, it) -> {
            var declared = StreamSupport.stream(it.path("parameters").spliterator(), false)
                    .filter(parameter -> "path".equals(parameter.path("in").asString()))
                    .map(parameter -> "{" + parameter.path("name").asString() + "}")
                    .toList();
            var places = Arrays.stream(call.split("/"))
                    .filter(part -> part.startsWith("{"))
                    .toList();
            assertThat(declared).as(call).containsExactlyInAnyOrderElementsOf(places);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new TreeSet<String>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asString()));
        assertThat(references).isNotEmpty();
        references.forEach(
                reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyRefusalIsAProblemDocument() {
        operations()
                .forEach((call, it) -> it.path("responses").properties().forEach(answer -> {
                    var reference = answer.getValue().path("$ref").asString("");
                    if (answer.getKey().startsWith("2")) {
                        assertThat(reference).as(call).isEmpty();
                    } else {
                        assertThat(document.at(reference.substring(1))
                                        .path("content")
                                        .propertyNames())
                                .as(call + " " + answer.getKey())
                                .containsExactly("application/problem+json");
                    }
                }));
    }

    @Test
    void nothingOfTheInsideIsTold() {
        assertThat(text).doesNotContain("eu.meshe", "StaffMember", "HttpServletRequest", "passwordHash", "java.");
        assertThat(document.at("/components/schemas").propertyNames()).allMatch(name -> name.matches("[A-Za-z]+"));
    }

    @Test
    void aVerificationTakesAnyBytesAndAnswersWithAReport() {
        var verify = operation("POST /api/v1/verifications");
        assertThat(verify.path("requestBody").path("content").propertyNames()).containsExactly("*/*");
        assertThat(verify.at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/VerificationReport");
        assertThat(verify.path("responses").propertyNames()).contains("413", "422");
    }

    @Test
    void whatTheSignedLogSaysAnyoneMayRead() {
        assertThat(new HttpCaller(port).get("/api/v1/log/head").statusCode()).isNotIn(401, 403);
    }

    @Test
    void theReaderChoosesTheLanguage() {
        var german = new HttpCaller(port).with("Accept-Language", "de").get("/api/openapi.json");
        assertThat(german.body()).contains("Ein Dokument prüfen").doesNotContain("Check a document");
    }

    private TreeMap<String, JsonNode> operations() {
        var all = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it ->
                                all.put(it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())));
        return all;
    }

    private TreeMap<String, HandlerMethod> handlers() {
        var all = new TreeMap<String, HandlerMethod>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") || path.startsWith("/vc-api/"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.put(method + " " + path, handler))));
        return all;
    }

    private static String expectedSecurity(HandlerMethod handler) {
        var rule = AccessRule.of(handler).orElseThrow();
        if (rule instanceof Open) {
            return "[]";
        }
        var roles = rule instanceof Staff staff
                ? Arrays.stream(staff.value()).map(Enum::name).toList()
                : List.<String>of();
        return roles.isEmpty()
                ? "[{\"bearer\":[]}]"
                : "["
                        + String.join(
                                ",",
                                roles.stream()
                                        .map(role -> "{\"bearer\":[\"" + role + "\"]}")
                                        .toList())
                        + "]";
    }

    private JsonNode operation(String call) {
        return java.util.Objects.requireNonNull(operations().get(call), call);
    }
}
