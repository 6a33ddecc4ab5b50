package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.Element;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of the decision form, and what it says before an officer has typed anything: the institution's usual way to appeal. */
@Component
class DecisionFormOptions {

    /** Days to appeal that the form proposes. */
    private static final int USUAL_APPEAL_DAYS = 30;

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Say say;
    private final MessageSource messages;
    private final Clock clock;

    DecisionFormOptions(Say say, MessageSource messages, Clock clock) {
        this.say = say;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    DecisionDraft fresh(Institution institution) {
        var how = messages.getMessage(
                "recognition.decide.appeal-usual",
                new Object[] {institution.contact()},
                Locale.forLanguageTag(institution.language()));
        return new DecisionDraft(
                null,
                List.of(),
                null,
                null,
                null,
                how,
                today().plusDays(USUAL_APPEAL_DAYS).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What can be decided; only refusal while the document fails. */
    List<Option> outcomes(boolean verificationFails) {
        return Arrays.stream(DecisionOutcome.values())
                .filter(outcome -> !verificationFails || outcome == DecisionOutcome.REFUSAL)
                .map(outcome -> new Option(
                        outcome.slug(),
                        say.key("recognition.outcome." + outcome.slug()),
                        say.key("recognition.outcome." + outcome.slug() + ".hint")))
                .toList();
    }

    List<Option> elements() {
        return Arrays.stream(Element.values())
                .map(element -> Option.of(element.slug(), say.key("recognition.element." + element.slug())))
                .toList();
    }

    /** The most credits that can be recognised in part, or {@code null} where neither side states any. */
    @Nullable
    Credits mostCredits(CaseSheet sheet) {
        var source = sheet.source().achievement().credits();
        var target = sheet.target().achievement().credits();
        if (source == null || target == null) {
            return source == null ? target : source;
        }
        return source.compareTo(target) <= 0 ? source : target;
    }
}
