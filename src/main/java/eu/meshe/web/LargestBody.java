package eu.meshe.web;

import eu.meshe.platform.MachineAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies to the API that are larger than anything it takes ({@value #LARGEST} bytes), before they fill the memory: the server itself
 * bounds only forms. A body that does not say its length is cut off when it passes the bound.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
public class LargestBody extends OncePerRequestFilter {

    static final int LARGEST = 4 * 1024 * 1024;

    private static final String LEFT_TO_OTHERS = "eu.meshe.web.largestBody.leftToOthers";

    LargestBody() {}

    /** For a filter before this one: the body of that request is not held as a whole, and whoever reads it bounds it. */
    public static void leaveToOthers(HttpServletRequest request) {
        request.setAttribute(LEFT_TO_OTHERS, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !MachineAddresses.contain(request.getRequestURI()) || request.getAttribute(LEFT_TO_OTHERS) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new Bounded(request), response);
    }

    /** Its name tells the edge what it is: a body over the bound. */
    private static final class BodySizeExceededException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        BoundedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = body.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        /** One byte more than the bound may be read: whoever looks for a body over it sees that it is. */
        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > LARGEST + 1L) {
                throw new BodySizeExceededException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
