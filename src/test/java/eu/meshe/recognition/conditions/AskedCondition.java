package eu.meshe.recognition.conditions;

import static eu.meshe.recognition.conditions.CaseBuilder.accreditation;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.trust.Standing;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Asks one condition of a case. */
abstract class AskedCondition {

    /** Asks, and looks whether everything it says has words in both languages. */
    static Answer ask(ConditionName name, CaseBuilder builder) {
        var answer = Conditions.askAll(builder.facts()).stream()
                .filter(asked -> asked.name() == name)
                .findFirst()
                .orElseThrow()
                .answer();
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(isSaid(answer.message(), language))
                    .as(answer.message().key())
                    .isTrue();
            assertThat(answer.evidence())
                    .allSatisfy(it -> assertThat(isSaid(it.fact(), language))
                            .as(it.fact().key())
                            .isTrue());
        }
        return answer;
    }

    static boolean isSaid(Message message, Locale language) {
        var bundle = message.key().substring(0, message.key().indexOf('.'));
        return ResourceBundle.getBundle("messages/" + bundle, language).containsKey(message.key());
    }

    static Standing standing(String name) {
        return switch (name) {
            case "IN_FORCE" -> new Standing.InForce(accreditation());
            case "OUT_OF_SCOPE" -> new Standing.OutOfScope(accreditation());
            case "NOT_IN_FORCE" -> new Standing.NotInForce(accreditation());
            default -> new Standing.NoneKnown();
        };
    }
}
