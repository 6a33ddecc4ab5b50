package eu.meshe.protocol.openapi;

import eu.meshe.institution.access.AccessRule;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import eu.meshe.web.SentBytes;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What the code of a handler says about it, beyond what springdoc reads. */
record ApiHandler(HandlerMethod method) {

    /** {@code walletList} for {@code WalletApi.list}: unique, and stable while the code keeps its names. */
    String id() {
        var controller = method.getBeanType().getSimpleName().replaceFirst("Api$", "");
        return StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(method.getMethod().getName());
    }

    /** The capability it belongs to: its module; a protocol's is the folder of the protocol. */
    String group() {
        var folders = method.getBeanType().getPackageName().split("\\.");
        return "protocol".equals(folders[2]) ? folders[3] : folders[2];
    }

    Optional<Annotation> rule() {
        return AccessRule.of(method);
    }

    boolean isOpen() {
        return rule().filter(Open.class::isInstance).isPresent();
    }

    Optional<Staff> staff() {
        return rule().filter(Staff.class::isInstance).map(Staff.class::cast);
    }

    boolean isWriting() {
        return !isMappedTo(RequestMethod.GET);
    }

    boolean isPost() {
        return isMappedTo(RequestMethod.POST);
    }

    boolean hasPathVariable() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                || staff().isPresent();
    }

    boolean hasBody() {
        return takesBytes() || body().isPresent();
    }

    /** Whether the body is a document, byte for byte, and not JSON of ours. */
    boolean takesBytes() {
        return parameters()
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> type == byte[].class || type == SentBytes.class);
    }

    boolean givesBytes() {
        return method.getReturnType().getGenericParameterType() instanceof java.lang.reflect.ParameterizedType type
                && type.getRawType() == ResponseEntity.class
                && type.getActualTypeArguments()[0] == byte[].class;
    }

    private Optional<MethodParameter> body() {
        return parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst();
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(method.getMethodParameters());
    }

    private boolean isMappedTo(RequestMethod wanted) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.method()).contains(wanted);
    }
}
