package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.trust.KnownInstitutions.Entry;
import eu.meshe.trust.KnownInstitutions.Key;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the institutions that somebody trusts from JSON, as {@link RegisterWriter} writes it. Written by hand, {@code did} or a certificate, a
 * {@code name} and a {@code country} are enough; keys may be the verification methods of a DID document as they stand, certificates base64 or PEM.
 */
public final class RegisterReader {

    private final List<Entry> entries = new ArrayList<>();

    private RegisterReader() {}

    /** @throws IllegalArgumentException for what is no register, saying at which place; nothing in it is passed over in silence */
    public static KnownInstitutions read(byte[] file) {
        var reader = new RegisterReader();
        var institutions = parse(file).path("institutions");
        require(institutions.isArray(), "institutions");
        for (int i = 0; i < institutions.size(); i++) {
            reader.add(institutions.get(i), "institutions/" + i);
        }
        return new KnownInstitutions(reader.entries);
    }

    private static JsonNode parse(byte[] file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("JSON", e);
        }
    }

    private void add(JsonNode node, String place) {
        try {
            entries.add(entry(node));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private Entry entry(JsonNode node) {
        var did = text(node, "did").orElseGet(() -> name(node.path("name")).original());
        var institution = institution(node, did);
        var accreditations = new ArrayList<Accreditation>();
        for (var given : node.path("accreditations")) {
            accreditations.add(accreditation(given, institution));
        }
        return new Entry(did, institution, keys(node), certificates(node), accreditations);
    }

    private static Institution institution(JsonNode node, String did) {
        var name = name(node.path("name"));
        return institution(
                did,
                name,
                new CountryCode(text(node, "country").orElseThrow(() -> new IllegalArgumentException("country"))),
                text(node, "homepage").map(URI::create).orElse(null),
                text(node, "registration").orElse(""));
    }

    /** What a verifier does not ask for is left empty. */
    private static Institution institution(
            String did, LocalisedText name, CountryCode country, @Nullable URI homepage, String registration) {
        return new Institution(
                id(did),
                "",
                Institution.Kind.UNIVERSITY,
                name,
                country,
                name.byLanguage().keySet().iterator().next(),
                "#000000",
                homepage,
                registration,
                "",
                List.of(),
                "",
                1,
                1);
    }

    private static InstitutionId id(String did) {
        return new InstitutionId(UUID.nameUUIDFromBytes(did.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Key> keys(JsonNode node) {
        var keys = new ArrayList<Key>();
        for (var key : node.path("keys")) {
            var id = text(key, "id").orElseThrow(() -> new IllegalArgumentException("keys: id"));
            var known = publicKey(key).orElseThrow(() -> new IllegalArgumentException("keys: " + id));
            keys.add(new Key(id, known, moment(key, "retired"), moment(key, "revoked")));
        }
        return keys;
    }

    private static Optional<PublicKey> publicKey(JsonNode key) {
        return key.path("publicKeyJwk").isObject()
                ? Jwk.find(key.path("publicKeyJwk"))
                : text(key, "publicKeyMultibase").flatMap(Multikey::decode);
    }

    private static List<X509Certificate> certificates(JsonNode node) {
        return node.path("certificates")
                .valueStream()
                .flatMap(written -> certificates(written.asString("")))
                .toList();
    }

    private static Stream<X509Certificate> certificates(String written) {
        var read = written.contains("-----BEGIN")
                ? PemChain.read(written)
                : CertificateChain.read(JsonNodeFactory.instance.arrayNode().add(written));
        require(!read.isEmpty(), "certificates");
        return read.stream();
    }

    private Accreditation accreditation(JsonNode node, Institution accredited) {
        var agency = text(node, "agency").orElseThrow(() -> new IllegalArgumentException("accreditations: agency"));
        addAgency(node, agency, accredited.country());
        var suspended = moment(node.path("suspension"), "from", LocalDate::parse);
        return new Accreditation(
                id(agency),
                new AccreditationId(id(agency).value()),
                accredited.id(),
                node.path("levels")
                        .valueStream()
                        .map(level -> new EqfLevel(level.asInt()))
                        .toList(),
                node.path("fields")
                        .valueStream()
                        .map(field -> new IscedField(field.asString()))
                        .toList(),
                day(node, "validFrom"),
                day(node, "validUntil"),
                text(node, "report").map(URI::create).orElse(null),
                suspended == null
                        ? null
                        : new Accreditation.Suspension(
                                suspended,
                                text(node.path("suspension"), "reason").orElse("")),
                1);
    }

    /** An agency is named with what it gave; one that is in the register itself is read there, too, and then that counts. */
    private void addAgency(JsonNode accreditation, String agency, CountryCode country) {
        var name = accreditation.has("agencyName")
                ? name(accreditation.path("agencyName"))
                : LocalisedText.undetermined(agency);
        var named = institution(agency, name, country, null, "");
        entries.addFirst(new Entry(agency, named, List.of(), List.of(), List.of()));
    }

    private static LocalisedText name(JsonNode node) {
        if (node.isString() && !node.stringValue().isBlank()) {
            return LocalisedText.undetermined(node.stringValue());
        }
        require(node.isObject() && !node.isEmpty(), "name");
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
        return new LocalisedText(texts);
    }

    private static LocalDate day(JsonNode node, String member) {
        var day = moment(node, member, LocalDate::parse);
        if (day == null) {
            throw new IllegalArgumentException("accreditations: " + member);
        }
        return day;
    }

    private static @Nullable Instant moment(JsonNode node, String member) {
        return moment(node, member, Instant::parse);
    }

    private static <T> @Nullable T moment(
            JsonNode node, String member, java.util.function.Function<CharSequence, T> read) {
        return text(node, member).<T>map(read).orElse(null);
    }

    private static Optional<String> text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isString() && !value.stringValue().isBlank() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
