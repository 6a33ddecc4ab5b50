package eu.meshe.format.pdf;

import eu.meshe.platform.print.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered section of facts: a name and what is stated, or that it is not stated. */
final class FactTable {

    private final Texts texts;
    private final Markup markup;

    FactTable(Texts texts, Markup markup) {
        this.texts = texts;
        this.markup = markup;
    }

    void begin(int number, String titleKey) {
        markup.add("<h2><span class=\"number\">" + number + "</span> ")
                .text(texts.say(titleKey))
                .add("</h2><table class=\"facts\">");
    }

    void end() {
        markup.add("</table>");
    }

    void row(String nameKey, @Nullable String words) {
        name(nameKey);
        if (words == null || words.isBlank()) {
            notStated();
        } else {
            markup.add("<td>").text(words.strip()).add("</td></tr>");
        }
    }

    void list(String nameKey, List<String> entries) {
        name(nameKey);
        if (entries.isEmpty()) {
            notStated();
            return;
        }
        markup.add("<td><ul>");
        entries.forEach(entry -> markup.element("li", entry));
        markup.add("</ul></td></tr>");
    }

    private void name(String nameKey) {
        markup.add("<tr><th scope=\"row\">").text(texts.say(nameKey)).add("</th>");
    }

    private void notStated() {
        markup.add("<td class=\"absent\">").text(texts.say("pdf.notStated")).add("</td></tr>");
    }
}
