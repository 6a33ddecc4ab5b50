package eu.meshe.protocol.vcapi;

import eu.meshe.credential.StatusReference;
import eu.meshe.credential.datamodel.CredentialRules;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.Identifiers;
import eu.meshe.signing.canonical.Contexts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues in the name of an institution, for people who may do so there. What is issued gets a place in the institution's status list, is
 * recorded and entered in the log; decision 0033 says what is not signed here.
 */
@Component
@Profile("!conformance")
class InstitutionsDoor implements IssuingDoor {

    /** What others may decide elsewhere, and the signer decides here. */
    private static final Set<String> NOT_OFFERED =
            Set.of("created", "expires", "challenge", "domain", "verificationMethod", "credentialStatus");

    private static final int LONGEST_ID = 2000;

    private final IssuingInstitution institution;
    private final InstitutionKeys keys;
    private final SealCredential seal;
    private final EnterCredential enter;
    private final Identifiers identifiers;
    private final Clock clock;

    InstitutionsDoor(
            IssuingInstitution institution,
            InstitutionKeys keys,
            SealCredential seal,
            EnterCredential enter,
            Identifiers identifiers,
            Clock clock) {
        this.institution = institution;
        this.keys = keys;
        this.seal = seal;
        this.enter = enter;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Issuing issue(@Nullable Account by, Suite suite, ObjectNode wanted, ObjectNode options) {
        var account = java.util.Objects.requireNonNull(by);
        var issuer = institution.find(account, CredentialRules.issuerOf(wanted));
        if (issuer.isEmpty()) {
            return Issuing.Refused.of("/credential/issuer", "protocol.vcapi.issuer.name");
        }
        var refused = findRefusal(wanted, options);
        return refused.isPresent() ? refused.get() : issue(issuer.get(), suite, wanted, options);
    }

    private static Optional<Issuing> findRefusal(ObjectNode wanted, ObjectNode options) {
        return Stream.of("proof", "credentialStatus")
                .filter(wanted::has)
                .map(member -> "/credential/" + member)
                .findFirst()
                .or(() -> NOT_OFFERED.stream()
                        .sorted()
                        .filter(options::has)
                        .map(member -> "/options/" + member)
                        .findFirst())
                .map(place -> Issuing.Refused.of(place, "protocol.vcapi.not-offered"));
    }

    private Issuing issue(Institution issuer, Suite suite, ObjectNode wanted, ObjectNode options) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var document = completed(wanted, issuer, now);
        var pointers = Pointers.find(options, "mandatoryPointers");
        if (pointers.isEmpty()) {
            return Issuing.Refused.of("/options/mandatoryPointers", "protocol.vcapi.pointers");
        }
        if (document.path("id").asString("").length() > LONGEST_ID) {
            return Issuing.Refused.of("/credential/id", "protocol.vcapi.long");
        }
        var faults = seal.findFaults(document);
        if (!faults.isEmpty()) {
            return new Issuing.Refused(faults);
        }
        var reserved = ReservedTerms.findIn(seal.statements(document));
        if (reserved.isPresent()) {
            return Issuing.Refused.of("/credential", "protocol.vcapi.reserved", reserved.get());
        }
        return sealed(issuer, suite, document, pointers.get(), now);
    }

    private Issuing sealed(Institution issuer, Suite suite, ObjectNode document, List<String> pointers, Instant now) {
        var algorithm = List.of(suite.signsWith().orElseThrow());
        keys.prepare(issuer.id(), algorithm);
        return enter.enter(
                issuer,
                suite,
                document,
                now,
                ready -> seal.seal(
                        ready,
                        suite,
                        keys.getCurrent(issuer.id(), algorithm),
                        Pointers.withAlways(pointers, ready),
                        now));
    }

    /** What the caller left to us: who issues it, from when it holds, what it is called. */
    private ObjectNode completed(ObjectNode wanted, Institution issuer, Instant now) {
        var document = wanted.deepCopy();
        var old = document.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V1);
        var from = old ? "issuanceDate" : "validFrom";
        if (!document.has("id")) {
            document.put("id", "urn:uuid:" + identifiers.next());
        }
        if (document.path("issuer") instanceof ObjectNode described && !described.has("id")) {
            described.put("id", keys.didOf(issuer));
        } else if (!document.has("issuer")) {
            document.put("issuer", keys.didOf(issuer));
        }
        if (!document.has(from)) {
            document.put(from, now.toString());
        }
        return document;
    }

    /** How a credential names its place in a status list. */
    static ObjectNode entry(ObjectNode document, StatusReference status) {
        return document.objectNode()
                .put("id", status.list() + "#" + status.index())
                .put("type", status.type())
                .put("statusPurpose", status.purpose())
                .put("statusListIndex", Long.toString(status.index()))
                .put("statusListCredential", status.list());
    }
}
