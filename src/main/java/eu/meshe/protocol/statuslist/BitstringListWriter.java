package eu.meshe.protocol.statuslist;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.issuance.StatusBits;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.issuance.StatusListKind;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list as a signed BitstringStatusListCredential (W3C Bitstring Status List 1.0, 2.2), for one of the two purposes. */
final class BitstringListWriter implements ListWriter {

    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());
    private final StatusListKind kind;

    BitstringListWriter(StatusListKind kind) {
        this.kind = kind;
    }

    @Override
    public StatusListKind kind() {
        return kind;
    }

    @Override
    public List<KeyAlgorithm> algorithms() {
        return DataIntegrity.KEYS;
    }

    @Override
    public byte[] write(StatusBits bits, Issue issue) {
        var document = dataIntegrity.sign(unsigned(bits, issue), issue.key(), issue.from());
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    private ObjectNode unsigned(StatusBits bits, Issue issue) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add(Contexts.CREDENTIALS_V2);
        document.put("id", issue.address());
        document.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        document.put("issuer", issue.issuer());
        document.put("validFrom", issue.from().toString());
        document.put("validUntil", issue.until().toString());
        document.putObject("credentialSubject")
                .put("id", issue.address() + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", kind.purpose())
                .put(
                        "encodedList",
                        BitstringStatusList.of(StatusIndexes.LENGTH, set(bits)).encode())
                // 2.2: milliseconds
                .put("ttl", FRESH.toMillis());
        return document;
    }

    private LongStream set(StatusBits bits) {
        return kind == StatusListKind.REVOCATION ? bits.revoked() : bits.suspended();
    }
}
