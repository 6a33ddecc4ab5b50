package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.look.Look;
import eu.meshe.recognition.look.Looks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps every look that staff take at a case, whichever page or call shows it; a form that is refused shows the case, too. It is kept before anything is shown: what cannot be kept is not
 * shown.
 */
@Configuration
class KeepLooks implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CASE = "/cases/{id}";
    /** After the rules of access, which come first. */
    private static final int AFTER_ACCESS = 100;

    private final Looks looks;

    KeepLooks(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_ACCESS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var place = pattern.indexOf(CASE);
        if (place >= 0) {
            StaffMember.of(request)
                    .ifPresent(officer -> caseIn(request)
                            .ifPresent(id -> looks.keep(officer, id, what(pattern.substring(place + CASE.length())))));
        }
        return true;
    }

    private static Look.What what(String rest) {
        if (rest.startsWith("/documents")) {
            return Look.What.ATTACHMENT;
        }
        if (rest.startsWith("/document")) {
            return Look.What.DOCUMENT;
        }
        if (rest.startsWith("/letters")) {
            return Look.What.LETTER;
        }
        return rest.startsWith("/exports") ? Look.What.EXPORT : Look.What.SHEET;
    }

    @SuppressWarnings("unchecked")
    private static Optional<ApplicationId> caseIn(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return Optional.of(new ApplicationId(UUID.fromString(variables.get("id"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no case has such an id; the handler says so
        }
    }
}
