package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import eu.meshe.credential.Supplement.GradeDistribution;
import eu.meshe.platform.print.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How often each grade was given: drawn as one bar from the best to the worst, and as numbers. The holder's own is marked by a word and by
 * colour.
 */
final class GradeTable {

    /** Of the drawn bar, in units of its own. */
    private static final int WIDE = 600;

    private static final int HIGH = 26;

    /** The narrowest part that holds its grade as text, and how wide one letter is taken to be. */
    private static final int PADDING = 8;

    private static final int LETTER = 8;

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
        draw(grades, own);
        table(grades, own);
    }

    private void draw(GradeDistribution grades, @Nullable String own) {
        markup.add("<div class=\"distribution\"><svg alt=\"")
                .attribute(description(grades, own))
                .add("\" xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDE + "\" height=\"" + HIGH
                        + "\" viewBox=\"0 0 " + WIDE + " " + HIGH + "\">");
        long before = 0;
        for (var share : grades.shares()) {
            var from = before * WIDE / grades.total();
            before += share.awards();
            part(
                    share.grade(),
                    from,
                    before * WIDE / grades.total(),
                    share.grade().equals(own));
        }
        markup.add("</svg></div>");
    }

    private void part(String grade, long from, long to, boolean own) {
        if (to == from) {
            return;
        }
        markup.add("<rect x=\"" + from + "\" y=\"0\" width=\"" + (to - from) + "\" height=\"" + HIGH + "\" fill=\""
                + (own ? supplement.colour() : "#e9e5da") + "\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>");
        if ((long) grade.length() * LETTER + PADDING <= to - from) {
            markup.add("<text x=\"" + (from + to) / 2 + "\" y=\"17\" text-anchor=\"middle\" font-size=\"12\" fill=\""
                            + (own ? "#ffffff" : "#1c1e21") + "\" font-family=\"'Source Sans 3', 'DejaVu Sans'\">")
                    .text(grade)
                    .add("</text>");
        }
    }

    private String description(GradeDistribution grades, @Nullable String own) {
        long before = 0;
        for (var share : grades.shares()) {
            if (own != null && share.grade().equals(own)) {
                return texts.say(
                        "pdf.grades.drawing.own",
                        own,
                        percent(before, grades.total()),
                        percent(before + share.awards(), grades.total()));
            }
            before += share.awards();
        }
        return texts.say("pdf.grades.drawing");
    }

    private void table(GradeDistribution grades, @Nullable String own) {
        markup.add("<table class=\"grades\"><tr>");
        for (var column :
                new String[] {"pdf.grades.grade", "pdf.grades.awards", "pdf.grades.share", "pdf.grades.cumulated"}) {
            markup.add("<th scope=\"col\">").text(texts.say(column)).add("</th>");
        }
        markup.add("</tr>");
        long until = 0;
        for (var share : grades.shares()) {
            until += share.awards();
            row(share, until, grades.total(), share.grade().equals(own));
        }
        markup.add("</table>");
    }

    private void row(GradeDistribution.Share share, long until, int total, boolean own) {
        markup.add(own ? "<tr class=\"own\"><td>" : "<tr><td>").text(share.grade());
        if (own) {
            markup.add(" ").text(texts.say("pdf.grades.own"));
        }
        markup.add("</td><td>" + share.awards() + "</td><td>")
                .text(texts.say("pdf.grades.percent", percent(share.awards(), total)))
                .add("</td><td>")
                .text(texts.say("pdf.grades.percent", percent(until, total)))
                .add("</td></tr>");
    }

    private static BigDecimal percent(long part, int total) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }
}
