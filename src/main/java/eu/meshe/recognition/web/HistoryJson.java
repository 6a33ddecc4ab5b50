package eu.meshe.recognition.web;

import eu.meshe.recognition.DecisionDraft;
import org.jspecify.annotations.Nullable;

/** What happened to a case as an institution's programs see it. */
final class HistoryJson {

    private HistoryJson() {}

    /**
     * @param number the version of the case it led to
     * @param move apply, take-up, pause, …
     * @param state the state it led to
     * @param by the name of the person; absent where a deadline did it
     * @param salt the log's entry has the SHA-256 of it, a line feed and the note
     */
    record Step(
            int number,
            String move,
            String state,
            String at,
            @Nullable String by,
            @Nullable String note,
            @Nullable String salt) {

        static Step of(CaseHistory.NamedStep it) {
            var step = it.step();
            return new Step(
                    step.number(),
                    step.move().slug(),
                    step.state().slug(),
                    step.at().toString(),
                    orNull(it.by()),
                    step.note(),
                    step.salt());
        }
    }

    /**
     * @param kind first, by-expiry, condition, appeal, correction
     * @param by who decided; absent where a deadline did
     * @param second who confirmed it; absent where one person decides
     * @param grade how the grade that counts came about
     * @param note why it followed another one
     */
    record Ruling(
            int number,
            String kind,
            String at,
            @Nullable String by,
            @Nullable String second,
            DecisionDraft decision,
            @Nullable CountedGradeJson grade,
            @Nullable String note) {

        static Ruling of(CaseHistory.NamedRuling it) {
            var ruling = it.ruling();
            return new Ruling(
                    ruling.number(),
                    ruling.kind().slug(),
                    ruling.at().toString(),
                    orNull(it.by()),
                    orNull(it.second()),
                    DecisionDraft.of(ruling.decision(), ruling.identityConfirmation()),
                    CountedGradeJson.of(ruling.decision()),
                    ruling.note());
        }
    }

    private static @Nullable String orNull(String name) {
        return name.isEmpty() ? null : name;
    }
}
