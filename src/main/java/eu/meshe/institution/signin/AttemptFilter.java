package eu.meshe.institution.signin;

import eu.meshe.institution.Accounts;
import eu.meshe.platform.Digest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who tries to sign in to one mailbox, or asks for links to it, more than ten times in a quarter of an hour. */
class AttemptFilter extends OncePerRequestFilter {

    private final Attempts attempts;

    AttemptFilter(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !"POST".equals(request.getMethod()) || !(path.equals("/sign-in") || path.equals("/sign-in/link"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var email = request.getParameter("email");
        if (email != null && !attempts.allow(key(email))) {
            response.sendRedirect("/sign-in?later");
            return;
        }
        chain.doFilter(request, response);
    }

    static String key(String email) {
        return Digest.hex(Accounts.normalise(email));
    }
}
