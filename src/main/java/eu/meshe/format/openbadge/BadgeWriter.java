package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.canonical.Contexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a credential as an Open Badges 3.0 AchievementCredential, still without its proof. */
final class BadgeWriter {

    private final Credential credential;
    private final Claim.Achieved claim;

    BadgeWriter(Credential credential) {
        if (!(credential.claim() instanceof Claim.Achieved achieved)) {
            throw new IllegalArgumentException("A badge says what was achieved, not " + credential.claim());
        }
        if (credential.id().isBlank()
                || credential.validFrom() == null
                || achieved.achievement().id().isBlank()) {
            throw new IllegalArgumentException("A badge needs an id, a first day, and an achievement with an id");
        }
        this.credential = credential;
        this.claim = achieved;
    }

    ObjectNode write() {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
        badge.put("id", credential.id());
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("name", credential.title().original());
        if (!credential.title().equals(claim.achievement().title())) {
            AchievementWriter.language(credential.title()).ifPresent(language -> badge.put("inLanguage", language));
        }
        writeProfile(badge.putObject("issuer"), credential.issuer());
        putTime(badge, "awardedDate", credential.issuedAt());
        putTime(badge, "validFrom", credential.validFrom());
        putTime(badge, "validUntil", credential.validUntil());
        writeSubject(badge.putObject("credentialSubject"));
        CredentialEnvelope.writeStatuses(badge, credential.statuses());
        return badge;
    }

    private void writeSubject(ObjectNode subject) {
        var holder = credential.holder();
        if (holder.id() != null) {
            subject.put("id", holder.id());
        }
        subject.putArray("type").add("AchievementSubject");
        writeHolder(subject, holder);
        subject.set("achievement", WrittenAchievements.of(claim));
        var credits = claim.achievement().credits();
        if (credits != null) {
            subject.put("creditsEarned", credits.points());
        }
        if (claim.awardingBody() != null) {
            writeAwardingBody(subject.putObject("source"), claim.awardingBody());
        }
        if (claim.result() != null) {
            writeResult(subject, claim.result());
        }
    }

    private void writeAwardingBody(ObjectNode source, Organisation awardingBody) {
        if (awardingBody.id().equals(credential.issuer().id())) {
            // what is said of it stands with the issuer, once
            source.put("id", awardingBody.id()).putArray("type").add("Profile");
            source.put("name", credential.issuer().legalName().original());
        } else {
            writeProfile(source, awardingBody);
        }
    }

    private static void writeHolder(ObjectNode subject, Holder holder) {
        var identifiers = subject.arrayNode();
        addIdentity(identifiers, "name", holder.displayName());
        addIdentity(identifiers, HolderReader.GIVEN_NAME, holder.givenName());
        addIdentity(identifiers, HolderReader.FAMILY_NAME, holder.familyName());
        addIdentity(
                identifiers,
                HolderReader.BIRTH_DATE,
                holder.birthDate() == null ? null : holder.birthDate().toString());
        addIdentity(identifiers, HolderReader.EMAIL, holder.email());
        holder.identifiers()
                .forEach(identifier ->
                        addIdentity(identifiers, IdentifierTypes.written(identifier.scheme()), identifier.value()));
        if (!identifiers.isEmpty()) {
            subject.set("identifier", identifiers);
        } else if (holder.id() == null) {
            throw new IllegalArgumentException("A badge names its holder by an id, a name or an identifier");
        }
    }

    private static void addIdentity(ArrayNode identifiers, String type, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            identifiers
                    .addObject()
                    .put("type", "IdentityObject")
                    .put("hashed", false)
                    .put("identityHash", value)
                    .put("identityType", type);
        }
    }

    private static void writeProfile(ObjectNode profile, Organisation organisation) {
        if (!organisation.id().isBlank()) {
            profile.put("id", organisation.id());
        }
        profile.putArray("type").add("Profile");
        profile.put("name", organisation.legalName().original());
        AchievementWriter.language(organisation.legalName()).ifPresent(language -> profile.put("inLanguage", language));
        if (organisation.homepage() != null) {
            profile.put("url", organisation.homepage().toString());
        }
        if (organisation.country() != null) {
            var address = profile.putObject("address");
            address.putArray("type").add("Address");
            address.put("addressCountryCode", organisation.country().alpha2());
        }
        var identifiers = profile.arrayNode();
        if (organisation.legalName().byLanguage().size() > 1) {
            organisation
                    .legalName()
                    .byLanguage()
                    .forEach((language, name) -> addIdentifier(identifiers, ProfileReader.LEGAL_NAME, name, language));
        }
        addIdentifier(identifiers, ProfileReader.REGISTRATION, organisation.registration(), LocalisedText.UNDETERMINED);
        organisation
                .identifiers()
                .forEach(identifier -> addIdentifier(
                        identifiers,
                        IdentifierTypes.written(identifier.scheme()),
                        identifier.value(),
                        LocalisedText.UNDETERMINED));
        if (!identifiers.isEmpty()) {
            profile.set("otherIdentifier", identifiers);
        }
    }

    private static void addIdentifier(ArrayNode identifiers, String type, @Nullable String value, String language) {
        if (value == null) {
            return;
        }
        var entry = identifiers
                .addObject()
                .put("type", "IdentifierEntry")
                .put("identifier", value)
                .put("identifierType", type);
        if (!language.equals(LocalisedText.UNDETERMINED)) {
            entry.put("inLanguage", language);
        }
    }

    private void writeResult(ObjectNode subject, Claim.Result result) {
        if (result.achievedOn() != null) {
            putTime(
                    subject,
                    "activityEndDate",
                    result.achievedOn().atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        var written = subject.putArray("result").addObject();
        written.putArray("type").add("Result");
        if (result.gradingScale() != null) {
            written.put("resultDescription", AchievementWriter.scaleId(claim.achievement()));
        }
        if (result.grade() == null) {
            written.put("status", "Completed");
        } else {
            written.put("value", result.grade());
        }
        var alignments = new AlignmentWriter(written.arrayNode(), AchievementWriter.languageOf(claim.achievement()));
        alignments.addConcept(AlignmentType.ASSESSMENT, Concepts.ASSESSMENTS, result.assessment());
        alignments.addConcept(AlignmentType.IDENTITY_CHECK, Concepts.IDENTITY_CHECKS, result.identityCheck());
        alignments.addOutcomes(result.confirmedOutcomes(), claim.achievement().id(), "confirmed-");
        if (!alignments.alignments().isEmpty()) {
            written.set("alignment", alignments.alignments());
        }
    }

    private static void putTime(ObjectNode node, String member, @Nullable Instant time) {
        if (time != null) {
            node.put(member, time.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
