package eu.meshe.recognition.web;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.recognition.elements.Side;
import eu.meshe.recognition.evidence.NameRequested;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.web.GradeJson;
import eu.meshe.verification.DescribeReport;
import eu.meshe.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what stands on the two sides of a case in the reader's words. */
@Component
class Wording {

    /** Sentences whose first two gaps are filled by lists of language tags. */
    private static final Set<String> OF_LANGUAGES = Set.of(
            "assessment.because.languages", "assessment.outcomes.languages", "assessment.outcomes.languages-some");

    private static final int LISTS_OF_LANGUAGES = 2;

    private final Say say;
    private final DescribeReport reports;
    private final NameRequested requests;

    Wording(Say say, DescribeReport reports, NameRequested requests) {
        this.say = say;
        this.reports = reports;
        this.requests = requests;
    }

    String text(LocalisedText text) {
        return say.text(text);
    }

    /** A sentence of a report, its days written as the reader writes them. */
    String sentence(Message message) {
        return say.message(reports.inWords(OF_LANGUAGES.contains(message.key()) ? withLanguages(message) : message));
    }

    private Message withLanguages(Message message) {
        var arguments = new ArrayList<>(message.arguments());
        for (var place = 0; place < LISTS_OF_LANGUAGES; place++) {
            arguments.set(
                    place,
                    Stream.of(arguments.get(place).split(", "))
                            .map(say::language)
                            .collect(Collectors.joining(", ")));
        }
        return new Message(message.key(), arguments);
    }

    /** A document that was asked for. */
    String requested(String requested) {
        return requests.name(requested);
    }

    /** A conversion with its whole working. */
    GradeJson.Answer grade(Conversion conversion) {
        return GradeJson.Answer.of(conversion, say);
    }

    List<String> level(Achievement it) {
        var lines = new ArrayList<String>();
        if (it.level() != null) {
            lines.add(say.key("recognition.side.level", it.level()));
        }
        if (it.nationalLevel() != null) {
            lines.add(it.nationalLevel());
        }
        return lines;
    }

    List<String> workload(Achievement it) {
        var lines = new ArrayList<String>();
        Credits credits = it.credits();
        if (credits != null) {
            lines.add(say.creditsInHours(credits));
        }
        if (it.workload() != null) {
            lines.add(say.key("recognition.side.hours", it.workload().hours()));
        }
        return lines;
    }

    List<String> quality(Side side) {
        var lines = new ArrayList<String>();
        lines.add(say.key("recognition.assurance." + slug(side.assurance())));
        if (side.achievement().qualityAssurance() != null) {
            lines.add(say.key("recognition.quality." + slug(side.achievement().qualityAssurance())));
        }
        return lines;
    }

    List<String> profile(Achievement it) {
        var reader = LocaleContextHolder.getLocale();
        return it.fields().stream()
                .map(field -> field.code() + " " + IscedFields.name(field, reader))
                .toList();
    }

    List<String> outcomes(Achievement it) {
        return it.outcomes().stream().map(outcome -> text(outcome.title())).toList();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
