package eu.meshe.attack;

import eu.meshe.institution.access.AccessRule;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.institution.access.Staff;
import eu.meshe.platform.MachineAddresses;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;

/** One address that the exchange answers, and the method that answers it. */
record Route(String method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^/]+)?}");

    Optional<Annotation> rule() {
        return AccessRule.of(handler);
    }

    boolean isForStaff() {
        return rule().filter(Staff.class::isInstance).isPresent();
    }

    boolean isForLearners() {
        return rule().filter(SignedIn.class::isInstance).isPresent();
    }

    boolean isApi() {
        return MachineAddresses.contain(pattern);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** The address with a value for each variable. */
    String address(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> values.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
