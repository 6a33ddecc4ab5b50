package eu.meshe.recognition.export;

import eu.meshe.credential.RecognitionStatement;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * Sentences for a Diploma Supplement, by the number of its section: 4.3 (what the programme consisted of), 6.1 (additional information) and
 * 6.2 (where more is found).
 */
final class DiplomaSupplementTexts {

    private final MessageSource messages;

    DiplomaSupplementTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentences in one language, by section. */
    Map<String, String> in(Locale reader, RecognitionStatement statement, String caseNumber) {
        var sections = new LinkedHashMap<String, String>();
        var date = statement
                .decidedOn()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
        Object[] facts = {
            statement.target().title().in(reader),
            statement.credits() == null ? "" : statement.credits().toString(),
            statement.basis().achievement().title().in(reader),
            statement.basis().awardedBy().legalName().in(reader),
            date,
            statement.decider().legalName().in(reader),
            caseNumber
        };
        if (statement.isPositive()) {
            var which = statement.credits() == null ? "export.supplement.4" : "export.supplement.4.credits";
            sections.put("4.3", messages.getMessage(which, facts, reader) + grade(reader, statement));
        }
        sections.put("6.1", messages.getMessage("export.supplement.6." + statement.outcome(), facts, reader));
        sections.put("6.2", messages.getMessage("export.supplement.more", facts, reader));
        return sections;
    }

    private String grade(Locale reader, RecognitionStatement statement) {
        return statement.grade() == null
                ? ""
                : " " + messages.getMessage("export.supplement.4.grade", new Object[] {statement.grade()}, reader);
    }
}
