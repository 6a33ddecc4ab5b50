package eu.meshe.format.pdf;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Supplement;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.print.Markup;
import eu.meshe.platform.print.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The supplement as a page: the credential's card, then the eight sections. */
final class SupplementPage {

    private final Supplement supplement;
    private final Texts texts;
    private final Markup markup = new Markup();

    SupplementPage(Supplement supplement, Texts texts) {
        this.supplement = supplement;
        this.texts = texts;
    }

    /** The document's title, without line breaks. */
    static String title(Supplement supplement, Texts texts) {
        var title = supplement.credential().title().in(texts.language());
        return Typeface.showable(texts.say("pdf.title", title)).replace('\n', ' ');
    }

    String html() {
        markup.add("<html lang=\"" + texts.language().toLanguageTag() + "\"><head>");
        markup.element("title", title(supplement, texts));
        markup.add("<meta name=\"author\" content=\"\"/><style>").add(style()).add("</style></head><body>");
        footer();
        card();
        markup.element("p", texts.say("pdf.introduction"));
        new Sections(supplement, texts, markup).write();
        if (markup.replacedCharacters()) {
            markup.add("<p class=\"note\">").text(texts.say("pdf.replaced")).add("</p>");
        }
        return markup.add("</body></html>").toString();
    }

    private void footer() {
        var credential = supplement.credential();
        markup.add("<div class=\"running\">")
                .text(texts.say("pdf.title", credential.title().in(texts.language())))
                .add("</div>");
    }

    private void card() {
        var credential = supplement.credential();
        var label = new Markup().attribute(texts.say("pdf.seal")).toString();
        markup.add("<div class=\"card\"><div class=\"card-seal\">")
                .add(GuillocheSeal.svg(
                                supplement.credential().fingerprint(), supplement.colour(), texts.say("pdf.seal"))
                        .replace("<svg ", "<svg alt=\"" + label + "\" width=\"150\" height=\"150\" "))
                .add("</div>");
        markup.add("<p class=\"kind\">").text(texts.say("pdf.kind")).add("</p>");
        markup.element("h1", credential.title().in(texts.language()));
        markup.add("<p class=\"holder\">").text(holderName()).add("</p>");
        markup.add("<p class=\"body\">")
                .text(Sections.awardingBody(credential).legalName().in(texts.language()))
                .add("</p>");
        if (credential.claim() instanceof Claim.Achieved achieved) {
            figures(achieved.achievement());
        }
        markup.add("</div>");
    }

    private void figures(Achievement achievement) {
        markup.add("<p class=\"figures\">");
        if (achievement.credits() != null) {
            figure(texts.say("pdf.figure.credits", achievement.credits().toString()));
        }
        if (achievement.level() != null) {
            figure(texts.say("pdf.figure.level", achievement.level().toString()));
        }
        if (achievement.workload() != null) {
            figure(texts.say("pdf.figure.workload", achievement.workload().hours()));
        }
        markup.add("</p>");
    }

    private void figure(String words) {
        markup.add("<span class=\"figure\">").text(words).add("</span> ");
    }

    private String holderName() {
        var name = supplement.credential().holder().displayName();
        return name.isBlank() ? texts.say("pdf.holder.unnamed") : name;
    }

    private String style() {
        try (var css = SupplementPage.class.getResourceAsStream("/format/pdf/supplement.css")) {
            return new String(Objects.requireNonNull(css, "supplement.css").readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{accent}", supplement.colour())
                    .replace("{page}", cssString(texts.say("pdf.page")))
                    .replace("{of}", cssString(texts.say("pdf.of")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cssString(String ours) {
        return "\"" + ours.replace("\"", "") + "\"";
    }
}
