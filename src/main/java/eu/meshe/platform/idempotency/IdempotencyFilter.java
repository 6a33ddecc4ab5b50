package eu.meshe.platform.idempotency;

import eu.meshe.platform.Digest;
import eu.meshe.platform.MachineAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a program that did not hear our answer ask again without doing the thing twice: a POST to the API with an {@code Idempotency-Key} is
 * done once, and its answer given again (IETF draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>The same key with another request is refused (422); while the first call is under way, the second is told so (409). Answers of 500 and
 * above are not kept.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final IdempotentCalls calls;
    private final JsonMapper mapper;
    private final MessageSource messages;

    IdempotencyFilter(IdempotentCalls calls, JsonMapper mapper, MessageSource messages) {
        this.calls = calls;
        this.mapper = mapper;
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !MachineAddresses.contain(request.getRequestURI())
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(request, response, 400, "platform.idempotency.key");
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(request, response, 413, "platform.idempotency.large");
            return;
        }
        var caller = ((Principal) java.util.Objects.requireNonNull(request.getUserPrincipal())).getName();
        var digest = Digest.hex(request.getRequestURI() + "\n" + request.getQueryString() + "\n" + Digest.hex(body));
        if (calls.begin(caller, key, digest)) {
            doOnce(new Reread(request, body), response, chain, caller, key, digest);
        } else {
            answerAgain(request, response, caller, key, digest);
        }
    }

    private void doOnce(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String caller,
            String key,
            String digest)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var answered = false;
        try {
            chain.doFilter(request, kept);
            if (kept.getStatus() < 500) {
                calls.end(
                        caller,
                        key,
                        new IdempotentCalls.Call(
                                digest,
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getHeader(HttpHeaders.LOCATION),
                                kept.getContentAsByteArray()));
                answered = true;
            }
        } finally {
            if (!answered) {
                calls.forget(caller, key);
            }
        }
        kept.copyBodyToResponse();
    }

    private void answerAgain(
            HttpServletRequest request, HttpServletResponse response, String caller, String key, String digest)
            throws IOException {
        var first = calls.find(caller, key).orElse(null);
        if (first == null || first.status() == null) {
            refuse(request, response, 409, "platform.idempotency.underway");
        } else if (!first.digest().equals(digest)) {
            refuse(request, response, 422, "platform.idempotency.other");
        } else {
            response.setStatus(first.status());
            response.setHeader("Idempotency-Replayed", "true");
            setIfThere(response, HttpHeaders.CONTENT_TYPE, first.contentType());
            setIfThere(response, HttpHeaders.LOCATION, first.location());
            if (first.body() != null) {
                response.getOutputStream().write(first.body());
            }
        }
    }

    private static void setIfThere(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String message)
            throws IOException {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.getMessage(message, null, request.getLocale()));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }

    /** A request whose body was read and can be read again. */
    private static final class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("The body is at hand; it is not read asynchronously");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
