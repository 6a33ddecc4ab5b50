package eu.meshe.institution.signin;

import eu.meshe.platform.MesheProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Sign-in, sessions and headers. Who may call what is not decided here but by the access annotation of each handler
 * ({@link eu.meshe.institution.access}).
 */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /** Machines: a bearer token or nobody; no session and so nothing that could be forged across sites. {@code /api} itself is a page. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) {
        http.securityMatcher("/api/*/**", "/vc-api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.disable())
                .securityContext(caller -> caller.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(pages -> pages.disable())
                .logout(session -> session.disable())
                .anonymous(nobody -> nobody.disable())
                .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class);
        return headers(http).build();
    }

    /** People: a session after sign-in by password, mailed link or passkey. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Attempts attempts, MesheProperties properties) {
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                // checking a document changes nothing, a pin needs its report or its secret: no session is needed
                .csrf(csrf -> csrf.ignoringRequestMatchers("/verify", "/verify/**"))
                .addFilterBefore(new AttemptFilter(attempts), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/account/start")
                        .failureUrl("/sign-in?refused"))
                .webAuthn(passkeys -> passkeys.rpName("MESHE")
                        .rpId(properties.publicAddress().getHost())
                        .allowedOrigins(properties.publicAddress().toString())
                        .disableDefaultRegistrationPage(true))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"));
        return headers(http).build();
    }

    /** The time of each security filter by itself is measured by nobody; doing so would cost every request more than the filters do. */
    @Bean
    SecurityObservationSettings noTimesOfSingleFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Permissions-Policy")) {
                        response.setHeader(
                                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
                    }
                    if (!response.containsHeader(HttpHeaders.VARY)) {
                        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
                    }
                })
                .contentTypeOptions(Customizer.withDefaults()));
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyUsers(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyCredentials(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** Behind TLS the session cookie travels over TLS alone. */
    @Bean
    ServletContextInitializer secureCookie(MesheProperties properties) {
        var tls = "https".equals(properties.publicAddress().getScheme());
        return servlet -> servlet.getSessionCookieConfig().setSecure(tls);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
