package eu.meshe.format.elm;

import eu.meshe.credential.Claim.Achieved;
import eu.meshe.credential.Credential;
import eu.meshe.format.elm.code.Fixed;
import eu.meshe.format.elm.code.Languages;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.JsonText;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.format.elm.map.ClaimMapper;
import eu.meshe.format.elm.map.HolderMapper;
import eu.meshe.format.elm.map.OrganisationMapper;
import eu.meshe.format.elm.map.StatusMapper;
import eu.meshe.learning.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a credential as ELM v3 JSON-LD on VCDM 1.1 (application profile EDC generic, 1.1.0). The same credential gives the same text. */
final class EdcWriter {

    private final CertificatePicture picture = new CertificatePicture();

    ObjectNode write(Credential credential, Organisation issuer, Instant at) {
        var claim = achieved(credential);
        var sheet = new Sheet(credential.id());
        var node = JsonText.object();
        node.putArray("@context").add(Terms.CREDENTIALS_V1).add(Terms.EDC_CONTEXT);
        node.put("id", credential.id());
        node.putArray("type").add("VerifiableCredential").add(Terms.EDC_TYPE);
        node.set("credentialProfiles", sheet.concept(Fixed.GENERIC_PROFILE));
        node.set("credentialSchema", sheet.identified("ShaclValidator2017", Terms.SCHEMA));
        writeDates(node, credential, at);
        node.set("displayParameter", new DisplayWriter(sheet, picture).write(credential.title(), issuer, claim));
        writeParties(sheet, node, credential, issuer, claim);
        sheet.put(node, "credentialStatus", StatusMapper.write(credential.statuses()));
        return node;
    }

    private static Achieved achieved(Credential credential) {
        if (credential.id().isEmpty()) {
            throw new IllegalArgumentException("A European Digital Credential needs an id");
        }
        if (credential.claim() instanceof Achieved claim) {
            return claim;
        }
        throw new IllegalArgumentException("A European Digital Credential of ours says that something was achieved");
    }

    private static void writeDates(ObjectNode node, Credential credential, Instant at) {
        var issued = credential.issuedAt() == null ? at : credential.issuedAt();
        var from = credential.validFrom() == null ? issued : credential.validFrom();
        node.put("issued", Dates.write(issued));
        node.put("issuanceDate", Dates.write(issued));
        node.put("validFrom", Dates.write(from));
        if (credential.validUntil() != null) {
            node.put("validUntil", Dates.write(credential.validUntil()));
            node.put("expirationDate", Dates.write(credential.validUntil()));
        }
    }

    /** One organisation in two roles is one node with one content; else the same id would merge two. */
    private static void writeParties(
            Sheet sheet, ObjectNode node, Credential credential, Organisation issuer, Achieved claim) {
        var other = otherBody(credential, issuer, claim);
        var bodyNode = other == null
                ? OrganisationMapper.write(sheet, "issuer", issuer)
                : OrganisationMapper.write(sheet, "awarding-body", other);
        ClaimMapper.accredit(sheet, bodyNode, claim);
        node.set("issuer", other == null ? bodyNode.deepCopy() : OrganisationMapper.write(sheet, "issuer", issuer));
        var language = Languages.primary(credential.title());
        var person = HolderMapper.write(sheet, credential.holder(), language);
        person.set("hasClaim", ClaimMapper.write(sheet, claim, credential.title(), bodyNode, language));
        node.set("credentialSubject", person);
    }

    /** The awarding body where it is not the issuer. */
    private static @Nullable Organisation otherBody(Credential credential, Organisation issuer, Achieved claim) {
        var body = claim.awardingBody();
        return body == null
                        || body.equals(credential.issuer())
                        || (!body.id().isEmpty() && body.id().equals(issuer.id()))
                ? null
                : body;
    }
}
