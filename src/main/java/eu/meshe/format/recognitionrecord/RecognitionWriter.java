package eu.meshe.format.recognitionrecord;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.canonical.Contexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a recognition decision as a credential, still without its proof. */
final class RecognitionWriter {

    private final Credential credential;
    private final Claim.Recognised decision;

    RecognitionWriter(Credential credential) {
        if (!(credential.claim() instanceof Claim.Recognised recognised)) {
            throw new IllegalArgumentException("A recognition record says what was decided, not " + credential.claim());
        }
        if (credential.id().isBlank()) {
            throw new IllegalArgumentException("A recognition record needs an id");
        }
        this.credential = credential;
        this.decision = recognised;
    }

    ObjectNode write() {
        var record = JsonNodeFactory.instance.objectNode();
        record.putArray("@context").add(Contexts.CREDENTIALS_V2).add(terms());
        record.put("id", credential.id());
        record.putArray("type").add("VerifiableCredential").add(RecognitionFormat.TYPE);
        record.set("name", words(credential.title()));
        writeIssuer(record.putObject("issuer"), credential.issuer());
        putTime(record, "issued", credential.issuedAt());
        putTime(record, "validFrom", credential.validFrom());
        putTime(record, "validUntil", credential.validUntil());
        var subject = record.putObject("credentialSubject");
        writeHolder(subject, credential.holder());
        writeDecision(subject.putObject("recognition"));
        CredentialEnvelope.writeStatuses(record, credential.statuses());
        return record;
    }

    /** Whoever knows the first version only can go on checking whatever it has words for. */
    private String terms() {
        return decision.grade() == null ? Contexts.RECOGNITION : Contexts.RECOGNITION_V2;
    }

    private static void writeIssuer(ObjectNode issuer, Organisation organisation) {
        issuer.put("id", organisation.id()).put("type", "Organisation");
        issuer.set("legalName", words(organisation.legalName()));
        put(issuer, "country", organisation.country());
        put(issuer, "homepage", organisation.homepage());
        put(issuer, "registration", organisation.registration());
        writeIdentifiers(issuer, organisation.identifiers());
    }

    private static void writeHolder(ObjectNode subject, Holder holder) {
        put(subject, "id", holder.id());
        subject.put("type", "Person");
        put(subject, "givenName", holder.givenName());
        put(subject, "familyName", holder.familyName());
        put(subject, "fullName", holder.fullName());
        put(subject, "birthDate", holder.birthDate());
        put(subject, "email", holder.email());
        writeIdentifiers(subject, holder.identifiers());
    }

    private static void writeIdentifiers(ObjectNode owner, List<Identifier> identifiers) {
        if (!identifiers.isEmpty()) {
            var all = owner.putArray("otherIdentifier");
            identifiers.forEach(identifier -> all.addObject()
                    .put("type", "IdentifierEntry")
                    .put("scheme", identifier.scheme())
                    .put("notation", identifier.value()));
        }
    }

    private void writeDecision(ObjectNode node) {
        node.put("type", "RecognitionDecision");
        if (!decision.recognisedCredentialId().isBlank()) {
            node.put("recognisedCredential", decision.recognisedCredentialId());
        }
        node.set("recognisedTitle", words(decision.recognised()));
        node.set("recognisedIssuer", words(decision.recognisedIssuer()));
        node.set("target", words(decision.target()));
        node.put("outcome", decision.outcome());
        put(node, "credits", decision.credits());
        if (!decision.differences().isEmpty()) {
            var all = node.putArray("difference");
            decision.differences().forEach(all::add);
        }
        put(node, "reason", decision.reason());
        put(node, "condition", decision.condition());
        put(node, "remedy", decision.remedy());
        put(node, "appeal", decision.appeal());
        if (decision.grade() != null) {
            put(node, "grade", decision.grade().grade());
            put(node, "originalGrade", decision.grade().original());
            put(node, "gradeReason", decision.grade().reason());
        }
        put(node, "decidedOn", decision.decidedOn());
    }

    /** One language object for each language (JSON-LD 1.1, 4.2.4.1); words in no known language are a plain string. */
    private static ArrayNode words(LocalisedText text) {
        var all = JsonNodeFactory.instance.arrayNode();
        text.byLanguage().forEach((language, words) -> {
            if (language.equals(LocalisedText.UNDETERMINED)) {
                all.add(words);
            } else {
                all.addObject().put("@value", words).put("@language", language);
            }
        });
        return all;
    }

    private static void put(ObjectNode node, String member, @Nullable Object value) {
        if (value != null) {
            node.put(member, value.toString());
        }
    }

    private static void putTime(ObjectNode node, String member, @Nullable Instant time) {
        put(node, member, time == null ? null : time.truncatedTo(ChronoUnit.SECONDS));
    }
}
