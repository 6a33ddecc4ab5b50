package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.learning.Achievement;
import org.jspecify.annotations.Nullable;

/** Writes what was achieved as the one learning opportunity of a report. */
final class ResultWriter {

    /** What the one grading scheme of a report is called in it. */
    static final String SCALE = "scale";

    private final CanonicalXml xml;
    private final Claim.Achieved claim;
    private final Achievement achievement;
    private final @Nullable String localId;

    /** @param localId what it is called inside the document, where something refers to it; else {@code null} */
    ResultWriter(CanonicalXml xml, Claim.Achieved claim, @Nullable String localId) {
        this.xml = xml;
        this.claim = claim;
        this.localId = localId;
        this.achievement = claim.achievement();
    }

    void write() {
        xml.begin(ElmoTerms.SPECIFICATION).element(ElmoTerms.IDENTIFIER, achievement.id(), "type", ElmoTerms.IRI);
        if (localId != null) {
            xml.element(ElmoTerms.IDENTIFIER, localId, "type", ElmoTerms.LOCAL);
        }
        xml.texts(ElmoTerms.TITLE, achievement.title())
                .element("type", "Course")
                .optional("iscedCode", achievement.fields().stream().findFirst().orElse(null));
        if (achievement.id().matches("https?://.+")) {
            xml.element("url", achievement.id());
        }
        xml.texts("description", achievement.description()).begin(ElmoTerms.SPECIFIES);
        instance();
        xml.end().begin(ElmoTerms.EXTENSION);
        new ExtensionWriter(xml).achievement(achievement);
        xml.end().end();
    }

    private void instance() {
        xml.begin(ElmoTerms.INSTANCE);
        var result = claim.result();
        if (result != null) {
            xml.optional("date", result.achievedOn());
        }
        xml.element("status", "passed");
        if (result != null) {
            xml.optional("gradingSchemeLocalId", result.gradingScale() == null ? null : SCALE)
                    .optional("resultLabel", result.grade());
        }
        creditsAndLevels();
        xml.optional(
                "languageOfInstruction",
                achievement.languages().stream().findFirst().orElse(null));
        if (result != null) {
            xml.begin(ElmoTerms.EXTENSION);
            new ExtensionWriter(xml).result(result);
            xml.end();
        }
        xml.end();
    }

    private void creditsAndLevels() {
        if (achievement.credits() != null) {
            xml.begin("credit")
                    .element("scheme", "ECTS")
                    .element("value", achievement.credits())
                    .end();
        }
        if (achievement.level() != null) {
            xml.begin("level")
                    .element("type", "EQF")
                    .element("value", achievement.level())
                    .end();
        }
        if (achievement.nationalLevel() != null) {
            xml.begin("level")
                    .element("type", "NQF")
                    .element("value", achievement.nationalLevel())
                    .end();
        }
    }
}
