package eu.meshe.format.openbadge;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.JsonPlace;
import eu.meshe.format.MemberTable;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a badge is built as Open Badges 3.0 asks, and what other schemas it names. A credential that is no badge has only those. */
record BadgeSchema(JsonNode document, boolean isBadge) implements Judgement.Question {

    private static final MemberTable TABLE = MemberTable.load("/format/openbadge/achievement-credential.members");

    /** Where 1EdTech publishes the schemas of Open Badges 3.0: what they ask for stands in our table. */
    private static final String PUBLISHED = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/";

    /** {@code null} where no schema is to be asked. */
    static @Nullable BadgeSchema of(JsonNode document) {
        var isBadge = BadgeReader.isBadge(
                new JsonPlace(document, "", new ArrayList<>()).at("type").texts());
        return isBadge || document.has("credentialSchema") ? new BadgeSchema(document, isBadge) : null;
    }

    @Override
    public Judgement judge() {
        return new Judgement("Open Badges 3.0", isBadge ? TABLE.faults(document) : List.of(), unknown());
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
