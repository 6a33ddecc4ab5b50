package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Axe, as we ask it, finds what it is asked for. */
class AxeTest {

    @Test
    void findsWhatIsWrongWithAPage() {
        try (var browser = Browser.at("http://localhost")) {
            var page = browser.visitor("en-GB").page();
            page.setContent("""
                    <!doctype html><html><head><title>Wrong</title></head><body>
                    <img src='data:,'><input name='unlabelled'>
                    <p style='color: #bbb; background: #fff'>Too pale to read</p></body></html>""");
            var found = Axe.violations(page).toString();
            assertThat(found)
                    .contains("html-has-lang: ", "image-alt: ", "label: ", "color-contrast: ", "landmark-one-main: ")
                    .contains("<p style=\"color: #bbb");
            page.setContent("""
                    <!doctype html><html lang='en'><head><title>Right</title></head>
                    <body><main><h1>Nothing is wrong here</h1></main></body></html>""");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }
}
