package eu.meshe.trust;

import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.trust.KnownInstitutions.Entry;
import eu.meshe.trust.KnownInstitutions.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a register as JSON: what a verifier needs of each institution, so that it can judge without asking. Everything in it is public
 * elsewhere already: in the DID documents, the files of certificates and the list of accreditations.
 */
public final class RegisterWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<Object, Entry> byId = new HashMap<>();

    private RegisterWriter(List<Entry> entries) {
        entries.forEach(entry -> byId.put(entry.institution().id(), entry));
    }

    /** @param at when it was like this */
    public static byte[] write(List<Entry> entries, Instant at) {
        var writer = new RegisterWriter(entries);
        var root = NODES.objectNode().put("asOf", at.toString());
        var institutions = root.putArray("institutions");
        entries.forEach(entry -> institutions.add(writer.written(entry)));
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    private ObjectNode written(Entry entry) {
        var institution = entry.institution();
        var node = NODES.objectNode().put("did", entry.did());
        node.set("name", text(institution.name()));
        node.put("country", institution.country().alpha2()).put("registration", institution.registration());
        if (institution.homepage() != null) {
            node.put("homepage", institution.homepage().toString());
        }
        var keys = node.putArray("keys");
        entry.keys().forEach(key -> keys.add(written(key, entry.did())));
        var certificates = node.putArray("certificates");
        entry.certificates()
                .forEach(each -> certificates.add(Base64.getEncoder().encodeToString(PemChain.der(each))));
        var accreditations = node.putArray("accreditations");
        entry.accreditations().forEach(each -> accreditations.add(written(each)));
        return node;
    }

    /** As a DID document writes it, and besides from when on nothing is signed with it. */
    private static ObjectNode written(Key key, String did) {
        var node = NODES.objectNode().put("id", key.verificationMethod());
        if (key.publicKey() instanceof ECPublicKey || key.publicKey() instanceof RSAPublicKey) {
            node.put("type", "JsonWebKey").put("controller", did).set("publicKeyJwk", Jwk.write(key.publicKey()));
        } else {
            node.put("type", "Multikey")
                    .put("controller", did)
                    .put("publicKeyMultibase", Multikey.encode(key.publicKey()));
        }
        if (key.retiredAt() != null) {
            node.put("retired", key.retiredAt().toString());
        }
        if (key.compromisedAt() != null) {
            node.put("revoked", key.compromisedAt().toString());
        }
        return node;
    }

    private ObjectNode written(Accreditation accreditation) {
        var agency = Objects.requireNonNull(byId.get(accreditation.agency()), "An agency that is not in the register");
        var node = NODES.objectNode().put("agency", agency.did());
        node.set("agencyName", text(agency.institution().name()));
        var levels = node.putArray("levels");
        accreditation.levels().stream().map(EqfLevel::level).forEach(levels::add);
        var fields = node.putArray("fields");
        accreditation.fields().stream().map(IscedField::code).forEach(fields::add);
        node.put("validFrom", accreditation.validFrom().toString());
        node.put("validUntil", accreditation.validUntil().toString());
        if (accreditation.report() != null) {
            node.put("report", accreditation.report().toString());
        }
        var suspension = accreditation.suspension();
        if (suspension != null) {
            node.putObject("suspension")
                    .put("from", suspension.from().toString())
                    .put("reason", suspension.reason());
        }
        return node;
    }

    private static ObjectNode text(LocalisedText text) {
        var node = NODES.objectNode();
        text.byLanguage().forEach(node::put);
        return node;
    }
}
