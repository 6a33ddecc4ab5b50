package eu.meshe.institution.access;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Which of the three access annotations governs a handler: its method's own, else its class's. */
public final class AccessRule {

    private AccessRule() {}

    public static Optional<Annotation> of(HandlerMethod handler) {
        return onElement(handler.getMethod()).or(() -> onElement(handler.getBeanType()));
    }

    private static Optional<Annotation> onElement(java.lang.reflect.AnnotatedElement element) {
        return java.util.stream.Stream.of(Open.class, SignedIn.class, Staff.class)
                .map(type -> (Annotation) AnnotatedElementUtils.findMergedAnnotation(element, type))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
