package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import eu.meshe.platform.print.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How often each grade was given, as numbers and as bars; the holder's own is marked by a word and by colour. */
final class GradeTable {

    /** Length of the bar of a grade that everybody got, in pixels. */
    private static final int LONGEST = 200;

    private final Supplement supplement;
    private final Texts texts;
    private final Markup markup;

    GradeTable(Supplement supplement, Texts texts, Markup markup) {
        this.supplement = supplement;
        this.texts = texts;
        this.markup = markup;
    }

    void write(@Nullable String own) {
        markup.element("h3", texts.say("pdf.grades"));
        var grades = supplement.grades();
        if (grades == null || grades.total() == 0) {
            markup.add("<p class=\"absent\">").text(texts.say("pdf.notStated")).add("</p>");
            return;
        }
        markup.element("p", texts.say("pdf.grades.group", grades.group(), grades.total()));
        markup.add("<table class=\"grades\"><tr>");
        for (var column : new String[] {"pdf.grades.grade", "pdf.grades.awards", "pdf.grades.share"}) {
            markup.add("<th scope=\"col\">").text(texts.say(column)).add("</th>");
        }
        markup.add("</tr>");
        grades.shares()
                .forEach(share -> row(share, grades.total(), share.grade().equals(own)));
        markup.add("</table>");
    }

    private void row(Supplement.GradeDistribution.Share share, int total, boolean own) {
        var percent =
                BigDecimal.valueOf(share.awards() * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        markup.add(own ? "<tr class=\"own\"><td>" : "<tr><td>").text(share.grade());
        if (own) {
            markup.add(" ").text(texts.say("pdf.grades.own"));
        }
        markup.add("</td><td>" + share.awards() + "</td><td><span class=\"bar\" style=\"width: "
                        + (long) share.awards() * LONGEST / total + "px\"></span>")
                .text(texts.say("pdf.grades.percent", percent))
                .add("</td></tr>");
    }
}
