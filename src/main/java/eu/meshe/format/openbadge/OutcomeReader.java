package eu.meshe.format.openbadge;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.canonical.PlainIri;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads learning outcomes: out of the criteria where these are a list of outcomes ({@link OutcomeList}), and out of alignments: ours, numbered
 * and in each language, and anyone's alignments to ESCO skills.
 */
final class OutcomeReader {

    private static final String ESCO = "http://data.europa.eu/esco/";

    /** The printable characters of ASCII that no address may hold as they are; and the sign of those that are escaped. */
    private static final String NOT_IN_ADDRESS = "\"<>\\^`{|}[]%";

    private static final int MOST_DIGITS = 9;

    private OutcomeReader() {}

    /** Those of an achievement: the lines of its criteria first, then what only alignments say. */
    static List<LearningOutcome> read(JsonPlace achievement, String achievementId, Alignments alignments) {
        var criteria = achievement.at("criteria");
        if (achievementId.isEmpty() || !criteria.at("id").node().asString("").equals(OutcomeList.id(achievementId))) {
            return read(alignments);
        }
        var language = Alignments.language(achievement);
        var aligned = new LinkedHashMap<String, LearningOutcome>();
        read(alignments).forEach(outcome -> aligned.putIfAbsent(outcome.title().original(), outcome));
        var outcomes = new ArrayList<LearningOutcome>();
        for (var words : OutcomeList.read(criteria.at("narrative").text().orElse(""))) {
            var same = aligned.remove(words);
            outcomes.add(same == null ? LearningOutcome.of(LocalisedText.of(language, words)) : same);
        }
        outcomes.addAll(aligned.values());
        return List.copyOf(outcomes);
    }

    /** In the order of their numbers, because the order of alignments is not signed. */
    static List<LearningOutcome> read(Alignments alignments) {
        var ours = alignments.ofType(AlignmentType.OUTCOME);
        return ours.isEmpty() ? readSkills(alignments) : readOurs(ours, alignments);
    }

    private static List<LearningOutcome> readSkills(Alignments alignments) {
        var outcomes = new ArrayList<LearningOutcome>();
        for (var alignment : alignments.all()) {
            var skill = skill(alignment);
            if (skill != null) {
                alignments.text(List.of(alignment)).ifPresent(title -> outcomes.add(new LearningOutcome(title, skill)));
            }
        }
        return List.copyOf(outcomes);
    }

    private static List<LearningOutcome> readOurs(List<JsonPlace> ours, Alignments alignments) {
        var grouped = new LinkedHashMap<String, List<JsonPlace>>();
        for (var alignment : ours) {
            var code = alignment.at("targetCode").textOrNumber();
            grouped.computeIfAbsent(code.orElseGet(alignment::pointer), k -> new ArrayList<>())
                    .add(alignment);
        }
        var codes = new ArrayList<>(grouped.keySet());
        codes.sort(Comparator.comparingInt(OutcomeReader::number));
        var outcomes = new ArrayList<LearningOutcome>(codes.size());
        for (var code : codes) {
            outcome(grouped.getOrDefault(code, List.of()), alignments).ifPresent(outcomes::add);
        }
        return List.copyOf(outcomes);
    }

    private static Optional<LearningOutcome> outcome(List<JsonPlace> sameOutcome, Alignments alignments) {
        URI skill = null;
        for (var alignment : sameOutcome) {
            skill = skill == null ? skill(alignment) : skill;
        }
        var related = skill;
        return alignments.text(sameOutcome).map(title -> new LearningOutcome(title, related));
    }

    private static @Nullable URI skill(JsonPlace alignment) {
        var url = alignment.at("targetUrl").text().orElse("");
        return url.startsWith(ESCO) && isAddress(url) ? URI.create(url) : null;
    }

    private static boolean isAddress(String url) {
        if (PlainIri.fits(url) && url.indexOf('%') < 0) {
            return true;
        }
        for (int i = 0; i < url.length(); i++) {
            var c = url.charAt(i);
            if (c < '!' || c > '~' || NOT_IN_ADDRESS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int number(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return Integer.MAX_VALUE;
            }
        }
        return code.isEmpty() || code.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(code);
    }
}
