package eu.meshe.institution.access;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.SignInRequiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through only where an access annotation says so. A handler of ours without one is refused to everybody: forgetting it is
 * noticed at once and opens nothing.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    /** Start, error and design page and the style sheet of colours: everybody's, and the shell does not know this module. */
    private static final String PAGE_SHELL = eu.meshe.web.Shell.class.getPackageName();

    static final String STAFF_MEMBER = "meshe.staffMember";
    private final CurrentAccount current;
    private final Institutions institutions;
    private final Memberships memberships;

    AccessInterceptor(CurrentAccount current, Institutions institutions, Memberships memberships) {
        this.current = current;
        this.institutions = institutions;
        this.memberships = memberships;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("eu.meshe")
                || method.getBeanType().getPackageName().equals(PAGE_SHELL)) {
            return true;
        }
        var rule = AccessRule.of(method)
                .orElseThrow(() -> new ForbiddenException("No access rule on " + method.getShortLogMessage()));
        if (rule instanceof Open) {
            return true;
        }
        var account = current.find().orElseThrow(SignInRequiredException::new);
        if (rule instanceof Staff staff) {
            request.setAttribute(STAFF_MEMBER, staffMember(request, account, staff));
        }
        return true;
    }

    private StaffMember staffMember(HttpServletRequest request, Account account, Staff rule) {
        var institution = institutionOf(request);
        var roles = memberships.rolesOf(account.id(), institution.id());
        if (!mayCall(roles, rule)) {
            throw new ForbiddenException("No role for this at the institution");
        }
        return new StaffMember(account, institution, roles);
    }

    private static boolean mayCall(Set<Role> roles, Staff rule) {
        return roles.contains(Role.ADMINISTRATOR)
                || (rule.value().length == 0 && !roles.isEmpty())
                || Arrays.stream(rule.value()).anyMatch(roles::contains);
    }

    @SuppressWarnings("unchecked")
    private Institution institutionOf(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var slug = variables == null ? null : variables.get("institution");
        if (slug == null) {
            throw new IllegalStateException("A @Staff handler needs the path variable {institution}");
        }
        return institutions.findBySlug(slug).orElseThrow(() -> new NotFoundException("institution"));
    }
}
