package eu.meshe.attack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes of ours, as the server has them; the ones that end something come last. */
final class Routes {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE");
    private static final List<String> ENDINGS =
            List.of("suspension", "end", "revocation", "withdrawal", "withdraw", "remove");

    private final List<Route> all;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.all = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("eu.meshe"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Route route) -> METHODS.indexOf(route.method()))
                        .thenComparing(route -> ENDINGS.indexOf(route.pattern().replaceFirst(".*/", "")))
                        .thenComparing(Route::pattern))
                .toList();
    }

    List<Route> all() {
        return all;
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Route(method.name(), pattern, handler)));
    }
}
