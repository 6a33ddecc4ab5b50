package eu.meshe.protocol.statuslist;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.Contexts;
import eu.meshe.signing.DataIntegrity;
import eu.meshe.signing.SigningKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a status list as a signed credential (BitstringStatusListCredential). It is dated with the last change, so that it has the same bytes
 * until a bit is set; it is signed once for each change.
 */
@Component
class PublishStatusList {

    private final StatusIndexes indexes;
    private final InstitutionKeys keys;
    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());
    private final Map<ListName, Published> latest = new ConcurrentHashMap<>();

    PublishStatusList(StatusIndexes indexes, InstitutionKeys keys) {
        this.indexes = indexes;
        this.keys = keys;
    }

    private record ListName(InstitutionId institution, int list) {}

    private record Published(Instant changedAt, String verificationMethod, byte[] content) {}

    /** @throws NotFoundException if the institution has no such list */
    @Transactional(readOnly = true)
    public byte[] publish(Institution institution, int list) {
        var changedAt =
                indexes.changedAt(institution.id(), list).orElseThrow(() -> new NotFoundException("status list"));
        var key = keys.getCurrent(institution.id(), DataIntegrity.KEYS);
        var name = new ListName(institution.id(), list);
        var known = latest.get(name);
        if (known != null
                && known.changedAt().equals(changedAt)
                && known.verificationMethod().equals(key.verificationMethod())) {
            return known.content();
        }
        var content = signed(institution, list, changedAt, key);
        latest.put(name, new Published(changedAt, key.verificationMethod(), content));
        return content;
    }

    private byte[] signed(Institution institution, int list, Instant changedAt, SigningKey key) {
        var document = dataIntegrity.sign(unsigned(institution, list, changedAt), key, changedAt);
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    private ObjectNode unsigned(Institution institution, int list, Instant changedAt) {
        var address = indexes.address(institution.id(), list);
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add(Contexts.CREDENTIALS_V2);
        document.put("id", address);
        document.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        document.put("issuer", keys.didOf(institution));
        document.put("validFrom", changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        document.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", EncodedList.of(indexes.listSet(institution.id(), list), StatusIndexes.LENGTH));
        return document;
    }
}
