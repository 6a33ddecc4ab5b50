package eu.meshe.recognition;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.evidence.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner asks for in one go: one credential, towards one or more targets at one or more institutions.
 *
 * @param id made by the one who asks, so that the same request sent twice is known again
 * @param document the credential or the background paper, byte for byte
 * @param statement what she adds, unchecked
 * @param documents what she sends along
 */
public record SubmissionRequest(
        UUID id,
        Source.Basis basis,
        List<Towards> targets,
        byte[] document,
        @Nullable String statement,
        List<Evidence> documents) {

    /** Targets of one submission. */
    public static final int MOST_TARGETS = 10;

    /**
     * @param institution who is to decide; {@code null} for whoever offers the target
     * @param target a published micro-credential
     */
    public record Towards(@Nullable InstitutionId institution, MicroCredentialId target) {}

    public SubmissionRequest {
        var asked = new LinkedHashMap<MicroCredentialId, Towards>();
        targets.forEach(towards -> asked.putIfAbsent(towards.target(), towards));
        targets = List.copyOf(asked.values());
        documents = List.copyOf(documents);
    }

    static SubmissionRequest of(ApplicationRequest request) {
        return new SubmissionRequest(
                request.id().value(),
                Source.Basis.CREDENTIAL,
                List.of(new Towards(request.institution(), request.target())),
                request.document(),
                request.statement(),
                List.of());
    }
}
