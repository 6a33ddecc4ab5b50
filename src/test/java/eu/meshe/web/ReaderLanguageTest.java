package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReaderLanguageTest {

    private final ReaderLanguage language = new ReaderLanguage();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void takesTheBestOfTheBrowsersListThatIsOffered() {
        request.setPreferredLocales(List.of(Locale.of("lt"), Locale.of("de", "AT"), Locale.ENGLISH));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void speaksEnglishToEveryoneElse() {
        request.setPreferredLocales(List.of(Locale.of("lt")));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void remembersTheLanguageThatWasAskedFor() {
        var response = new MockHttpServletResponse();
        request.setParameter("lang", "de");
        language.preHandle(request, response, this);
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.GERMAN);
        assertThat(response.getHeader("Set-Cookie")).contains("language=de", "HttpOnly", "SameSite=Lax");

        var later = new MockHttpServletRequest("GET", "/");
        later.setCookies(new Cookie("language", "de"));
        assertThat(language.resolveLocale(later)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void passesOverALanguageThatIsNotOffered() {
        var response = new MockHttpServletResponse();
        request.setParameter("lang", "xx\r\nSet-Cookie: a=b");
        request.setCookies(new Cookie("language", "tlh"));
        language.preHandle(request, response, this);
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }
}
