package eu.meshe.format.openbadge;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.JsonPlace;
import eu.meshe.format.MemberTable;
import eu.meshe.format.RelatedResources;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a badge is built as Open Badges 3.0 asks, what other schemas it names, and whether what it points to is what it was. A credential
 * that is no badge has only the latter two.
 */
record BadgeSchema(JsonNode document, boolean isBadge) implements Judgement.Question {

    private static final MemberTable TABLE = MemberTable.load("/format/openbadge/achievement-credential.members");

    /** Where 1EdTech publishes the schemas of Open Badges 3.0: what they ask for stands in our table. */
    private static final String PUBLISHED = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/";

    /** {@code null} where no schema is to be asked. */
    static @Nullable BadgeSchema of(JsonNode document) {
        var isBadge = BadgeReader.isBadge(
                new JsonPlace(document, "", new ArrayList<>()).at("type").texts());
        return isBadge || document.has("credentialSchema") || RelatedResources.areNamedIn(document)
                ? new BadgeSchema(document, isBadge)
                : null;
    }

    @Override
    public Judgement judge() {
        var faults = new ArrayList<>(isBadge ? TABLE.faults(document) : List.of());
        var doubts = new ArrayList<>(unknown());
        if (RelatedResources.areNamedIn(document)) {
            var related = RelatedResources.of(document);
            faults.addAll(related.faults());
            doubts.addAll(related.doubts());
        }
        return new Judgement(isBadge ? "Open Badges 3.0" : "VCDM 2.0", faults, doubts);
    }

    private List<Issue> unknown() {
        if (!document.has("credentialSchema")) {
            return List.of();
        }
        return new JsonPlace(document, "", new ArrayList<>())
                .at("credentialSchema").each().stream()
                        .filter(schema -> !(isBadge
                                && schema.node().path("id").asString("").startsWith(PUBLISHED)))
                        .map(schema -> new Issue(
                                schema.pointer(),
                                Message.of(
                                        "format.schema.unknown",
                                        schema.node().path("id").asString("?"))))
                        .toList();
    }
}
