package eu.meshe.protocol.vcapi;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.StatusReference;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list in which nothing is revoked, for credentials that end with the program (W3C Bitstring Status List 1.0). */
@Component
@Profile(Conformance.PROFILE)
class ConformanceStatus {

    static final String PATH = "/vc-api/status/1";

    private static final Duration BELIEVED = Duration.ofDays(1);

    private final ConformanceKeys keys;
    private final Identifiers identifiers;
    private final String address;
    private final Clock clock;
    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());

    ConformanceStatus(ConformanceKeys keys, Identifiers identifiers, MesheProperties properties, Clock clock) {
        this.keys = keys;
        this.identifiers = identifiers;
        this.address = properties.address(PATH);
        this.clock = clock;
    }

    ObjectNode entry(ObjectNode document) {
        return InstitutionsDoor.entry(
                document,
                new StatusReference(
                        StatusReference.BITSTRING, "revocation", address, identifiers.index(StatusIndexes.LENGTH)));
    }

    ObjectNode list() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var key = keys.get(Suite.EDDSA_RDFC_2022);
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add(Contexts.CREDENTIALS_V2);
        document.put("id", address);
        document.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        document.put("issuer", key.controller());
        document.put("validFrom", now.toString());
        document.put("validUntil", now.plus(BELIEVED).toString());
        document.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put(
                        "encodedList",
                        BitstringStatusList.of(StatusIndexes.LENGTH, LongStream.empty())
                                .encode());
        return dataIntegrity.sign(document, key, now);
    }
}
