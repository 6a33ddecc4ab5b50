package eu.meshe.institution;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.CertifiedKey;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.did.DidWeb;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Institutions' keys: the private halves stay in the custody, the database knows which key is whose, the public halves and the certificates. */
@Component
class CustodyInstitutionKeys implements InstitutionKeys {

    /** The others are made when they are first needed. */
    private static final List<KeyAlgorithm> FROM_THE_FIRST_DAY = List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256);

    /** Those that seal: they get a certificate. */
    private static final Set<KeyAlgorithm> CERTIFIED = Set.of(KeyAlgorithm.P256, KeyAlgorithm.RSA);

    private static final int LONGEST_NAME = 64;

    private final KeyCustody custody;
    private final ExchangeAuthority authority;
    private final Institutions institutions;
    private final InstitutionKeyRows rows;
    private final MesheProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** What to wait for while another makes the missing key. */
    private final Map<Turn, Object> turns = new ConcurrentHashMap<>();

    CustodyInstitutionKeys(
            KeyCustody custody,
            ExchangeAuthority authority,
            Institutions institutions,
            InstitutionKeyRows rows,
            MesheProperties properties,
            Clock clock,
            TransactionTemplate transaction) {
        this.custody = custody;
        this.authority = authority;
        this.institutions = institutions;
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Turn(InstitutionId institution, KeyAlgorithm algorithm) {}

    /** A key that the custody keeps already and no row names yet. */
    private record Made(String custodyId, SigningKey key) {}

    @Override
    public String didOf(Institution institution) {
        return DidWeb.of(URI.create(properties.address("/i/" + institution.slug())));
    }

    @Override
    public SigningKey getCurrent(InstitutionId institution, KeyAlgorithm algorithm) {
        return findCurrent(institution, algorithm).orElseThrow(() -> new NotFoundException("institution key"));
    }

    @Override
    @Transactional
    public SigningKey getCurrent(InstitutionId institution, List<KeyAlgorithm> preferred) {
        var algorithm = firstKept(preferred);
        return findCurrent(institution, algorithm).orElseGet(() -> makeOnce(institution, algorithm));
    }

    @Override
    public void prepare(InstitutionId institution, List<KeyAlgorithm> preferred) {
        var algorithm = firstKept(preferred);
        if (!TransactionSynchronizationManager.isActualTransactionActive() && !has(institution, algorithm)) {
            var owner = institutions.getInstitution(institution);
            synchronized (turns.computeIfAbsent(new Turn(institution, algorithm), turn -> new Object())) {
                makeMissing(owner, algorithm);
            }
        }
    }

    @Override
    @Transactional
    public void createFor(Institution institution) {
        FROM_THE_FIRST_DAY.stream().filter(custody::supports).forEach(algorithm -> make(institution, algorithm));
    }

    @Override
    public List<PublishedKey> listKeys(InstitutionId institution) {
        institutions.getInstitution(institution);
        return rows.list(institution).stream().map(InstitutionKeyRows.Row::key).toList();
    }

    @Override
    public List<List<X509Certificate>> listChains(InstitutionId institution) {
        return rows.listChains(institution);
    }

    /** A new key of that kind, which is the current one from now on; empty if the custody keeps none of that kind. */
    Optional<SigningKey> renew(Institution institution, KeyAlgorithm algorithm) {
        return custody.supports(algorithm) ? Optional.of(make(institution, algorithm)) : Optional.empty();
    }

    private KeyAlgorithm firstKept(List<KeyAlgorithm> preferred) {
        return preferred.stream()
                .filter(custody::supports)
                .findFirst()
                .orElseThrow(() -> new SigningException("The custody keeps no key of " + preferred));
    }

    private boolean has(InstitutionId institution, KeyAlgorithm algorithm) {
        return rows.findCurrent(institution, algorithm).isPresent();
    }

    /** The key is made without a connection. Where another process was faster, its key counts, and ours is never used. */
    private void makeMissing(Institution institution, KeyAlgorithm algorithm) {
        if (has(institution.id(), algorithm)) {
            return;
        }
        var made = create(institution, algorithm);
        transaction.executeWithoutResult(status -> {
            rows.awaitTurn(institution.id());
            if (!has(institution.id(), algorithm)) {
                register(institution, algorithm, made);
            }
        });
    }

    private Optional<SigningKey> findCurrent(InstitutionId institution, KeyAlgorithm algorithm) {
        return rows.findCurrent(institution, algorithm).map(row -> {
            var key = custody.getKey(row.custodyId());
            var chain = row.key().certificates();
            return chain.isEmpty() ? key : new CertifiedKey(key, chain);
        });
    }

    /** However many ask at once, one is made. */
    private SigningKey makeOnce(InstitutionId institution, KeyAlgorithm algorithm) {
        rows.awaitTurn(institution);
        return findCurrent(institution, algorithm)
                .orElseGet(() -> make(institutions.getInstitution(institution), algorithm));
    }

    private SigningKey make(Institution institution, KeyAlgorithm algorithm) {
        return register(institution, algorithm, create(institution, algorithm));
    }

    private Made create(Institution institution, KeyAlgorithm algorithm) {
        var custodyId = custody.create(institution.slug(), algorithm, didOf(institution), subject(institution));
        return new Made(custodyId, custody.getKey(custodyId));
    }

    private SigningKey register(Institution institution, KeyAlgorithm algorithm, Made made) {
        var now = clock.instant();
        var key = made.key();
        rows.add(institution.id(), key, made.custodyId(), now);
        if (!CERTIFIED.contains(algorithm)) {
            return key;
        }
        var by = authority.current();
        var chain = by.authority().certify(key.publicKey(), subject(institution), key.verificationMethod(), now);
        rows.addCertificate(institution.id(), key.verificationMethod(), chain, by.name(), now);
        return new CertifiedKey(key, chain);
    }

    private static SealSubject subject(Institution institution) {
        var name = shortened(institution.name().in(Locale.forLanguageTag(institution.language())));
        return new SealSubject(
                name, institution.registration(), institution.country().alpha2(), name);
    }

    /** X.520 allows 64 characters for a name (RFC 5280, appendix A.1, ub-organization-name, ub-common-name). */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
