package eu.meshe;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that our controllers answer, read from their annotations. */
final class Routes {

    /** Answered by the frameworks. */
    private static final List<String> FRAMEWORK =
            List.of("/actuator/health", "/actuator/health/**", "/api/openapi.json", "/sign-out");

    /** {@code GET /path} or {@code /path} in code type, or a path on a local address. */
    private static final Pattern NAMED =
            Pattern.compile("(?:`(?:(GET|POST|PUT|DELETE) )?|http://localhost:8080)(/[a-z][^\\s`?'\"]*)");

    private final List<Route> routes = new ArrayList<>();

    Routes() {
        FRAMEWORK.forEach(path -> routes.add(new Route(List.of(), PathPatternParser.defaultInstance.parse(path))));
        var withDemonstration = new StandardEnvironment();
        withDemonstration.setActiveProfiles("demo");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, withDemonstration);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.findCandidateComponents("eu.meshe").forEach(found -> addAll(String.valueOf(found.getBeanClassName())));
    }

    /** The addresses named in a text that nobody answers. */
    List<String> findUnanswered(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(named -> routes.stream().noneMatch(route -> route.answers(named.group(1), named.group(2))))
                .map(named -> named.group())
                .toList();
    }

    private void addAll(String type) {
        try {
            var controller = Class.forName(type);
            Arrays.stream(controller.getDeclaredMethods()).forEach(method -> add(controller, method));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Class<?> controller, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return;
        }
        var methods = Arrays.stream(mapping.method()).map(Enum::name).toList();
        for (var prefix : paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class))) {
            for (var path : paths(mapping)) {
                routes.add(new Route(methods, PathPatternParser.defaultInstance.parse(prefix + path)));
            }
        }
    }

    private static List<String> paths(@org.jspecify.annotations.Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    private record Route(List<String> methods, PathPattern path) {

        boolean answers(@org.jspecify.annotations.Nullable String method, String address) {
            return (method == null || methods.isEmpty() || methods.contains(method))
                    && path.matches(PathContainer.parsePath(address.replaceAll("\\{\\w+}", "1")));
        }
    }
}
