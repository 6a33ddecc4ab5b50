package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what our extension at the end of a document says of the one credential it is. */
final class ExtensionReader {

    private static final Set<String> MEMBERS = Set.of("title", "holder", "awardingBody", "accreditation", "status");

    private final Extension extension;

    private ExtensionReader(Extension extension) {
        this.extension = extension;
    }

    /** The credential with what the extension adds; as it is where there is none. */
    static Credential complete(Element root, Credential credential, Issues issues) {
        return Extension.find(root, "credential", MEMBERS, issues)
                .map(found -> new ExtensionReader(found).complete(credential))
                .orElse(credential);
    }

    private Credential complete(Credential credential) {
        return new Credential(
                Objects.requireNonNullElse(extension.attribute("id"), ""),
                extension.textsOr("title", credential.title()),
                credential.issuer(),
                holder(credential.holder()),
                claim(credential),
                credential.issuedAt(),
                extension.attribute("validFrom", Instant::parse),
                extension.attribute("validUntil", Instant::parse),
                extension.children("status").stream()
                        .map(ExtensionReader::status)
                        .toList());
    }

    private Holder holder(Holder named) {
        return extension
                .child("holder")
                .map(more -> new Holder(
                        more.attribute("id"),
                        named.givenName(),
                        named.familyName(),
                        more.attribute("fullName"),
                        named.birthDate(),
                        more.attribute("email"),
                        named.identifiers()))
                .orElse(named);
    }

    private Claim claim(Credential credential) {
        return credential.claim() instanceof Claim.Achieved achieved
                ? new Claim.Achieved(
                        achieved.achievement(), awardingBody(credential.issuer()), achieved.result(), accreditation())
                : credential.claim();
    }

    private @Nullable Organisation awardingBody(Organisation issuer) {
        return extension
                .child("awardingBody")
                .map(body -> "true".equals(body.attribute("issuer")) ? issuer : organisation(body))
                .orElse(null);
    }

    private static Organisation organisation(Extension body) {
        return new Organisation(
                Objects.requireNonNullElse(body.attribute("id"), ""),
                named(body, ElmoTerms.TITLE),
                body.attribute("country", CountryCode::new),
                body.attribute("homepage", PartyReader::webAddress),
                body.attribute("registration"),
                identifiers(body.element()));
    }

    private static List<Identifier> identifiers(Element body) {
        return body.children(ElmoTerms.IDENTIFIER)
                .filter(known ->
                        !known.text().isEmpty() && !known.attribute("type").isBlank())
                .map(known -> new Identifier(known.attribute("type"), known.text()))
                .toList();
    }

    private Claim.@Nullable AccreditationReference accreditation() {
        return extension
                .child("accreditation")
                .map(found -> new Claim.AccreditationReference(
                        Objects.requireNonNullElse(found.attribute("id"), ""),
                        named(found, ElmoTerms.TITLE),
                        named(found, "agency"),
                        found.attribute("report", URI::create),
                        found.attribute("validFrom", LocalDate::parse),
                        found.attribute("validUntil", LocalDate::parse)))
                .orElse(null);
    }

    private static LocalisedText named(Extension of, String name) {
        return of.textsOr(name, LocalisedText.undetermined("?"));
    }

    /** One whose place cannot be read is kept without it: then the status cannot be looked up, which the check says. */
    private static StatusReference status(Extension status) {
        return new StatusReference(
                Objects.requireNonNullElse(status.attribute("type"), ""),
                Objects.requireNonNullElse(status.attribute("purpose"), ""),
                Objects.requireNonNullElse(status.attribute("list"), ""),
                Objects.requireNonNullElse(status.attribute("index", Long::valueOf), -1L));
    }
}
