package eu.meshe.format.sdjwt;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.sdjwt.Veil;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a credential as the claims of an SD-JWT VC. What is about the person, and what of the achievement a person may want to keep back, goes
 * through the veil; what tells whose credential this is, whether it holds, and what the type's own list says is always shown, does not.
 */
final class ClaimsWriter {

    private final Credential credential;
    private final Claim.Achieved claim;
    private final Veil veil;

    ClaimsWriter(Credential credential, Veil veil) {
        if (!(credential.claim() instanceof Claim.Achieved achieved)) {
            throw new IllegalArgumentException("This format says what was achieved, not " + credential.claim());
        }
        if (credential.issuer().id().isBlank() || credential.validFrom() == null) {
            throw new IllegalArgumentException("An SD-JWT VC needs an issuer with an id, and a first day");
        }
        this.credential = credential;
        this.claim = achieved;
        this.veil = veil;
    }

    /** @param holderKey of the wallet it is bound to; {@code null} for none */
    ObjectNode write(@Nullable PublicKey holderKey, Instant at) {
        var claims = JsonNodeFactory.instance.objectNode();
        writeRegistered(claims, holderKey, at);
        if (!credential.title().equals(claim.achievement().title())) {
            claims.set(Terms.NAME, Json.text(credential.title()));
        }
        writeOrganisation(claims.putObject(Terms.ISSUER), credential.issuer(), false);
        putTime(claims, Terms.VALID_FROM, credential.validFrom());
        putTime(claims, Terms.VALID_UNTIL, credential.validUntil());
        veil.hide(claims, "id", credential.id());
        veil.hide(claims, Terms.AWARDED_DATE, time(credential.issuedAt()));
        writeSubject(claims.putObject(Terms.SUBJECT));
        return claims;
    }

    // SD-JWT VC, 3.2.2.2
    private void writeRegistered(ObjectNode claims, @Nullable PublicKey holderKey, Instant at) {
        claims.put("iss", credential.issuer().id());
        claims.put("iat", at.getEpochSecond());
        putSeconds(claims, "nbf", credential.validFrom());
        putSeconds(claims, "exp", credential.validUntil());
        claims.put("vct", Terms.MICRO_CREDENTIAL);
        if (holderKey != null) {
            claims.putObject("cnf").set("jwk", Jwk.write(holderKey));
        }
        writeStatus(claims);
        claims.put("_sd_alg", "sha-256");
    }

    /** A place in a token status list, which is what SD-JWT VC knows; else the places that the credential has. */
    private void writeStatus(ObjectNode claims) {
        var token = credential.statuses().stream()
                .filter(status -> status.type().equals(StatusReference.TOKEN))
                .findFirst();
        if (token.isPresent()) {
            claims.putObject("status")
                    .putObject(StatusReference.TOKEN)
                    .put("idx", token.get().index())
                    .put("uri", token.get().list());
        } else {
            CredentialEnvelope.writeStatuses(claims, credential.statuses());
        }
    }

    private void writeSubject(ObjectNode subject) {
        writeHolder(subject, credential.holder());
        new AchievementWriter(claim, veil).write(subject.putObject(Terms.ACHIEVEMENT), subject);
        var body = claim.awardingBody();
        if (body != null) {
            var sameAsIssuer = body.equals(credential.issuer());
            var source = subject.putObject(Terms.SOURCE);
            if (sameAsIssuer) {
                source.put("id", body.id());
            } else {
                writeOrganisation(source, body, true);
            }
        }
    }

    private void writeHolder(ObjectNode subject, Holder holder) {
        veil.hide(subject, "id", holder.id());
        veil.hide(subject, "givenName", holder.givenName());
        veil.hide(subject, "familyName", holder.familyName());
        veil.hide(subject, "fullName", holder.fullName());
        veil.hide(
                subject,
                "birthDate",
                holder.birthDate() == null ? null : holder.birthDate().toString());
        veil.hide(subject, "email", holder.email());
        veil.hideEach(subject, "identifier", Json.identifiers(holder.identifiers()));
    }

    private static void writeOrganisation(ObjectNode node, Organisation organisation, boolean withId) {
        if (withId && !organisation.id().isBlank()) {
            node.put("id", organisation.id());
        }
        Json.putText(node, Terms.NAME, organisation.legalName(), "und");
        var country = organisation.country();
        if (country != null) {
            node.putObject(Terms.ADDRESS)
                    .put(Terms.COUNTRY_CODE, country.alpha2())
                    .put(Terms.COUNTRY_NAME, country.nameIn(Locale.ENGLISH));
        }
        Json.put(node, "url", organisation.homepage());
        Json.put(node, "registration", organisation.registration());
        var identifiers = List.copyOf(Json.identifiers(organisation.identifiers()));
        if (!identifiers.isEmpty()) {
            node.putArray("identifier").addAll(identifiers);
        }
    }

    private static void putSeconds(ObjectNode node, String member, @Nullable Instant time) {
        if (time != null) {
            node.put(member, time.getEpochSecond());
        }
    }

    private static void putTime(ObjectNode node, String member, @Nullable Instant time) {
        Json.put(node, member, time(time));
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
