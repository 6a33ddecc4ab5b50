package eu.meshe.verification.web;

import eu.meshe.verification.VerifyCredential;
import eu.meshe.web.LargestBody;
import eu.meshe.web.SentBytes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a verification as the bytes it is, before anybody can take it for a form because of its Content-Type. Many documents in one
 * request are not read here, but while they are sent.
 *
 * <p>A body over the limit is read to its end (up to {@value #MOST_READ} bytes) without being kept, so that whoever sends it hears why it was
 * refused instead of losing the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DocumentFilter extends OncePerRequestFilter {

    static final String PATH = "/api/v1/verifications";

    static final String BATCH = PATH + "/batch";

    /** Where a result is pinned: it takes a document just so. */
    static final String PINS = PATH + "/pins";

    /** The attribute that holds the {@link SentBytes}; of a body that is too large, a byte more than it may have. */
    static final String SENT = "eu.meshe.verification.sent";

    /** The largest document with a form around it, in bytes. */
    static final int LARGEST_FORM = VerifyCredential.LARGEST + FormBody.MOST_AROUND;

    private static final long MOST_READ = 64L * 1024 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = address(request);
        return !"POST".equals(request.getMethod())
                || !(PATH.equals(address) || BATCH.equals(address) || PINS.equals(address));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BATCH.equals(address(request))) {
            chain.doFilter(whileItIsSent(request), response);
        } else {
            chain.doFilter(atHand(request), response);
        }
    }

    /** As routing sees it: a letter may be written as its number ({@code %69}), and an address have parameters ({@code ;a=b}). */
    private static String address(HttpServletRequest request) {
        var written = request.getRequestURI();
        if (written.indexOf('%') < 0 && written.indexOf(';') < 0) {
            return written;
        }
        return PathContainer.parsePath(written).elements().stream()
                .map(part -> part instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : part.value())
                .collect(Collectors.joining());
    }

    /** Whoever asked for the stream gets the body; servers parse no form from it any more. */
    private static HttpServletRequest whileItIsSent(HttpServletRequest request) throws IOException {
        request.getInputStream();
        LargestBody.leaveToOthers(request);
        return new OpaqueBody(request);
    }

    private static HttpServletRequest atHand(HttpServletRequest request) throws IOException {
        var body = request.getInputStream();
        var type = request.getContentType();
        var most = FormBody.boundary(type).isPresent() ? LARGEST_FORM : VerifyCredential.LARGEST;
        var sent = body.readNBytes(most + 1);
        if (sent.length > most) {
            readToItsEnd(body);
        }
        request.setAttribute(SENT, new SentBytes(sent, type));
        LargestBody.leaveToOthers(request);
        return new Bytes(request, sent);
    }

    private static void readToItsEnd(InputStream body) throws IOException {
        var rest = new byte[64 * 1024];
        var read = 0L;
        for (int count = body.read(rest); count >= 0 && read < MOST_READ; count = body.read(rest)) {
            read += count;
        }
    }

    /** The request with its body at hand. */
    private static final class Bytes extends OpaqueBody {

        private final byte[] document;

        Bytes(HttpServletRequest request, byte[] document) {
            super(request);
            this.document = document;
        }

        @Override
        public int getContentLength() {
            return document.length;
        }

        @Override
        public long getContentLengthLong() {
            return document.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Stream(new ByteArrayInputStream(document));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
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
    }
}
