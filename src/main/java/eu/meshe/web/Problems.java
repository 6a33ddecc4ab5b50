package eu.meshe.web;

import eu.meshe.platform.MachineAddresses;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The edge, where every exception becomes an answer: problem+json (RFC 9457) under {@code /api/} and {@code /vc-api/}, a page elsewhere. Nothing of the machine's
 * inside is told; a failure of ours gets a number that the log has too. Exceptions' texts are logged at debug only, for they may name people.
 */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int FRAMES = 12;
    private static final String RETRY_AFTER_SECONDS = "60";

    private final Say say;

    Problems(Say say) {
        this.say = say;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security filters answer these
        }
        if (thrown instanceof AsyncRequestNotUsableException || thrown instanceof ClientAbortException) {
            return null; // nobody is there any more
        }
        var problem = ProblemOf.exception(thrown);
        log(problem, thrown);
        sayWhenToTryAgain(problem, response);
        var headers = thrown instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        return answer(problem, headers, request, request.getRequestURI());
    }

    /** What the server or a filter refused before or after a controller. */
    @RequestMapping("/error")
    @Nullable
    Object dispatched(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // an answer that is under way cannot become another
        }
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = thrown == null ? Problem.ofStatus(status) : ProblemOf.exception(thrown);
        if (thrown != null) {
            log(problem, thrown);
            sayWhenToTryAgain(problem, response);
        }
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : "/";
        return answer(problem, HttpHeaders.EMPTY, request, path);
    }

    /** RFC 9110, 10.2.3. */
    private static void sayWhenToTryAgain(Problem problem, HttpServletResponse response) {
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request, String path) {
        if (problem.isWithoutDatabase()) {
            request.setAttribute(Frame.WITHOUT_DATABASE, true);
        }
        return MachineAddresses.contain(path) ? json(problem, headers) : page(problem);
    }

    private static ModelAndView page(Problem problem) {
        return new ModelAndView("web/problem", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
    }

    private ResponseEntity<ProblemDetail> json(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem));
    }

    private ProblemDetail detail(Problem problem) {
        var detail =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), say.message(problem.what()));
        detail.setType(URI.create("/problems/" + problem.kind()));
        detail.setTitle(say.key(problem.titleKey()));
        if (!problem.fields().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.fields().stream()
                            .map(field -> Map.of("field", field.field(), "message", say.message(field.message())))
                            .toList());
        }
        if (problem.incident() != null) {
            detail.setProperty("incident", problem.incident());
        }
        return detail;
    }

    private static void log(Problem problem, Throwable thrown) {
        if (problem.incident() != null) {
            LOG.error("Incident {}: {}", problem.incident(), placesOf(thrown));
            LOG.debug("Incident {} in full", problem.incident(), thrown);
        }
    }

    private static String placesOf(Throwable thrown) {
        var places = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            places.append(cause.getClass().getName()).append(" at ");
            places.append(Arrays.stream(cause.getStackTrace())
                    .limit(cause.getCause() == null ? FRAMES : 1)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(" < ")));
            places.append(cause.getCause() == null ? "" : "; because of ");
        }
        return places.toString();
    }
}
