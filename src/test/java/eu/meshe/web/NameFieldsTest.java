package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class NameFieldsTest {

    private final TemplateEngine engine = engine();

    private static TemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new FormDialect());
        return engine;
    }

    @Test
    void namesTheFieldOfEachLine() {
        assertThat(
                        page(
                                "title",
                                "<label for=\"f-title\"><span>Name &amp; title</span> <span class=\"optional\">(optional)</span></label>"))
                .contains("<a href=\"#f-title\">Name &amp; title: Say it</a>");
        assertThat(
                        page(
                                "kind",
                                "<fieldset><legend data-names=\"kind\">Which kind?</legend><label for=\"f-kind\">A first one</label></fieldset>"))
                .contains("<a href=\"#f-kind\">Which kind? Say it</a>");
        assertThat(
                        page(
                                "ok",
                                "<label for=\"f-ok\"><span>I agree</span><span class=\"hint\">To <b>all</b> of it</span></label>"))
                .contains("<a href=\"#f-ok\">I agree: Say it</a>");
    }

    @Test
    void keepsTheRestOfThePageInItsOrder() {
        assertThat(page("title", "<!-- a --><input id=\"f-title\"><label for=\"f-title\">Title</label><p>End</p>"))
                .isEqualTo(
                        "<main><p>Start</p><div data-summary><ul><li><a href=\"#f-title\">Title: Say it</a></li></ul></div>"
                                + "<!-- a --><input id=\"f-title\"><label for=\"f-title\">Title</label><p>End</p></main>");
    }

    @Test
    void leavesALineAsItIsWhereItsFieldHasNoName() {
        assertThat(page("title", "<label for=\"f-other\">Other</label>")).contains("<a href=\"#f-title\">Say it</a>");
        assertThat(page("title", "<label for=\"f-title\"> </label>")).contains("<a href=\"#f-title\">Say it</a>");
    }

    @Test
    void letsNoMarkupOutOfALabel() {
        assertThat(page("title", "<label for=\"f-title\">&lt;script&gt; &quot;x&quot;</label>"))
                .contains("&lt;script&gt; &quot;x&quot;: Say it")
                .doesNotContain("<script>");
    }

    @Test
    void shortensALongLabel() {
        assertThat(page("title", "<label for=\"f-title\">" + "word ".repeat(100) + "</label>"))
                .contains("word word…", "… Say it</a>");
    }

    @Test
    void namesInEverySummaryOfAPage() {
        var form = "<div data-summary><a href=\"#f-a\">x</a></div><label for=\"f-a\">A</label>";

        assertThat(engine.process(form + form, new Context()).split("A: x", -1)).hasSize(3);
    }

    private String page(String field, String rest) {
        var context = new Context();
        context.setVariable("fields", List.of(field));
        return engine.process(
                "<main><p>Start</p><div data-summary><ul><li th:each=\"it : ${fields}\">"
                        + "<a th:href=\"${'#f-' + it}\" th:text=\"'Say it'\"></a></li></ul></div>" + rest + "</main>",
                context);
    }
}
