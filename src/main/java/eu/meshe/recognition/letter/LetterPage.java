package eu.meshe.recognition.letter;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.print.Markup;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The letter as a page: who writes to whom, what was decided of what, why, what can be done, how it can be checked. */
final class LetterPage {

    /** Characters of what something is called. */
    private static final int LONGEST_NAME = 500;

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Letter letter;
    private final MessageSource messages;
    private final Locale reader;
    private final Addresses addresses;
    private final DateTimeFormatter date;
    private final Markup markup = new Markup();

    /**
     * Where the reader finds more.
     *
     * @param application her application's page
     * @param verify where anyone can check the sealed decision
     */
    record Addresses(String application, String verify) {}

    LetterPage(Letter letter, MessageSource messages, Locale reader, Addresses addresses) {
        this.letter = letter;
        this.messages = messages;
        this.reader = reader;
        this.addresses = addresses;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader);
    }

    String title() {
        return say("title", text(letter.application().source().title()));
    }

    String html() {
        markup.add("<html lang=\"" + reader.toLanguageTag() + "\"><head>");
        markup.element("title", title());
        markup.add("<meta name=\"author\" content=\"\"/><style>").add(style()).add("</style></head><body>");
        paragraph("running", say("running", letter.application().id()));
        head();
        decision();
        reasons();
        next();
        facts();
        signature();
        check();
        if (markup.replacedCharacters()) {
            paragraph("note", say("replaced"));
        }
        return markup.add("</body></html>").toString();
    }

    private void head() {
        var application = letter.application();
        markup.add("<div class=\"head\">");
        paragraph("from", text(letter.decider().name()));
        paragraph("contact", letter.decider().contact());
        markup.add("</div>");
        paragraph("to", application.applicant().displayName());
        paragraph("date", day(letter.ruling().at()));
        markup.element("h1", say("heading." + letter.ruling().kind().slug()));
        paragraph("greeting", say("greeting", application.applicant().displayName()));
        paragraph(
                "body",
                say(
                        "opening",
                        day(application.submittedAt()),
                        text(application.source().title()),
                        text(application.source().awardedBy().legalName()),
                        text(application.target().achievement().title())));
        if (letter.replaces() != null) {
            paragraph("body", say("replaces", letter.replaces().format(date)));
        }
    }

    private void decision() {
        var outcome = letter.ruling().decision().outcome();
        markup.add("<div class=\"verdict\">");
        markup.element("h2", say("outcome." + outcome.slug()));
        paragraph("lead", lead());
        grade();
        markup.add("</div>");
        if (letter.ruling().note() != null) {
            words(noteHeading(), letter.ruling().note());
        }
    }

    private String lead() {
        var target = text(letter.application().target().achievement().title());
        return switch (letter.ruling().decision()) {
            case Decision.Full full ->
                full.credits() == null ? say("lead.full", target) : say("lead.full.credits", target, full.credits());
            case Decision.Partial partial -> say("lead.partial", target, partial.credits());
            case Decision.Conditional conditional ->
                say("lead.conditional", target, conditional.by().format(date));
            case Decision.Alternative alternative -> say("lead.alternative", target);
            case Decision.Refusal refusal -> say("lead.refusal", target);
        };
    }

    /** The grade that counts, how it came about, and why. */
    private void grade() {
        var grade = letter.ruling().decision().grade();
        if (grade == null) {
            return;
        }
        var how = grade.how();
        paragraph(
                "body",
                (grade.grade() == null ? say("grade.without") : say("grade", grade.grade())) + " "
                        + messages.getMessage(how.key(), how.arguments().toArray(), reader));
        if (grade.reason() != null) {
            paragraph("body own", grade.reason());
        }
    }

    private String noteHeading() {
        return say("note." + letter.ruling().kind().slug());
    }

    private void reasons() {
        var decision = letter.ruling().decision();
        if (decision.reasons() != null) {
            words(say("reasons"), decision.reasons());
        }
        if (!decision.differences().isEmpty()) {
            markup.element("h3", say("differences")).add("<ul>");
            decision.differences()
                    .forEach(element -> markup.element(
                            "li", messages.getMessage("recognition.element." + element.slug(), null, reader)));
            markup.add("</ul>");
        }
        switch (decision) {
            case Decision.Refusal refusal -> {
                words(say("hindrance"), refusal.hindrance());
                words(say("remedy"), refusal.remedy());
            }
            case Decision.Conditional conditional -> words(say("condition"), conditional.condition());
            case Decision.Alternative alternative -> words(say("alternative"), alternative.alternative());
            case Decision.Full full -> {}
            case Decision.Partial partial -> {}
        }
    }

    /** What she can do now. */
    private void next() {
        var appeal = letter.ruling().decision().appeal();
        if (letter.appealUntil() == null && appeal == null) {
            return;
        }
        markup.element("h3", say("appeal"));
        if (letter.appealUntil() != null) {
            paragraph("body", say("appeal.here", letter.appealUntil().format(date), addresses.application()));
        }
        if (appeal != null) {
            paragraph("body own", appeal.how() + " (" + appeal.until().format(date) + ")");
        }
    }

    private void facts() {
        var application = letter.application();
        var source = application.source().achievement();
        var target = application.target().achievement();
        markup.element("h3", say("facts")).add("<table class=\"facts\"><thead><tr>");
        markup.add("<td></td>");
        header("col", say("facts.source"));
        header("col", say("facts.target"));
        markup.add("</tr></thead><tbody>");
        row(say("facts.name"), text(source.title()), text(target.title()));
        row(
                say("facts.by"),
                text(application.source().awardedBy().legalName()),
                text(letter.decider().name()));
        row(say("facts.credits"), orNone(source.credits()), orNone(target.credits()));
        row(say("facts.level"), orNone(source.level()), orNone(target.level()));
        markup.add("</tbody></table>");
        paragraph("small", say("case", application.id()));
    }

    private void signature() {
        paragraph("closing", say("closing"));
        if (letter.ruling().kind() == Ruling.Kind.BY_EXPIRY) {
            paragraph("body", say("signed.nobody"));
        }
        letter.signers().forEach(name -> paragraph("signer", name));
        paragraph("small", text(letter.decider().name()));
    }

    private void check() {
        markup.add("<div class=\"check\">");
        markup.element("h3", say("check"));
        paragraph("body", say("check.text", addresses.verify()));
        markup.add("</div>");
    }

    private void words(String heading, String words) {
        markup.element("h3", heading);
        paragraph("body own", words);
    }

    private void row(String name, String one, String other) {
        markup.add("<tr>");
        header("row", name);
        markup.element("td", one).element("td", other).add("</tr>");
    }

    private void header(String scope, String name) {
        markup.add("<th scope=\"" + scope + "\">").text(name).add("</th>");
    }

    private void paragraph(String kind, String words) {
        markup.add("<p class=\"" + kind + "\">").text(words).add("</p>");
    }

    private String orNone(@Nullable Object value) {
        return value == null ? say("facts.none") : value.toString();
    }

    /** A document may call itself anything; a letter names it and does not repeat a book. */
    private String text(LocalisedText text) {
        var words = text.in(reader);
        return words.codePointCount(0, words.length()) <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + " …";
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).format(date);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("letter." + key, arguments, reader);
    }

    private String style() {
        try (var css = LetterPage.class.getResourceAsStream("/print/letter.css")) {
            return new String(Objects.requireNonNull(css, "letter.css").readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{colour}", letter.colour())
                    .replace("{page}", say("page"))
                    .replace("{of}", say("of"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
