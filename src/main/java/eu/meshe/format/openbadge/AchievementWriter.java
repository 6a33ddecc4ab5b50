package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LocalisedText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
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
        node.putObject("criteria").put("narrative", criteria(achievement));
        if (achievement.credits() != null) {
            node.put("creditsAvailable", achievement.credits().points());
        }
        var alignments = node.putArray("alignment");
        addWords(alignments, achievement);
        addLevels(alignments, achievement);
        addForm(alignments, achievement);
        addAccreditation(alignments, claim.accreditation());
    }

    /** An address within the achievement, where Open Badges wants an address and there is no other. */
    static String within(String achievementId, String part) {
        return achievementId + (achievementId.contains("#") ? "." : "#") + part;
    }

    static Optional<String> language(LocalisedText text) {
        return text.byLanguage().keySet().stream()
                .findFirst()
                .filter(language -> !language.equals(LocalisedText.UNDETERMINED));
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

    /** To earn it is to reach its outcomes. */
    private static String criteria(Achievement achievement) {
        return achievement.outcomes().isEmpty()
                ? achievement.title().original()
                : achievement.outcomes().stream()
                        .map(outcome -> "* " + outcome.title().original())
                        .collect(Collectors.joining("\n"));
    }

    private void addWords(ArrayNode alignments, Achievement achievement) {
        if (achievement.title().byLanguage().size() > 1) {
            Alignments.addText(alignments, AlignmentType.TITLE, null, achievement.title(), within("title"));
        }
        if (!isSaidByDescription(achievement)) {
            Alignments.addText(
                    alignments, AlignmentType.DESCRIPTION, null, achievement.description(), within("description"));
        }
        int number = 1;
        for (var outcome : achievement.outcomes()) {
            var skill = outcome.escoSkill();
            var url = skill == null ? within("outcome-" + number) : skill.toString();
            Alignments.addText(alignments, AlignmentType.OUTCOME, Integer.toString(number++), outcome.title(), url);
        }
        Alignments.addText(
                alignments, AlignmentType.PREREQUISITES, null, achievement.prerequisites(), within("prerequisites"));
        Alignments.addText(
                alignments, AlignmentType.FURTHER_INFORMATION, null, achievement.furtherInformation(), within("more"));
    }

    private void addLevels(ArrayNode alignments, Achievement achievement) {
        var credits = achievement.credits();
        if (credits != null) {
            Alignments.add(
                    alignments, AlignmentType.ECTS, credits.toString(), credits + " ECTS", AlignmentType.ECTS_GUIDE);
        }
        var workload = achievement.workload();
        if (workload != null) {
            var code = workload.duration().toString();
            Alignments.add(alignments, AlignmentType.WORKLOAD, code, workload.hours() + " h", within("workload"));
        }
        var level = achievement.level();
        if (level != null) {
            Alignments.add(alignments, AlignmentType.EQF, level.toString(), "EQF " + level, Concepts.EQF + level);
        }
        var national = achievement.nationalLevel();
        if (national != null) {
            Alignments.add(alignments, AlignmentType.NATIONAL_LEVEL, null, national, within("national-level"));
        }
        achievement
                .fields()
                .forEach(field -> Alignments.add(
                        alignments,
                        AlignmentType.ISCED,
                        field.code(),
                        IscedFields.name(field, Locale.ENGLISH),
                        Concepts.ISCED + field.code()));
    }

    private void addForm(ArrayNode alignments, Achievement achievement) {
        achievement
                .assessments()
                .forEach(type ->
                        Alignments.addConcept(alignments, AlignmentType.ASSESSMENT, Concepts.ASSESSMENTS, type));
        Alignments.addConcept(alignments, AlignmentType.PARTICIPATION, Concepts.MODES, achievement.participation());
        Alignments.addConcept(
                alignments, AlignmentType.QUALITY_ASSURANCE, Concepts.QUALITY, achievement.qualityAssurance());
        achievement.languages().forEach(language -> {
            var locale = Locale.forLanguageTag(language);
            Alignments.add(
                    alignments,
                    AlignmentType.LANGUAGE,
                    language,
                    locale.getDisplayLanguage(Locale.ENGLISH),
                    LANGUAGES + locale.getISO3Language().toUpperCase(Locale.ROOT));
        });
        var stackability = achievement.stackability();
        if (stackability != null) {
            Alignments.add(
                    alignments,
                    AlignmentType.STACKABILITY,
                    stackability.name(),
                    Concepts.englishName(stackability),
                    within("stackability"));
        }
    }

    private void addAccreditation(ArrayNode alignments, @Nullable AccreditationReference accreditation) {
        if (accreditation == null) {
            return;
        }
        var report = accreditation.report();
        var first = alignments.size();
        Alignments.addText(
                alignments,
                AlignmentType.ACCREDITATION,
                accreditation.id(),
                accreditation.title(),
                report == null ? within("quality-assurance") : report.toString());
        var period = period(accreditation);
        if (!period.isEmpty()) {
            ((ObjectNode) alignments.get(first)).put("targetDescription", period);
        }
        Alignments.addText(alignments, AGENCY, accreditation.id(), accreditation.agency(), within("agency"));
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
