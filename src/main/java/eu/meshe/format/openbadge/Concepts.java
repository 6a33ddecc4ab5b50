package eu.meshe.format.openbadge;

import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import java.util.Map;
import java.util.Optional;

/** The Europass concepts an alignment points to (controlled vocabularies of the Publications Office, {@code http://data.europa.eu/snb/}). */
record Concepts<E extends Enum<E>>(Map<E, String> iris) {

    private static final String SNB = "http://data.europa.eu/snb/";

    static final String EQF = SNB + "eqf/";
    static final String ISCED = SNB + "isced-f/";

    static final Concepts<AssessmentType> ASSESSMENTS = new Concepts<>(Map.ofEntries(
            Map.entry(AssessmentType.WRITTEN_EXAMINATION, "assessment/6e6cb2cc78"),
            Map.entry(AssessmentType.ORAL_EXAMINATION, "assessment/d30284d7df"),
            Map.entry(AssessmentType.PRACTICAL_ASSESSMENT, "assessment/6a4db9f11d"),
            Map.entry(AssessmentType.MARKED_ASSIGNMENT, "assessment/2939dae15f"),
            Map.entry(AssessmentType.PROJECT_WORK, "assessment/795dac4096"),
            Map.entry(AssessmentType.PORTFOLIO, "assessment/4f03b91c0e"),
            Map.entry(AssessmentType.CONTINUOUS_EVALUATION, "assessment/3484bd7e51"),
            Map.entry(AssessmentType.QUIZ, "assessment/b1b68f6735"),
            Map.entry(AssessmentType.GROUP_PERFORMANCE, "assessment/56539a6507"),
            Map.entry(AssessmentType.PROBLEM_BASED_LEARNING, "assessment/c4256a2726"),
            Map.entry(AssessmentType.ARTEFACT_ASSESSMENT, "assessment/de4d165a6c"),
            Map.entry(AssessmentType.PEER_ASSESSMENT, "assessment/19a2e5e671"),
            Map.entry(AssessmentType.PEER_REVIEW, "assessment/812e3b0ae1"),
            Map.entry(AssessmentType.LEVEL_OF_ATTENDANCE, "assessment/7331eb4762")));

    static final Concepts<ParticipationMode> MODES = new Concepts<>(Map.of(
            ParticipationMode.ONLINE, "learning-assessment/920fbb3cbe",
            ParticipationMode.BLENDED, "learning-assessment/e92d221e4d",
            ParticipationMode.PRESENTIAL, "learning-assessment/9191af2ed9",
            ParticipationMode.WORK_BASED, "learning-assessment/729f3bed4b",
            ParticipationMode.PROJECT_BASED, "learning-assessment/7813801c77",
            ParticipationMode.RESEARCH_LAB, "learning-assessment/ed4c557045"));

    static final Concepts<IdentityCheck> IDENTITY_CHECKS = new Concepts<>(Map.of(
            IdentityCheck.SUPERVISED_WITH_IDENTITY, "supervision-verification/70be69aaf9",
            IdentityCheck.SUPERVISED_WITHOUT_IDENTITY, "supervision-verification/44314532f9",
            IdentityCheck.UNSUPERVISED_WITH_IDENTITY, "supervision-verification/df2880c5cb",
            IdentityCheck.UNSUPERVISED_WITHOUT_IDENTITY, "supervision-verification/c598449d64"));

    static final Concepts<QualityAssurance> QUALITY = new Concepts<>(Map.of(
            QualityAssurance.INSTITUTIONAL_LICENCE, "accreditation/003293d2ce",
            QualityAssurance.INSTITUTIONAL_QUALITY_ASSURANCE, "accreditation/bb4618238e",
            QualityAssurance.PROGRAMME_LICENCE, "accreditation/e57dddfcf3",
            QualityAssurance.PROGRAMME_QUALITY_ASSURANCE, "accreditation/820101cba6"));

    String iri(E value) {
        var path = iris.get(value);
        if (path == null) {
            throw new IllegalStateException("No concept for " + value);
        }
        return SNB + path;
    }

    Optional<E> find(String iri) {
        if (iri.startsWith(SNB)) {
            for (var concept : iris.entrySet()) {
                if (iri.endsWith(concept.getValue())
                        && iri.length() == SNB.length() + concept.getValue().length()) {
                    return Optional.of(concept.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** A name for people who read the badge elsewhere: the concept's English name. */
    static String englishName(Enum<?> value) {
        var words = value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
