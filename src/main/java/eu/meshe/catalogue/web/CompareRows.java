package eu.meshe.catalogue.web;

import eu.meshe.platform.Message;
import eu.meshe.web.CompareRow;
import eu.meshe.web.Say;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two offers element by element. */
final class CompareRows {

    private final OfferView offer;
    private final AchievementWords words;
    private final Say say;

    private CompareRows(OfferView offer, Choices choices, Say say) {
        this.offer = offer;
        this.words = new AchievementWords(offer.achievement(), choices, say);
        this.say = say;
    }

    static List<CompareRow> of(OfferView left, OfferView right, Choices choices, Say say) {
        var one = new CompareRows(left, choices, say);
        var other = new CompareRows(right, choices, say);
        return List.of(
                row("awarding-body", one.body(), other.body()),
                row("workload", one.workload(), other.workload()),
                row("level", one.level(), other.level()),
                row("learning-outcomes", one.outcomes(), other.outcomes()),
                row("assessment", one.words.assessments(), other.words.assessments()),
                row("participation", list(one.words.participation()), list(other.words.participation())),
                row("language", one.words.languages(), other.words.languages()),
                row("field", one.words.fields(), other.words.fields()),
                row("quality-assurance", list(one.words.qualityAssurance()), list(other.words.qualityAssurance())),
                row("stackability", list(one.words.stackability()), list(other.words.stackability())),
                row("next-run", one.nextRun(), other.nextRun()));
    }

    private static CompareRow row(String element, List<String> left, List<String> right) {
        return new CompareRow(Message.of("catalogue.element." + element), left, right, null, null);
    }

    private List<String> body() {
        return List.of(
                say.text(offer.institution().name()),
                say.country(offer.institution().country()));
    }

    private List<String> workload() {
        return Stream.of(list(words.credits()), list(words.hours()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> level() {
        return Stream.of(list(words.level()), list(offer.achievement().nationalLevel()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> outcomes() {
        return offer.achievement().outcomes().stream()
                .map(outcome -> say.text(outcome.title()))
                .toList();
    }

    private List<String> nextRun() {
        var run = offer.nextRun();
        return run == null ? List.of() : List.of(say.when(run.startsOn()));
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
