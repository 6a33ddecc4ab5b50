package eu.meshe.institution.signin;

import eu.meshe.platform.MachineAddresses;
import eu.meshe.platform.SignInRequiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a person to the sign-in page and back again; answers a program with 401. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInRequiredAdvice {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final MessageSource messages;

    SignInRequiredAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(SignInRequiredException.class)
    @Nullable
    ResponseEntity<ProblemDetail> askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (MachineAddresses.contain(request.getRequestURI())) {
            return unauthorised();
        }
        if ("GET".equals(request.getMethod())) {
            requests.saveRequest(request, response);
        }
        response.sendRedirect("/sign-in");
        return null;
    }

    private ResponseEntity<ProblemDetail> unauthorised() {
        var problem = ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED);
        var reader = LocaleContextHolder.getLocale();
        problem.setTitle(messages.getMessage("institution.api.unauthorised.title", null, reader));
        problem.setDetail(messages.getMessage("institution.api.unauthorised.detail", null, reader));
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
