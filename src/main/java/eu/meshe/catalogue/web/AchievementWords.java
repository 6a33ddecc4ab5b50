package eu.meshe.catalogue.web;

import eu.meshe.learning.Achievement;
import eu.meshe.web.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a micro-credential says in codes, in the reader's words; {@code null} and empty where it says nothing. */
final class AchievementWords {

    private final Achievement it;
    private final Choices choices;
    private final Say say;

    AchievementWords(Achievement it, Choices choices, Say say) {
        this.it = it;
        this.choices = choices;
        this.say = say;
    }

    public @Nullable String level() {
        return it.level() == null ? null : say.key("catalogue.level." + it.level());
    }

    public @Nullable String credits() {
        return it.credits() == null ? null : say.creditsInHours(it.credits());
    }

    public @Nullable String hours() {
        return it.workload() == null
                ? null
                : say.key("catalogue.offer.hours", say.number(it.workload().hours()));
    }

    /** About how many hours a week it is when spread over ten weeks. */
    public @Nullable String hoursAWeek() {
        return it.workload() == null
                ? null
                : say.key(
                        "catalogue.offer.hours-a-week",
                        Math.max(1, Math.round(it.workload().hours() / 10.0)));
    }

    public List<String> assessments() {
        return it.assessments().stream()
                .map(one -> choices.name("assessment", one))
                .toList();
    }

    public @Nullable String participation() {
        return it.participation() == null ? null : choices.name("participation", it.participation());
    }

    public @Nullable String qualityAssurance() {
        return it.qualityAssurance() == null ? null : choices.name("quality", it.qualityAssurance());
    }

    public @Nullable String stackability() {
        return it.stackability() == null ? null : choices.name("stackability", it.stackability());
    }

    public List<String> fields() {
        return it.fields().stream().map(Choices::name).toList();
    }

    public List<String> languages() {
        return it.languages().stream().map(say::language).toList();
    }
}
