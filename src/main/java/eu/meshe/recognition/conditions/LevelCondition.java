package eu.meshe.recognition.conditions;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.conditions.NationalFrameworks.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is the level at least that of the target? By EQF levels; where only a national level is stated, by how its country referenced it to the EQF. */
final class LevelCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.LEVEL;
    }

    /**
     * The EQF level of one side.
     *
     * @param read how it was found in a national level; {@code null} where the EQF level is stated, or none was found
     */
    record Level(@Nullable EqfLevel eqf, @Nullable Reading read) {}

    @Override
    public Answer ask(CaseFacts facts) {
        var from = level(facts.source(), facts.awardedIn());
        var to = level(facts.target(), facts.decider().country());
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(evidence(Origin.DOCUMENT, facts.source(), from));
        evidence.addAll(evidence(Origin.TARGET, facts.target(), to));
        return answer(facts, from, to).with(evidence);
    }

    private static Answer answer(CaseFacts facts, Level from, Level to) {
        if (from.eqf() == null) {
            return Answer.cannotSay(
                    facts.source().nationalLevel() == null ? "level.source-silent" : "level.source-national-only");
        }
        if (to.eqf() == null) {
            return Answer.cannotSay("level.target-silent");
        }
        var order = from.eqf().compareTo(to.eqf());
        if (order < 0) {
            return Answer.notMet("level.lower", from.eqf(), to.eqf());
        }
        return order == 0 ? Answer.met("level.same", from.eqf()) : Answer.met("level.higher", from.eqf(), to.eqf());
    }

    static Level level(Achievement achievement, @Nullable CountryCode country) {
        if (achievement.level() != null || achievement.nationalLevel() == null) {
            return new Level(achievement.level(), null);
        }
        return NationalFrameworks.read(achievement.nationalLevel(), country)
                .map(read -> new Level(read.eqf(), read))
                .orElse(new Level(null, null));
    }

    private static List<Evidence> evidence(Origin origin, Achievement achievement, Level level) {
        var found = new ArrayList<Evidence>();
        if (achievement.level() != null) {
            found.add(Evidence.of(origin, "eqf", achievement.level()));
        }
        if (achievement.nationalLevel() != null) {
            found.add(
                    Evidence.of(origin, "national-level").in(LocalisedText.undetermined(achievement.nationalLevel())));
        }
        if (level.read() != null) {
            found.add(Evidence.of(
                    origin == Origin.TARGET ? Origin.TARGET : Origin.TABLE,
                    "referenced",
                    level.read().framework(),
                    level.read().level(),
                    level.read().eqf()));
        }
        if (level.eqf() != null) {
            level.eqf()
                    .cycle()
                    .ifPresent(cycle -> found.add(
                            Evidence.of(origin, "cycle." + cycle.name().toLowerCase(java.util.Locale.ROOT))));
        }
        return found;
    }
}
