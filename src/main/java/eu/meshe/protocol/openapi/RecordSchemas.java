package eu.meshe.protocol.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which members of a record are always there: those whose type is not {@link Nullable}. */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(annotated, context, chain);
        JavaType type = Json.mapper().constructType(annotated.getType());
        if (schema != null && type != null && type.getRawClass().isRecord()) {
            require(defined(schema, context.getDefinedModels()), type.getRawClass());
        }
        return schema;
    }

    private static @Nullable Schema<?> defined(
            Schema<?> schema, @SuppressWarnings("rawtypes") Map<String, Schema> all) {
        var reference = schema.get$ref();
        return reference == null ? schema : all.get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }

    private static void require(@Nullable Schema<?> schema, Class<?> type) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        List<String> always = Arrays.stream(type.getRecordComponents())
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        schema.setRequired(always);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
