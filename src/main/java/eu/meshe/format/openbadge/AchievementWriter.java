package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LocalisedText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was achieved as an Open Badges achievement. */
record AchievementWriter(Claim.Achieved claim) {

    static final String AGENCY = "ext:QualityAssuranceAgency";

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

    void write(ObjectNode node) {
        var achievement = claim.achievement();
        node.put("id", achievement.id());
        node.putArray("type").add("Achievement");
        node.put("achievementType", "MicroCredential");
        node.put("name", achievement.title().original());
        language(achievement.title()).ifPresent(language -> node.put("inLanguage", language));
        node.put("description", description(achievement));
        writeCriteria(node.putObject("criteria"), achievement);
        if (achievement.credits() != null) {
            node.put("creditsAvailable", achievement.credits().points());
        }
        var alignments = new AlignmentWriter(node.putArray("alignment"), languageOf(achievement));
        addWords(alignments, achievement);
        addLevels(alignments, achievement);
        addForm(alignments, achievement);
        addAccreditation(alignments, claim.accreditation());
        var result = claim.result();
        if (result != null && result.gradingScale() != null) {
            writeScale(node, result.gradingScale());
        }
    }

    /** The scale is a description of results (Open Badges 3.0, appendix B, ResultDescription). */
    private void writeScale(ObjectNode node, String scale) {
        var description = node.putArray("resultDescription").addObject();
        description.put("id", scaleId(claim.achievement())).putArray("type").add("ResultDescription");
        description.put("name", scale).put("resultType", "ScaledScore");
    }

    static String scaleId(Achievement achievement) {
        return within(achievement.id(), "result");
    }

    /** An address within the achievement, where Open Badges wants an address and there is no other. */
    static String within(String achievementId, String part) {
        return achievementId + (achievementId.contains("#") ? "." : "#") + part;
    }

    /** The language of the achievement's title, {@code und} if it has none. */
    static String languageOf(Achievement achievement) {
        return achievement.title().byLanguage().keySet().iterator().next();
    }

    static Optional<String> language(LocalisedText text) {
        var first = text.byLanguage().keySet().iterator().next();
        return first.equals(LocalisedText.UNDETERMINED) ? Optional.empty() : Optional.of(first);
    }

    private static String description(Achievement achievement) {
        var description = Objects.requireNonNullElse(achievement.description(), achievement.title());
        return language(achievement.title())
                .map(language -> description.byLanguage().get(language))
                .orElse(description.original());
    }

    /** Open Badges' own member has one language, and stands in for a description that is not there. */
    private static boolean isSaidByDescription(Achievement achievement) {
        var description = achievement.description();
        return description != null
                && description.byLanguage().size() == 1
                && language(description).equals(language(achievement.title()))
                && !description.original().equals(achievement.title().original());
    }

    private static void writeCriteria(ObjectNode criteria, Achievement achievement) {
        if (achievement.outcomes().isEmpty()) {
            criteria.put("narrative", achievement.title().original());
            return;
        }
        if (OutcomeList.saysAll(achievement.outcomes(), languageOf(achievement))) {
            criteria.put("id", OutcomeList.id(achievement.id()));
        }
        criteria.put("narrative", OutcomeList.text(achievement.outcomes()));
    }

    private void addWords(AlignmentWriter alignments, Achievement achievement) {
        if (achievement.title().byLanguage().size() > 1) {
            alignments.addText(AlignmentType.TITLE, null, achievement.title(), within("title"));
        }
        if (!isSaidByDescription(achievement)) {
            alignments.addText(AlignmentType.DESCRIPTION, null, achievement.description(), within("description"));
        }
        addOutcomes(alignments, achievement);
        alignments.addText(AlignmentType.PREREQUISITES, null, achievement.prerequisites(), within("prerequisites"));
        alignments.addText(AlignmentType.FURTHER_INFORMATION, null, achievement.furtherInformation(), within("more"));
    }

    private void addOutcomes(AlignmentWriter alignments, Achievement achievement) {
        if (!OutcomeList.saysAll(achievement.outcomes(), languageOf(achievement))) {
            alignments.addOutcomes(achievement.outcomes(), achievement.id(), "outcome-");
            return;
        }
        for (var outcome : achievement.outcomes()) {
            var skill = outcome.escoSkill();
            if (skill != null) {
                alignments.add(AlignmentType.OUTCOME, null, outcome.title().original(), skill.toString());
            }
        }
    }

    private void addLevels(AlignmentWriter alignments, Achievement achievement) {
        var credits = achievement.credits();
        if (credits != null) {
            alignments.add(AlignmentType.ECTS, credits.toString(), credits + " ECTS", AlignmentType.ECTS_GUIDE);
        }
        var workload = achievement.workload();
        if (workload != null) {
            var code = workload.duration().toString();
            alignments.add(AlignmentType.WORKLOAD, code, workload.hours() + " h", within("workload"));
        }
        var level = achievement.level();
        if (level != null) {
            alignments.add(AlignmentType.EQF, level.toString(), "EQF " + level, Concepts.EQF + level);
        }
        var national = achievement.nationalLevel();
        if (national != null) {
            alignments.add(AlignmentType.NATIONAL_LEVEL, null, national, within("national-level"));
        }
        achievement
                .fields()
                .forEach(field -> alignments.add(
                        AlignmentType.ISCED,
                        field.code(),
                        IscedFields.name(field, Locale.ENGLISH),
                        Concepts.ISCED + field.code()));
    }

    private void addForm(AlignmentWriter alignments, Achievement achievement) {
        achievement
                .assessments()
                .forEach(type -> alignments.addConcept(AlignmentType.ASSESSMENT, Concepts.ASSESSMENTS, type));
        alignments.addConcept(AlignmentType.PARTICIPATION, Concepts.MODES, achievement.participation());
        alignments.addConcept(AlignmentType.QUALITY_ASSURANCE, Concepts.QUALITY, achievement.qualityAssurance());
        achievement.languages().forEach(language -> {
            var locale = Locale.forLanguageTag(language);
            alignments.add(
                    AlignmentType.LANGUAGE,
                    language,
                    locale.getDisplayLanguage(Locale.ENGLISH),
                    LANGUAGES + locale.getISO3Language().toUpperCase(Locale.ROOT));
        });
        var stackability = achievement.stackability();
        if (stackability != null) {
            alignments.add(
                    AlignmentType.STACKABILITY,
                    stackability.name(),
                    Concepts.englishName(stackability),
                    within("stackability"));
        }
    }

    private void addAccreditation(AlignmentWriter alignments, @Nullable AccreditationReference accreditation) {
        if (accreditation == null) {
            return;
        }
        var report = accreditation.report();
        var first = alignments.alignments().size();
        alignments.addText(
                AlignmentType.ACCREDITATION,
                accreditation.id(),
                accreditation.title(),
                report == null ? within("quality-assurance") : report.toString());
        var period = period(accreditation);
        if (!period.isEmpty()) {
            ((ObjectNode) alignments.alignments().get(first)).put("targetDescription", period);
        }
        alignments.addText(AGENCY, accreditation.id(), accreditation.agency(), within("agency"));
    }

    /** An ISO 8601-2 interval, open ends as {@code ..}; empty when neither end is known. */
    private static String period(AccreditationReference accreditation) {
        var from = accreditation.validFrom();
        var until = accreditation.validUntil();
        return from == null && until == null ? "" : (from == null ? ".." : from) + "/" + (until == null ? ".." : until);
    }

    private String within(String part) {
        return within(claim.achievement().id(), part);
    }
}
