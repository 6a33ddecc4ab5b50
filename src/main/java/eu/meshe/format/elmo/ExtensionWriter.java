package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.Organisation;

/** Writes what ELMO has no word for, in our own namespace. Nothing is said twice: what ELMO can say stands in its own elements only. */
final class ExtensionWriter {

    private final CanonicalXml xml;

    ExtensionWriter(CanonicalXml xml) {
        this.xml = xml;
    }

    void credential(Credential credential, Claim.Achieved claim) {
        xml.begin(
                "credential",
                "xmlns",
                ElmoTerms.EXTENSION_NAMESPACE,
                "id",
                credential.id(),
                "validFrom",
                credential.validFrom(),
                "validUntil",
                credential.validUntil());
        if (!credential.title().equals(claim.achievement().title())) {
            xml.texts("title", credential.title());
        }
        holder(credential.holder());
        awardingBody(claim, credential.issuer());
        if (claim.accreditation() != null) {
            accreditation(claim.accreditation());
        }
        credential.statuses().stream()
                .filter(status -> status.type().equals(StatusReference.BITSTRING))
                .forEach(this::status);
        xml.end();
    }

    void achievement(Achievement achievement) {
        xml.begin("achievement", "xmlns", ElmoTerms.EXTENSION_NAMESPACE);
        achievement.outcomes().forEach(this::outcome);
        xml.optional(
                "workload",
                achievement.workload() == null ? null : achievement.workload().hours());
        achievement.fields().stream().skip(1).forEach(field -> xml.element("field", field));
        achievement.languages().stream().skip(1).forEach(language -> xml.element("language", language));
        achievement.assessments().forEach(assessment -> xml.element("assessment", assessment));
        xml.optional("participation", achievement.participation())
                .optional("qualityAssurance", achievement.qualityAssurance())
                .optional("stackability", achievement.stackability())
                .texts("prerequisites", achievement.prerequisites())
                .texts("furtherInformation", achievement.furtherInformation())
                .end();
    }

    void result(Claim.Result result) {
        xml.begin("result", "xmlns", ElmoTerms.EXTENSION_NAMESPACE)
                .optional("assessment", result.assessment())
                .optional("identityCheck", result.identityCheck());
        result.confirmedOutcomes().forEach(this::outcome);
        xml.end();
    }

    private void status(StatusReference status) {
        xml.begin(
                        "status",
                        "type",
                        status.type(),
                        "purpose",
                        status.purpose(),
                        "list",
                        status.list(),
                        "index",
                        status.index())
                .end();
    }

    private void outcome(LearningOutcome outcome) {
        xml.begin("outcome", "skill", outcome.escoSkill())
                .texts("title", outcome.title())
                .end();
    }

    private void holder(Holder holder) {
        xml.begin("holder", "id", holder.id(), "email", holder.email(), "fullName", holder.fullName())
                .end();
    }

    private void awardingBody(Claim.Achieved claim, Organisation issuer) {
        var body = claim.awardingBody();
        if (body == null) {
            return;
        }
        if (body.equals(issuer)) {
            xml.begin("awardingBody", "issuer", "true").end();
            return;
        }
        xml.begin(
                        "awardingBody",
                        "id",
                        body.id(),
                        "country",
                        body.country(),
                        "homepage",
                        body.homepage(),
                        "registration",
                        body.registration())
                .texts("title", body.legalName());
        body.identifiers().forEach(known -> xml.element("identifier", known.value(), "type", known.scheme()));
        xml.end();
    }

    private void accreditation(Claim.AccreditationReference accreditation) {
        xml.begin(
                        "accreditation",
                        "id",
                        accreditation.id(),
                        "report",
                        accreditation.report(),
                        "validFrom",
                        accreditation.validFrom(),
                        "validUntil",
                        accreditation.validUntil())
                .texts("title", accreditation.title())
                .texts("agency", accreditation.agency())
                .end();
    }
}
