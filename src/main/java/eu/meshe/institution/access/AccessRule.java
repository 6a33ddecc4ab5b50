package eu.meshe.institution.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Which of the three access annotations governs a handler: its method's own, else its class's. */
public final class AccessRule {

    /** They never change, and each request asks. */
    private static final Map<Handler, Optional<Annotation>> KNOWN = new ConcurrentHashMap<>();

    private AccessRule() {}

    private record Handler(Method method, Class<?> type) {}

    public static Optional<Annotation> of(HandlerMethod handler) {
        return KNOWN.computeIfAbsent(new Handler(handler.getMethod(), handler.getBeanType()), AccessRule::find);
    }

    private static Optional<Annotation> find(Handler handler) {
        return onElement(handler.method()).or(() -> onElement(handler.type()));
    }

    private static Optional<Annotation> onElement(java.lang.reflect.AnnotatedElement element) {
        return java.util.stream.Stream.of(Open.class, SignedIn.class, Staff.class)
                .map(type -> (Annotation) AnnotatedElementUtils.findMergedAnnotation(element, type))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
