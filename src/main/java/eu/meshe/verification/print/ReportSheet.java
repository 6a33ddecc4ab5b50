package eu.meshe.verification.print;

import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.print.Markup;
import eu.meshe.verification.print.PrintedReport.Words;
import eu.meshe.web.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report as a page: the verdict, what was checked by whom and when, the credential, every check, and what a specialist wants to know. */
final class ReportSheet {

    private final PrintedReport report;
    private final Say say;
    private final Origin origin;
    private final Markup markup = new Markup();

    /** Our own words in the report's language. */
    interface Say {
        String key(String key, Object... arguments);
    }

    /**
     * Who says so.
     *
     * @param program name and version
     * @param address where anyone can check the document again
     */
    record Origin(String program, String address) {}

    ReportSheet(PrintedReport report, Say say, Origin origin) {
        this.report = report;
        this.say = say;
        this.origin = origin;
    }

    /** The document's title. */
    String title() {
        return say.key("report.print.title", report.title());
    }

    String html() {
        markup.add("<html lang=\"" + report.language() + "\"><head>");
        markup.element("title", title());
        markup.add("<meta name=\"author\" content=\"\"/><style>").add(style()).add("</style></head><body>");
        paragraph("running", say.key("report.print.running", report.moment()));
        verdict();
        made();
        notices();
        card();
        checks();
        issuer();
        contact();
        technical();
        caution();
        if (markup.replacedCharacters()) {
            paragraph("note", say.key("report.print.replaced"));
        }
        return markup.add("</body></html>").toString();
    }

    private void verdict() {
        markup.add("<div class=\"verdict " + report.verdict().tone() + "\">");
        paragraph("eyebrow", say.key("report.print.heading"));
        markup.add("<h1><span class=\"sign\">" + sign(report.verdict()) + "</span> ")
                .text(report.title())
                .add("</h1>");
        paragraph("lead", report.text());
        paragraph("counts", String.join(" · ", report.counts()));
        markup.add("</div>");
    }

    /** When, of what, by what: what makes the sheet a report. */
    private void made() {
        markup.add("<table class=\"made\">");
        row(say.key("report.print.checked"), report.moment());
        row(say.key("report.print.sha256"), grouped(report.sha256()));
        row(say.key("report.print.program"), say.key("report.print.program.value", origin.program(), origin.address()));
        markup.add("</table>");
    }

    private void notices() {
        if (report.notices().isEmpty()) {
            return;
        }
        markup.add("<div class=\"notice\">");
        markup.element("h2", say.key("verification.report.notices"));
        report.notices().forEach(notice -> markup.element("p", notice));
        markup.add("</div>");
    }

    private void card() {
        var card = report.card();
        markup.element("h2", say.key("verification.report.says"));
        if (report.verdict() == Mark.FAILED) {
            paragraph("warned", say.key("verification.report.says.failed"));
        }
        markup.add("<div class=\"card\" style=\"border-top-color: " + card.colour() + "\">");
        seal(card);
        paragraph("kind", card.kind());
        words("p", "title", card.title());
        if (card.holder() != null) {
            paragraph("holder", card.holder());
        }
        if (card.awardingBody() != null) {
            words("p", "body", card.awardingBody());
        }
        figures(card.figures());
        if (!card.dates().isEmpty()) {
            paragraph("dates", String.join(" · ", card.dates()));
        }
        outcomes(card);
        markup.add("<p class=\"status " + card.status().tone() + "\">")
                .text(card.statusWords())
                .add("</p></div>");
    }

    private void figures(List<String> figures) {
        if (figures.isEmpty()) {
            return;
        }
        markup.add("<p class=\"figures\">");
        figures.forEach(
                figure -> markup.add("<span class=\"figure\">").text(figure).add("</span> "));
        markup.add("</p>");
    }

    private void seal(PrintedReport.Card card) {
        var words = say.key("verification.seal");
        var label = new Markup().attribute(words).toString();
        markup.add("<div class=\"seal\">")
                .add(GuillocheSeal.svg(HexFormat.of().parseHex(card.fingerprint()), card.colour(), words)
                        .replace("<svg ", "<svg alt=\"" + label + "\" width=\"120\" height=\"120\" "))
                .add("</div>");
    }

    private void outcomes(PrintedReport.Card card) {
        if (card.outcomes().isEmpty()) {
            return;
        }
        markup.element("h3", say.key("web.card.outcomes")).add("<ul>");
        card.outcomes().forEach(outcome -> words("li", "", outcome));
        if (card.moreOutcomes() > 0) {
            markup.element("li", say.key("report.print.more", card.moreOutcomes()));
        }
        markup.add("</ul>");
    }

