package eu.meshe.format.sdjwt;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.sdjwt.Veil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was achieved and how it went. */
record AchievementWriter(Claim.Achieved claim, Veil veil) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    void write(ObjectNode node, ObjectNode subject) {
        var achievement = claim.achievement();
        writeOpen(node, achievement);
        veil.hide(node, "id", achievement.id());
        veil.hideEach(
                node,
                Terms.OUTCOMES,
                achievement.outcomes().stream().map(AchievementWriter::outcome).toList());
        writeLevels(node, achievement);
        writeForm(node, achievement);
        writeResult(node, subject, claim.result());
        var accreditation = claim.accreditation();
        if (accreditation != null) {
            node.set(Terms.ACCREDITATION, accreditation(accreditation));
        }
    }

    /** What the type's list says is never hidden: it describes the course, not the person. */
    private static void writeOpen(ObjectNode node, Achievement achievement) {
        node.putArray("type").add("Achievement");
        node.put("achievementType", "MicroCredential");
        var language = achievement.title().byLanguage().keySet().iterator().next();
        if (!language.equals(LocalisedText.UNDETERMINED)) {
            node.put(Terms.IN_LANGUAGE, language);
        }
        Json.putText(node, Terms.NAME, achievement.title(), language);
        Json.putText(node, Terms.DESCRIPTION, achievement.description(), language);
        var credits = achievement.credits();
        if (credits != null) {
            node.put(Terms.ECTS, credits.points());
        }
        Json.put(node, Terms.PARTICIPATION, Words.MODES.of(achievement.participation()));
    }

    private void writeLevels(ObjectNode node, Achievement achievement) {
        var workload = achievement.workload();
        var level = achievement.level();
        veil.hide(
                node,
                Terms.WORKLOAD,
                workload == null ? null : workload.duration().toString());
        veil.hide(node, Terms.EQF, level == null ? null : NODES.numberNode(level.level()));
        veil.hide(node, Terms.NATIONAL_LEVEL, achievement.nationalLevel());
        veil.hide(node, Terms.FIELDS, Json.list(achievement.fields(), IscedField::code));
    }

    private void writeForm(ObjectNode node, Achievement achievement) {
        veil.hide(node, Terms.ASSESSMENT, Json.list(achievement.assessments(), Words.ASSESSMENTS::of));
        veil.hide(node, Terms.QUALITY, Words.QUALITY.of(achievement.qualityAssurance()));
        veil.hide(node, Terms.LANGUAGES, Json.list(achievement.languages(), language -> language));
        veil.hide(node, Terms.PREREQUISITES, Json.text(achievement.prerequisites()));
        veil.hide(node, Terms.STACKABILITY, Words.STACKING.of(achievement.stackability()));
        veil.hide(node, Terms.FURTHER, Json.text(achievement.furtherInformation()));
    }

    private void writeResult(ObjectNode achievement, ObjectNode subject, Claim.@Nullable Result result) {
        if (result == null) {
            return;
        }
        Json.put(achievement, Terms.SUPERVISION, Words.SUPERVISION.of(result.identityCheck()));
        if (result.grade() != null || result.gradingScale() != null) {
            var written = NODES.objectNode();
            Json.put(written, "value", result.grade());
            Json.put(written, Terms.SCALE, result.gradingScale());
            veil.hide(subject, Terms.RESULT, NODES.arrayNode().add(written));
        }
        veil.hide(
                subject,
                Terms.ACHIEVED_ON,
                result.achievedOn() == null ? null : result.achievedOn().toString());
        veil.hide(subject, Terms.ASSESSMENT, Words.ASSESSMENTS.of(result.assessment()));
        veil.hideEach(
                subject,
                Terms.CONFIRMED_OUTCOMES,
                result.confirmedOutcomes().stream()
                        .map(AchievementWriter::outcome)
                        .toList());
    }

    private static ObjectNode outcome(LearningOutcome outcome) {
        var node = NODES.objectNode();
        node.set(Terms.NAME, Json.text(outcome.title()));
        Json.put(node, "escoSkill", outcome.escoSkill());
        return node;
    }

    private static ObjectNode accreditation(AccreditationReference accreditation) {
        var node = NODES.objectNode();
        Json.put(node, "id", accreditation.id());
        node.set("title", Json.text(accreditation.title()));
        node.set("agency", Json.text(accreditation.agency()));
        Json.put(node, "report", accreditation.report());
        Json.put(node, Terms.VALID_FROM, accreditation.validFrom());
        Json.put(node, Terms.VALID_UNTIL, accreditation.validUntil());
        return node;
    }
}
