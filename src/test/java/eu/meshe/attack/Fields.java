package eu.meshe.attack;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What a route takes, read from the method behind it. */
final class Fields {

    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)[^>]*\\sname=\"([^\"]+)\"");

    private Fields() {}

    /** The names of the fields of a form or of a query. */
    static List<String> of(Route route) {
        return parameters(route).flatMap(Fields::names).distinct().toList();
    }

    /** Whether the route takes whatever fields its page has. */
    static boolean areThoseOfThePage(Route route) {
        return parameters(route)
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    static List<String> inPage(String html) {
        return NAME.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("_csrf"))
                .distinct()
                .toList();
    }

    /** A sensible body of the type that the route takes; empty where it takes none, or bytes. */
    static Optional<Object> body(Route route) {
        return parameters(route)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .filter(parameter -> parameter.getParameterType().isRecord())
                .map(parameter -> value("", parameter.getParameterType()))
                .findFirst();
    }

    private static Stream<MethodParameter> parameters(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .peek(parameter -> parameter.initParameterNameDiscovery(
                        new org.springframework.core.DefaultParameterNameDiscoverer()));
    }

    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestBody.class) || type == StaffMember.class || type == Account.class) {
            return Stream.empty();
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Map.class.isAssignableFrom(type) ? Stream.empty() : Stream.ofNullable(parameter.getParameterName());
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? new ArrayList<>(List.of(value(name, arguments[0])))
                    : new LinkedHashMap<>(Map.of("en", value(name, arguments[1])));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            var members = new LinkedHashMap<String, Object>();
            for (var component : plain.getRecordComponents()) {
                members.put(component.getName(), value(component.getName(), component.getGenericType()));
            }
            return members;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        return plain == UUID.class
                ? UUID.randomUUID().toString()
                : plain == int.class || plain == Integer.class
                        ? 0
                        : plain == LocalDate.class ? Payload.day(9) : sensible(name);
    }

    /** What one would type there. */
    static String sensible(String name) {
        return switch (name) {
            case "id", "run", "held", "target", "offer" -> UUID.randomUUID().toString();
            case "version", "credits", "hours", "mostCredits", "price" -> "3";
            case "decisionDays", "places" -> "20";
            case "institution", "university", "partner" -> World.OWNING;
            case "email" -> "someone@post.example";
            case "birthDate" -> "1990-02-03";
            case "opensOn", "validFrom" -> Payload.day(0);
            case "achievedOn" -> Payload.day(-1);
            case "closesOn", "startsOn" -> Payload.day(20);
            case "endsOn", "validUntil", "until", "conditionBy", "appealUntil" -> Payload.day(40);
            case "language", "languages" -> "en";
            case "level", "levels" -> "5";
            case "fields", "field" -> "06";
            case "currency" -> "EUR";
            case "mode", "participation" -> "ONLINE";
            case "outcome" -> "refusal";
            case "role" -> "REGISTRAR";
            default -> "A sensible word or two";
        };
    }
}
