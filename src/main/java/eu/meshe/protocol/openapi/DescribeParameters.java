package eu.meshe.protocol.openapi;

import eu.meshe.platform.Page;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what each parameter is for, its range and an example. Parameters of one name mean one thing in the whole API. */
@Component
class DescribeParameters {

    private static final String INSTITUTION = "institution";
    private static final int LONGEST_KEY = 200;
    private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000001";
    private static final Map<String, Object> EXAMPLES = Map.of(
            INSTITUTION,
            "north-coast",
            "format",
            "open-badge",
            "edition",
            1,
            "secret",
            "SECRET",
            "suite",
            "eddsa-rdfc-2022",
            "field",
            "0613",
            "cycle",
            "first");

    private final ApiWords words;

    DescribeParameters(ApiWords words) {
        this.words = words;
    }

    void describe(Operation operation, ApiHandler handler) {
        if (handler.staff().isPresent() && !has(operation, INSTITUTION)) {
            operation.addParametersItem(
                    new Parameter().name(INSTITUTION).in("path").required(true).schema(new StringSchema()));
        }
        if (handler.isPost() && !handler.isOpen()) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(new StringSchema().maxLength(LONGEST_KEY)));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
    }

    private void describe(Parameter parameter) {
        words.find("parameter." + parameter.getName()).ifPresent(parameter::setDescription);
        if ("path".equals(parameter.getIn())) {
            parameter.setExample(EXAMPLES.getOrDefault(parameter.getName(), SOME_ID));
        }
        var schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "page" -> limit(schema, 0, null);
            case "size" -> limit(schema, 1, Page.Request.MOST);
            default -> {}
        }
    }

    private static void limit(Schema<?> schema, int least, @org.jspecify.annotations.Nullable Integer most) {
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(most == null ? null : BigDecimal.valueOf(most));
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> name.equals(it.getName()));
    }
}
