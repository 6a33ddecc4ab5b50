package eu.meshe.catalogue.web;

import eu.meshe.catalogue.MicroCredential;
import java.util.UUID;

/**
 * A micro-credential as its institution's people see it: the working copy.
 *
 * @param edition the latest published edition; 0 when never published
 * @param version to be sent back when it is changed
 */
record MicroCredentialJson(
        UUID id, MicroCredential.State state, int edition, int version, AchievementJson achievement) {

    static MicroCredentialJson of(MicroCredential it) {
        return new MicroCredentialJson(
                it.id().value(),
                it.state(),
                it.edition(),
                it.version(),
                AchievementJson.of(it.achievement(), it.validMonths()));
    }
}
