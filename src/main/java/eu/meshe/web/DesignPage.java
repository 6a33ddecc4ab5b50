package eu.meshe.web;

import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The component page: every fragment in every state, on invented content, for those who build pages and for the accessibility test. */
@Controller
class DesignPage {

    private static final LocalisedText TITLE = new LocalisedText(
            Map.of("en", "Reading river data with open sensors", "de", "Flussdaten mit offenen Sensoren lesen"));
    private static final LocalisedText BODY = new LocalisedText(
            Map.of("en", "Invented University of the Lowlands", "de", "Erfundene Universität der Niederungen"));
    private static final List<LocalisedText> OUTCOMES = List.of(
            outcome(
                    "choose a sensor for a question about water quality",
                    "einen Sensor für eine Frage zur Wasserqualität wählen"),
            outcome(
                    "clean a series of measurements and say what is missing",
                    "eine Messreihe bereinigen und sagen, was fehlt"),
            outcome(
                    "explain a finding to people who live by the river",
                    "einen Befund den Menschen am Fluss erklären"));

    @GetMapping("/design")
    String show(Model model) {
        model.addAttribute("marks", Mark.values());
        model.addAttribute("cards", List.of(card(Mark.ACTIVE, "1"), card(Mark.REVOKED, "2"), card(Mark.EXPIRED, "3")));
        model.addAttribute("checks", checks());
        model.addAttribute("rows", rows());
        model.addAttribute("choices", choices());
        model.addAttribute("pager", new Pager(1, 7, "/design?q=river"));
        model.addAttribute("errors", errors());
        model.addAttribute("credits", Credits.of(3));
        return "web/design";
    }

    private static LocalisedText outcome(String english, String german) {
        return new LocalisedText(Map.of("en", english, "de", german));
    }

    private static CardView card(Mark status, String drawnFrom) {
        return new CardView(
                Message.of("web.design.card.kind"),
                TITLE,
                BODY,
                null,
                "Noor Voorbeeld",
                Credits.of(3),
                new EqfLevel(6),
                OUTCOMES,
                "8.5 / 10",
                LocalDate.of(2026, 9, 30),
                status == Mark.EXPIRED ? LocalDate.of(2026, 10, 31) : null,
                status,
                seal(drawnFrom),
                null,
                "MC-7Q4K-2026");
    }

    private static String seal(String drawnFrom) {
        return GuillocheSeal.svg(drawnFrom.getBytes(StandardCharsets.UTF_8), "currentColor", "");
    }

    private static List<CheckLine> checks() {
        return List.of(
                check(Mark.PASSED, "signature"),
                check(Mark.FAILED, "revocation"),
                new CheckLine(
                        Mark.UNDECIDED,
                        Message.of("web.design.check.issuer"),
                        Message.of("web.design.check.issuer.message"),
                        List.of(Message.of("web.design.check.issuer.detail"))));
    }

    private static CheckLine check(Mark outcome, String name) {
        return CheckLine.of(
                outcome, Message.of("web.design.check." + name), Message.of("web.design.check." + name + ".message"));
    }

    private static List<CompareRow> rows() {
        return List.of(
                row("level", "EQF 6", "EQF 6", Mark.SAME),
                row("workload", "3 ECTS", "4 ECTS", Mark.SIMILAR),
                row("quality", "", "ESG 2015", Mark.MISSING),
                new CompareRow(
                        Message.of("web.design.row.outcomes"),
                        List.of(OUTCOMES.get(0).in(reader()), OUTCOMES.get(1).in(reader())),
                        List.of(OUTCOMES.get(2).in(reader())),
                        Mark.DIFFERENT,
                        Message.of("web.design.row.outcomes.note")));
    }

    private static CompareRow row(String element, String left, String right, @Nullable Mark finding) {
        return new CompareRow(Message.of("web.design.row." + element), words(left), words(right), finding, null);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<Option> choices() {
        return List.of(Option.of("full", "EQF 5"), Option.of("part", "EQF 6"), new Option("no", "EQF 7", "ISCED 7"));
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    private static FormErrors errors() {
        return new FormErrors(List.of(
                FieldProblem.of("title", "web.design.error.title"),
                FieldProblem.of("level", "web.design.error.level")));
    }
}
