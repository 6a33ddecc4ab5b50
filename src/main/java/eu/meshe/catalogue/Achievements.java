package eu.meshe.catalogue;

import eu.meshe.learning.Achievement;

/** Achievements of the catalogue under their addresses. */
final class Achievements {

    private Achievements() {}

    static Achievement withId(Achievement it, String id) {
        return new Achievement(
                id,
                it.title(),
                it.description(),
                it.outcomes(),
                it.credits(),
                it.workload(),
                it.level(),
                it.nationalLevel(),
                it.fields(),
                it.assessments(),
                it.participation(),
                it.qualityAssurance(),
                it.languages(),
                it.prerequisites(),
                it.stackability(),
                it.furtherInformation());
    }

    /** Whether both say the same, whatever addresses they have. */
    static boolean sameBut(Achievement one, Achievement other) {
        return withId(one, other.id()).equals(other);
    }
}
