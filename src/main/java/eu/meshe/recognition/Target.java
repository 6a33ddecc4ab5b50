package eu.meshe.recognition;

import eu.meshe.learning.Achievement;
import java.util.UUID;

/**
 * What the credential is to count towards: a published micro-credential of the deciding institution, as it was described on the day of
 * application.
 *
 * @param microCredential its id in the catalogue
 * @param edition which edition of the description this is
 */
public record Target(UUID microCredential, int edition, Achievement achievement) {}
