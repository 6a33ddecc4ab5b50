package eu.meshe.recognition.precedents;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.platform.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a precedent rests on with what is published now. */
@Component
class EditionsNow {

    private final MicroCredentials microCredentials;

    EditionsNow(MicroCredentials microCredentials) {
        this.microCredentials = microCredentials;
    }

    /** Whether a side changed substantially since the edition it is measured against; nobody publishes until the transaction ends. */
    Optional<Force.OutOfForce> findChange(Precedent precedent, Instant at) {
        var target = changes(precedent.facts().target().microCredential(), precedent.targetBaseline());
        if (!target.isEmpty()) {
            return Optional.of(new Force.OutOfForce(at, Cause.TARGET_CHANGED, target, null, null));
        }
        var source = changes(precedent.facts().source().microCredential(), precedent.sourceBaseline());
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Force.OutOfForce(at, Cause.SOURCE_CHANGED, source, null, null));
    }

    /** The latest edition, or the given one where there is none here any more. */
    int latest(UUID microCredential, int otherwise) {
        return microCredentials
                .holdLatestEdition(new MicroCredentialId(microCredential))
                .orElse(otherwise);
    }

    private List<Message> changes(@Nullable UUID microCredential, @Nullable Integer baseline) {
        if (microCredential == null || baseline == null) {
            return List.of();
        }
        var id = new MicroCredentialId(microCredential);
        var latest = microCredentials.holdLatestEdition(id).orElse(baseline);
        if (latest <= baseline) {
            return List.of();
        }
        return SubstantialChange.between(
                        microCredentials.getEdition(id, baseline).achievement(),
                        microCredentials.getEdition(id, latest).achievement())
                .stream()
                .map(SubstantialChange.Change::message)
                .toList();
    }
}
