package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import eu.meshe.platform.QrCode;
import eu.meshe.platform.print.Markup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Section 7: what was sealed, how it stands, and how anyone can check it. */
final class Certification {

    private final Supplement supplement;
    private final Texts texts;
    private final Markup markup;
    private final FactTable facts;

    Certification(Supplement supplement, Texts texts, Markup markup, FactTable facts) {
        this.supplement = supplement;
        this.texts = texts;
        this.markup = markup;
        this.facts = facts;
    }

    void write() {
        var credential = supplement.credential();
        var document = supplement.document();
        facts.begin(7, "pdf.section.certification");
        facts.row(
                "pdf.certification.status",
                texts.say(
                        "pdf.certification.status.value",
                        supplement.status(),
                        texts.date(supplement.madeAt().toLocalDate())));
        facts.row("pdf.certification.validFrom", day(credential.validFrom()));
        facts.row(
                "pdf.certification.validUntil",
                credential.validUntil() == null ? texts.say("pdf.certification.noEnd") : day(credential.validUntil()));
        facts.row("pdf.certification.sealedBy", credential.issuer().legalName().in(texts.language()));
        facts.row("pdf.certification.document", document.fileName());
        facts.row("pdf.certification.hash", grouped(document.hashInHex()));
        facts.row("pdf.certification.madeOn", texts.date(supplement.madeAt().toLocalDate()));
        facts.end();
        howToCheck();
    }

    private void howToCheck() {
        var address = supplement.verification().toString();
        var label = new Markup().attribute(texts.say("pdf.qr")).toString();
        markup.add("<div class=\"check\"><div class=\"check-code\">")
                .add(QrCode.svg(address, label))
                .add("</div>");
        markup.element("h3", texts.say("pdf.check"));
        markup.element("p", texts.say("pdf.check.scan"));
        markup.add("<p><a href=\"")
                .attribute(address)
                .add("\" title=\"")
                .attribute(texts.say("pdf.qr"))
                .add("\">")
                .text(address)
                .add("</a></p>");
        markup.element("p", texts.say("pdf.check.file", supplement.document().fileName()));
        markup.element("p", texts.say("pdf.check.seal"));
        markup.add("</div>");
    }

    private @Nullable String day(@Nullable Instant instant) {
        return instant == null
                ? null
                : texts.date(instant.atZone(supplement.madeAt().getZone()).toLocalDate());
    }

    /** In groups of eight, so that the eye can follow. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
