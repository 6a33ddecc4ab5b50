package eu.meshe.recognition.export;

import eu.meshe.credential.RecognitionStatement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transcript of records says of something recognised (ECTS Users' Guide: the component it counts for, its credits, where it was
 * earned; the grade that counts and the one that was given there).
 *
 * @param title of the component it counts for, by language
 * @param credits ECTS that count; {@code null} where neither side states any
 * @param grade that counts; {@code null} where it counts without one
 * @param originalGrade as it was given; not converted
 * @param decidedOn {@code yyyy-mm-dd}
 * @param caseNumber under which the decision can be found
 */
record TranscriptEntry(
        String componentId,
        Map<String, String> title,
        @Nullable String credits,
        @Nullable String level,
        Map<String, String> recognisedFrom,
        Map<String, String> awardedBy,
        @Nullable String grade,
        @Nullable String originalGrade,
        @Nullable String originalScale,
        String outcome,
        String decidedOn,
        String caseNumber) {

    static TranscriptEntry of(RecognitionStatement statement, String caseNumber) {
        var basis = statement.basis();
        var result = basis.result();
        var target = statement.target();
        return new TranscriptEntry(
                target.id(),
                target.title().byLanguage(),
                statement.credits() == null ? null : statement.credits().toString(),
                target.level() == null ? null : "EQF " + target.level(),
                basis.achievement().title().byLanguage(),
                basis.awardedBy().legalName().byLanguage(),
                statement.grade(),
                result == null ? null : result.grade(),
                result == null ? null : result.gradingScale(),
                statement.outcome(),
                statement.decidedOn().toString(),
                caseNumber);
    }
}
