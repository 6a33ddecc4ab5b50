package eu.meshe.recognition;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.institution.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * What a learner asks for.
 *
 * @param id made by the one who asks, so that the same request sent twice is known again
 * @param institution who is to decide
 * @param target a published micro-credential of that institution
 * @param document the credential, byte for byte
 * @param statement what she adds, unchecked
 */
public record ApplicationRequest(
        ApplicationId id,
        InstitutionId institution,
        MicroCredentialId target,
        byte[] document,
        @Nullable String statement) {}
