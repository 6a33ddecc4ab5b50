package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe-core finds wrong with a page. It runs in the page itself and answers with what is wrong only: {@link AxeBuilder#analyze} opens a
 * second page for each answer and carries all that is right as well, which takes five times as long. A frame inside the page would not be
 * looked into; the exchange has none.
 */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String RUN = """
            async tags => {
                const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
                const one = node => node.target + ' ' + node.html;
                return {
                    wrong: found.violations.map(rule =>
                        rule.id + ': ' + rule.help + ' at ' + rule.nodes.slice(0, 5).map(one).join(', ')),
                    right: found.passes.length
                };
            }""";

    private Axe() {}

    /** One line for each rule that is broken, with the first five places. */
    static List<?> violations(Page page) {
        assertThat(page.frames()).as("frames, into which axe does not look").hasSize(1);
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        var found = (Map<?, ?>) page.evaluate(RUN, RULES);
        assertThat(found.get("right")).as("rules that the page keeps").isNotEqualTo(0);
        return (List<?>) Objects.requireNonNull(found.get("wrong"));
    }
}
