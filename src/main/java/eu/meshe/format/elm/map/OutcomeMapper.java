package eu.meshe.format.elm.map;

import eu.meshe.format.elm.code.OtherLists;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.LearningOutcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** ELM LearningOutcome. */
final class OutcomeMapper {

    private static final Pattern ESCO_SKILL =
            Pattern.compile("https?://data\\.europa\\.eu/esco/skill/[A-Za-z0-9.-]{1,80}");

    private OutcomeMapper() {}

    static List<ObjectNode> write(Sheet sheet, List<LearningOutcome> outcomes) {
        var written = new ArrayList<ObjectNode>();
        for (var outcome : outcomes) {
            var node = sheet.object("LearningOutcome", "outcome-" + (written.size() + 1));
            node.set("title", sheet.localised(outcome.title()));
            if (outcome.escoSkill() != null) {
                node.set("relatedESCOSkill", sheet.concept(OtherLists.escoSkill(outcome.escoSkill())));
            }
            written.add(node);
        }
        return written;
    }

    static List<LearningOutcome> readAll(Part specification) {
        return specification.all("learningOutcome").stream()
                .flatMap(outcome -> outcome.localised("title").stream()
                        .map(title -> new LearningOutcome(title, escoSkill(outcome))))
                .toList();
    }

    /** The first of them: we hold one skill for each outcome. */
    private static @Nullable URI escoSkill(Part outcome) {
        return outcome.iris("relatedESCOSkill").stream()
                .filter(iri -> ESCO_SKILL.matcher(iri).matches())
                .map(URI::create)
                .findFirst()
                .orElse(null);
    }
}
