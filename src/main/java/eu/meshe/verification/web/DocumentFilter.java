package eu.meshe.verification.web;

import eu.meshe.verification.VerifyCredential;
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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a verification as the bytes it is, before anybody can take it for a form because of its Content-Type.
 *
 * <p>A body over the limit is read to its end (up to {@value #MOST_READ} bytes) without being kept, so that whoever sends it hears why it was
 * refused instead of losing the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DocumentFilter extends OncePerRequestFilter {

    static final String PATH = "/api/v1/verifications";

    /** The attribute that holds the Content-Type which the body was sent with. */
    static final String SENT_AS = "eu.meshe.verification.sentAs";

    /** The largest document with a form around it, in bytes. */
    static final int LARGEST_FORM = VerifyCredential.LARGEST + FormBody.MOST_AROUND;

    private static final long MOST_READ = 64L * 1024 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream();
        var type = request.getContentType();
        var most = FormBody.boundary(type).isPresent() ? LARGEST_FORM : VerifyCredential.LARGEST;
        var sent = body.readNBytes(most + 1);
        if (sent.length > most) {
            readToItsEnd(body);
        }
        request.setAttribute(SENT_AS, type);
        chain.doFilter(new Bytes(request, sent), response);
    }

    private static void readToItsEnd(InputStream body) throws IOException {
        var rest = new byte[64 * 1024];
        var read = 0L;
        for (int count = body.read(rest); count >= 0 && read < MOST_READ; count = body.read(rest)) {
            read += count;
        }
    }

    /** The request with a body of bytes and no other type. */
    private static final class Bytes extends HttpServletRequestWrapper {

        private final byte[] document;

        Bytes(HttpServletRequest request, byte[] document) {
            super(request);
            this.document = document;
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(getContentType()))
                    : super.getHeaders(name);
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
