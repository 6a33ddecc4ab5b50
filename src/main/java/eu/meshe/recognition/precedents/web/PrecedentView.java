package eu.meshe.recognition.precedents.web;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.precedents.Force;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A precedent as a page shows it, in the reader's words.
 *
 * @param of the deciding institution's name
 * @param href its address for this reader
 * @param isOwn whether it is the reader's institution's; only then the case, the officer's reasons and the exact day are told
 * @param decided the day or, for others, the month
 * @param mark how the outcome looks
 * @param out since when and why it is out of force, or {@code null}
 * @param source what was recognised, line by line
 * @param target what it counts towards, line by line
 */
public record PrecedentView(
        Precedent it,
        LocalisedText of,
        String href,
        boolean isOwn,
        String decided,
        Mark mark,
        @Nullable Out out,
        List<Row> source,
        List<Row> target) {

    /**
     * @param why in a sentence
     * @param changes what changed, where a description did
     * @param note the officer's reason, for her own institution only
     */
    public record Out(
            String since,
            String why,
            List<String> changes,
            @Nullable String note) {}

    /** @param label the key of what it is; @param lines at least one */
    public record Row(String label, List<String> lines) {}

    public LocalisedText title() {
        return it.facts().source().achievement().title();
    }

    public LocalisedText awarding() {
        return it.facts().source().awarding().legalName();
    }

    public LocalisedText targetTitle() {
        return targetAchievement().title();
    }

    public Achievement targetAchievement() {
        return it.facts().target().achievement();
    }

    public @Nullable Credits credits() {
        return it.judgement().credits();
    }

    /** The address of the edition that was recognised, where it is one of an institution here. */
    public @Nullable String sourceHref() {
        var source = it.facts().source();
        return source.microCredential() == null
                ? null
                : "/offers/" + source.microCredential() + "/editions/" + source.edition();
    }

    public String targetHref() {
        var target = it.facts().target();
        return "/offers/" + target.microCredential() + "/editions/" + target.edition();
    }

    public boolean isInForce() {
        return it.force() instanceof Force.InForce;
    }
}
