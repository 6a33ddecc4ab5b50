package eu.meshe.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout asks for: who is signed in, which part of the site this is, and the same page in the other languages. */
@Component
public class Frame {

    /** The request attribute of a page that has to do without the database: it does not ask who is signed in. */
    static final String WITHOUT_DATABASE = Frame.class.getName() + ".withoutDatabase";

    /** The same page in another language. */
    public record LanguageLink(String tag, String name, String href, boolean current) {}

    private final ObjectProvider<ShellSource> source;
    private final ObjectProvider<Banner> banner;
    private final HttpServletRequest request;

    public Frame(ObjectProvider<ShellSource> source, ObjectProvider<Banner> banner, HttpServletRequest request) {
        this.source = source;
        this.banner = banner;
        this.request = request;
    }

    /** What stands above every page, or {@code null}. */
    public @org.jspecify.annotations.Nullable Banner banner() {
        return banner.getIfAvailable();
    }

    public Shell shell() {
        var known = request.getAttribute(WITHOUT_DATABASE) == null ? source.getIfAvailable() : null;
        return known == null ? Shell.signedOut() : known.shell();
    }

    /** The value of {@code aria-current} for a link to that path: {@code page}, {@code true} for a page below it, or {@code null}. */
    public @org.jspecify.annotations.Nullable String current(String path) {
        var here = path();
        if (here.equals(path)) {
            return "page";
        }
        return here.startsWith(path + "/") ? "true" : null;
    }

    public List<LanguageLink> languages() {
        var reader = LocaleContextHolder.getLocale();
        return ReaderLanguage.SUPPORTED.stream()
                .map(language -> new LanguageLink(
                        language.toLanguageTag(),
                        language.getDisplayLanguage(language),
                        here(language),
                        language.getLanguage().equals(reader.getLanguage())))
                .toList();
    }

    private String here(Locale language) {
        var address = UriComponentsBuilder.fromPath(isRepeatable() ? path() : "/");
        if (isRepeatable() && request.getQueryString() != null) {
            address.query(request.getQueryString().replaceAll("[{}]", ""));
        }
        return address.replaceQueryParam(ReaderLanguage.PARAMETER, language.toLanguageTag())
                .build()
                .toUriString();
    }

    /** The answer to a form that was sent cannot be asked for again by a link. */
    private boolean isRepeatable() {
        return "GET".equals(request.getMethod());
    }

    private String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
