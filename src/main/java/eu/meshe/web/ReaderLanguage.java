package eu.meshe.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a page is said in: the one asked for by {@code ?lang=} (and then remembered in a cookie), else the remembered one, else the
 * best of the browser's list, else English. Languages that are not offered are passed over.
 */
public final class ReaderLanguage implements LocaleContextResolver, HandlerInterceptor {

    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

    static final String PARAMETER = "lang";
    static final String COOKIE = "language";

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new FoundOnce(request);
    }

    /** Every sentence of an answer asks; the first asks the request. */
    private final class FoundOnce implements LocaleContext {

        private final HttpServletRequest request;
        private @Nullable Locale found;

        FoundOnce(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public Locale getLocale() {
            var language = found == null ? resolveLocale(request) : found;
            found = language;
            return language;
        }
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is chosen with ?" + PARAMETER);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return supported(request.getParameter(PARAMETER))
                .or(() -> remembered(request))
                .orElseGet(() -> browsers(request));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        supported(request.getParameter(PARAMETER)).ifPresent(language -> remember(language, request, response));
        return true;
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(ReaderLanguage::supported);
    }

    private static Locale browsers(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> supported(wanted.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> supported(@Nullable String tag) {
        return SUPPORTED.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    private static void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, language.toLanguageTag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
