package eu.meshe.institution;

import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.certificate.CertificateAuthority;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.did.DidWeb;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The exchange's own certificate authority; made when it is first needed, and anew when its anchor would end before what it certifies. */
@Component
public class ExchangeAuthority {

    /** No institution can have this name in the custody: theirs have no underscore. */
    private static final String OWNER = "exchange_authority";

    private static final long LOCK = 0x6d65736865434131L;
    private static final int LONGEST_NAME = 64;

    private final KeyCustody custody;
    private final JdbcClient jdbc;
    private final MesheProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ExchangeAuthority(KeyCustody custody, JdbcClient jdbc, MesheProperties properties, Clock clock) {
        this.custody = custody;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param name under which its anchor and its revocation list are published */
    public record Named(String name, X509Certificate anchor, CertificateAuthority authority) {}

    /** The one that certifies at present. */
    @Transactional
    public Named current() {
        return findCurrent().orElseGet(() -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            return findCurrent().orElseGet(this::found);
        });
    }

    /** All that there have been, the newest first. */
    public List<Named> list() {
        return jdbc.sql("select key_id, anchor from exchange_authority order by created_at desc, key_id")
                .query((row, number) -> named(row.getString(1), row.getString(2)))
                .list();
    }

    public Optional<Named> find(String name) {
        return jdbc.sql("select key_id, anchor from exchange_authority where key_id = ?")
                .param(name)
                .query((row, number) -> named(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The certificates of that authority that no longer hold. */
    public List<CertificateAuthority.Revoked> listRevoked(String name) {
        return jdbc.sql("""
                select serial, revoked_at from institution_certificate
                where authority_id = ? and revoked_at is not null order by revoked_at, serial""")
                .param(name)
                .query((row, number) -> new CertificateAuthority.Revoked(
                        row.getBigDecimal(1).toBigInteger(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private Optional<Named> findCurrent() {
        return jdbc.sql(
                        "select key_id, anchor from exchange_authority where not_after > ? order by created_at desc limit 1")
                .param(clock.instant().plus(CertificateAuthority.LIFE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> named(row.getString(1), row.getString(2)))
                .optional()
                .filter(of -> custody.findKey(of.name()).isPresent());
    }

    private Named found() {
        var now = clock.instant();
        var did = DidWeb.of(URI.create(properties.address("")));
        var keyId = custody.create(OWNER, KeyAlgorithm.P256, did, subject("MESHE"));
        var anchor = CertificateAuthority.anchor(custody.getKey(keyId), subject(anchorName(now)), now, random);
        jdbc.sql("insert into exchange_authority (key_id, anchor, not_after, created_at) values (?, ?, ?, ?)")
                .params(
                        keyId,
                        PemChain.write(List.of(anchor)),
                        anchor.getNotAfter().toInstant().atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return named(keyId, anchor);
    }

    private Named named(String keyId, String anchor) {
        return named(keyId, PemChain.read(anchor).getFirst());
    }

    private Named named(String keyId, X509Certificate anchor) {
        var addresses = new CertificateAuthority.Addresses(
                properties.address("/certificates/" + keyId + ".cer"),
                properties.address("/certificates/" + keyId + ".crl"));
        return new Named(
                keyId, anchor, new CertificateAuthority(new CustodyKey(keyId, anchor), anchor, addresses, random));
    }

    /** Two exchanges, or two anchors of one, have different names. */
    private String anchorName(Instant now) {
        var name = "Anchor of " + properties.publicAddress().getAuthority() + " " + now.getEpochSecond();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static SealSubject subject(String commonName) {
        return new SealSubject("MESHE", "MESHE", "EU", commonName);
    }

    /** Opened when it signs: publishing an anchor does not need its key. */
    private final class CustodyKey implements eu.meshe.signing.SigningKey {

        private final String keyId;
        private final X509Certificate anchor;

        CustodyKey(String keyId, X509Certificate anchor) {
            this.keyId = keyId;
            this.anchor = anchor;
        }

        @Override
        public KeyAlgorithm algorithm() {
            return KeyAlgorithm.P256;
        }

        @Override
        public String verificationMethod() {
            return custody.getKey(keyId).verificationMethod();
        }

        @Override
        public java.security.PublicKey publicKey() {
            return anchor.getPublicKey();
        }

        @Override
        public List<X509Certificate> certificates() {
            return List.of(anchor);
        }

        @Override
        public byte[] sign(byte[] message) {
            return custody.getKey(keyId).sign(message);
        }
    }
}
