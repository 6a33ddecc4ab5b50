package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.credential.datamodel.CredentialRules;
import eu.meshe.institution.Account;
import eu.meshe.signing.SigningKey;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Signs for anyone, with a key that stands for nobody. No key of an institution can be reached from here, and nothing is recorded. */
@Component
@Profile(Conformance.PROFILE)
class ConformanceDoor implements IssuingDoor {

    private final ConformanceKeys keys;
    private final ConformanceStatus status;
    private final SealCredential seal;
    private final Clock clock;

    ConformanceDoor(ConformanceKeys keys, ConformanceStatus status, SealCredential seal, Clock clock) {
        this.keys = keys;
        this.status = status;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Issuing issue(@Nullable Account by, Suite suite, ObjectNode wanted, ObjectNode options) {
        var key = keys.get(suite);
        var pointers = Pointers.find(options, "mandatoryPointers");
        if (wanted.has("proof") || pointers.isEmpty()) {
            return wanted.has("proof")
                    ? Issuing.Refused.of("/credential/proof", "protocol.vcapi.not-offered")
                    : Issuing.Refused.of("/options/mandatoryPointers", "protocol.vcapi.pointers");
        }
        var document = wanted.deepCopy();
        if (!document.has("issuer")) {
            document.put("issuer", key.controller());
        }
        var faults = seal.findFaults(document);
        return faults.isEmpty() ? sealed(document, suite, key, pointers.get(), options) : refused(faults);
    }

    private Issuing sealed(
            ObjectNode document, Suite suite, SigningKey key, List<String> pointers, ObjectNode options) {
        nameIssuer(document, key);
        if (options.has("credentialStatus") && !document.has("credentialStatus")) {
            document.set("credentialStatus", status.entry(document));
        }
        return seal.seal(document, suite, key, Pointers.withAlways(pointers, document), clock.instant());
    }

    /** Whoever a test names, its signature is this key's. */
    private static void nameIssuer(ObjectNode document, SigningKey key) {
        if (CredentialRules.issuerOf(document).equals(key.controller())) {
            return;
        }
        if (document.path("issuer") instanceof ObjectNode described) {
            described.put("id", key.controller());
        } else {
            document.put("issuer", key.controller());
        }
    }

    private static Issuing refused(List<Issue> faults) {
        return new Issuing.Refused(faults);
    }
}
