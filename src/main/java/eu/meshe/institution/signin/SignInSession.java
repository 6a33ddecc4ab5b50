package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs a person in who has shown by a mailed secret that the account is theirs. */
@Component
public class SignInSession {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** The session gets a new id, so that one known from before is worth nothing. */
    public void signIn(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.toString(), null, AuthorityUtils.createAuthorityList("SIGNED_IN")));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
