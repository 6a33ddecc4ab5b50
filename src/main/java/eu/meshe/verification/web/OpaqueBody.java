package eu.meshe.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose body is bytes and no other type, so that nobody takes it for a form. Checking changes nothing: twice is as good as once, and a
 * request that asks for once (Idempotency-Key) is not kept for it.
 */
class OpaqueBody extends HttpServletRequestWrapper {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    OpaqueBody(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (IDEMPOTENCY_KEY.equalsIgnoreCase(name)) {
            return null;
        }
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                ? Collections.enumeration(List.of(getContentType()))
                : super.getHeaders(name);
    }
}
