package eu.meshe.format.elm;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Mandate;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading;
import eu.meshe.format.elm.json.Document;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.map.ClaimMapper;
import eu.meshe.format.elm.map.HolderMapper;
import eu.meshe.format.elm.map.OrganisationMapper;
import eu.meshe.format.elm.map.StatusMapper;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads ELM v3 as it is written by us and by others; what is missing or cannot be used is an issue, and the rest is still read. */
final class EdcReader {

    private EdcReader() {}

    static Reading read(JsonNode json, Proof proof) {
        var document = new Document(json);
        var root = document.root();
        MandatoryMembers.check(document);
        var credential = credential(root);
        return new Reading.Understood(credential, proof, document.findings().issues(), List.of())
                .with(Particulars.NONE
                        .withMandate(mandate(root))
                        .withSchema(new EdcSchema(json))
                        .withVocabulary(new EdcWords(json)));
    }

    private static Credential credential(Part root) {
        var subject = root.first("credentialSubject");
        var claim = subject.flatMap(ClaimMapper::principal);
        var title = title(root, claim);
        return new Credential(
                root.iri(),
                title,
                root.first("issuer").map(OrganisationMapper::read).orElseGet(() -> unnamedIssuer(root)),
                subject.map(HolderMapper::read).orElseGet(() -> Holder.unnamed(null)),
                claim.<Claim>map(part -> ClaimMapper.read(part, title)).orElseGet(() -> new Claim.Other(root.types())),
                root.instant("issued").or(() -> root.instant("issuanceDate")).orElse(null),
                root.instant("validFrom").orElse(null),
                root.instant("validUntil")
                        .or(() -> root.instant("expirationDate"))
                        .or(() -> root.instant("expiryDate"))
                        .orElse(null),
                StatusMapper.readAll(root));
    }

    /** The claim's title says what was learnt; the display's often only the kind ("Micro-Credential"). */
    private static LocalisedText title(Part root, Optional<Part> claim) {
        return claim.flatMap(part -> part.localised("title"))
                .or(() -> claim.flatMap(part -> part.first("specifiedBy")).flatMap(part -> part.localised("title")))
                .or(() -> root.first("displayParameter").flatMap(display -> display.localised("title")))
                .or(() -> root.localised("title"))
                .orElseGet(() -> LocalisedText.undetermined(Terms.EDC_TYPE));
    }

    /** ELM's profile "issued by mandate": an evidence of that type, with its statement. */
    private static @Nullable Mandate mandate(Part root) {
        var given = root.all("evidence").stream()
                .filter(evidence -> evidence.iris("dcType").contains(Terms.MANDATE))
                .toList();
        return given.isEmpty()
                ? null
                : new Mandate(given.stream()
                        .flatMap(evidence -> evidence.texts("evidenceStatement").stream())
                        .toList());
    }

    private static Organisation unnamedIssuer(Part root) {
        var id = root.iris("issuer").stream().findFirst().orElse("");
        return Organisation.named(id, LocalisedText.undetermined(id.isEmpty() ? "?" : id));
    }
}