    private void checks() {
        markup.element("h2", say.key("verification.report.checks"));
        markup.add("<table class=\"checks\">");
        report.checks().forEach(this::check);
        markup.add("</table>");
    }

    private void check(PrintedReport.Line check) {
        markup.add("<tr><th scope=\"row\" class=\"" + check.outcome().tone() + "\"><span class=\"sign\">"
                        + sign(check.outcome()) + "</span> ")
                .text(check.outcomeWords())
                .add("</th><td>");
        paragraph("question", check.question());
        markup.element("p", check.answer());
        details(check);
        markup.add("</td></tr>");
    }

    private void details(PrintedReport.Line check) {
        if (check.details().isEmpty()) {
            return;
        }
        markup.add("<ul>");
        check.details().forEach(detail -> markup.element("li", detail));
        if (check.moreDetails() > 0) {
            markup.element("li", say.key("report.print.more", check.moreDetails()));
        }
        markup.add("</ul>");
    }

    private void issuer() {
        markup.element("h2", say.key("verification.report.who"));
        if (!report.registered()) {
            paragraph("warned", say.key("verification.report.unregistered"));
        }
        markup.add("<table class=\"facts sources\"><thead><tr><td></td>");
        column("verification.report.named");
        column("verification.report.registered");
        markup.add("</tr></thead><tbody>");
        report.sources().forEach(this::source);
        markup.add("</tbody></table>");
    }

    private void column(String key) {
        markup.add("<th scope=\"col\">").text(say.key(key)).add("</th>");
    }

    private void source(PrintedReport.Source source) {
        markup.add("<tr><th scope=\"row\">").text(source.what()).add("</th>");
        words("td", "", said(source.document()));
        markup.add("<td>");
        words("p", "", said(source.register()));
        if (source.differs()) {
            paragraph("differs", say.key("verification.report.differs"));
        }
        markup.add("</td></tr>");
    }

    private Words said(@Nullable Words words) {
        return words == null ? new Words(say.key("verification.report.silent"), null) : words;
    }

    private void contact() {
        markup.element("h2", say.key("pin.contact"));
        var contact = report.contact();
        if (contact == null) {
            markup.element("p", say.key("pin.contact.unknown"));
            return;
        }
        markup.add("<table class=\"facts\">");
        row(say.key("pin.contact.institution"), contact.institution());
        if (contact.office() != null) {
            row(say.key("pin.contact.office"), contact.office());
        }
        row(say.key("pin.contact.email"), contact.email());
        if (contact.page() != null) {
            row(say.key("pin.contact.page"), contact.page());
        }
        markup.add("</table>");
    }

    private void technical() {
        markup.element("h2", say.key("verification.report.technical")).add("<table class=\"facts small\">");
        report.technical().forEach(fact -> row(fact.name(), fact.value()));
        markup.add("</table>");
    }

    /** What the sheet is not. */
    private void caution() {
        markup.add("<div class=\"caution\">");
        markup.element("h2", say.key("report.print.caution"));
        markup.element("p", say.key("report.print.caution.text"));
        markup.add("<p><a href=\"")
                .attribute(origin.address())
                .add("\" title=\"")
                .attribute(say.key("report.print.again"))
                .add("\">")
                .text(origin.address())
                .add("</a></p></div>");
    }

    private void row(String name, String value) {
        row(name, new Words(value, null));
    }

    private void row(String name, Words value) {
        markup.add("<tr><th scope=\"row\">").text(name).add("</th>");
        words("td", "", value);
        markup.add("</tr>");
    }

    private void words(String element, String style, Words words) {
        markup.add("<" + element + attribute("class", style) + attribute("lang", words.language()) + ">")
                .text(words.text())
                .add("</" + element + ">");
    }

    private static String attribute(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : " " + name + "=\"" + new Markup().attribute(value) + "\"";
    }

    private void paragraph(String style, String words) {
        words("p", style, new Words(words, null));
    }

    private static String sign(Mark outcome) {
        return switch (outcome) {
            case PASSED -> "\u2713";
            case FAILED -> "\u2715";
            default -> "?";
        };
    }

    /** In groups of eight, so that the eye can follow. */
    private static String grouped(String hex) {
        return String.join(" ", List.of(hex.split("(?<=\\G.{8})")));
    }

    private String style() {
        try (var css = ReportSheet.class.getResourceAsStream("/print/report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{page}", say.key("report.print.page"))
                    .replace("{of}", say.key("report.print.of"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
