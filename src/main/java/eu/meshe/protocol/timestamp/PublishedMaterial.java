package eu.meshe.protocol.timestamp;

import eu.meshe.platform.Message;
import eu.meshe.platform.remote.FetchBudget;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.platform.remote.RemoteDocuments.Answer.Fetched;
import eu.meshe.platform.remote.RemoteKind;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * Gathers issuers' certificates from those at hand and fetches the revocation lists that certificates name (RFC 5280, 4.2.1.13). A list counts
 * when its issuer signed it and it is current; it is kept until its next edition is due.
 */
final class PublishedMaterial implements ValidationMaterial {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_FETCHES = 8;
    private static final int LONGEST_PATH = 8;
    private static final int MOST_LISTS = 64;

    private final List<X509Certificate> known;
    private final RemoteDocuments documents;
    private final Clock clock;
    private final Map<URI, X509CRL> lists = new LinkedHashMap<>();

    /** @param known certificates of authorities that need not come along with a document */
    PublishedMaterial(List<X509Certificate> known, RemoteDocuments documents, Clock clock) {
        this.known = List.copyOf(known);
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public synchronized Answer gather(List<X509Certificate> certificates) {
        return FetchBudget.of(MOST_FETCHES, LONGEST).during(() -> gatherWithin(certificates));
    }

    private Answer gatherWithin(List<X509Certificate> certificates) {
        var all = withIssuers(certificates);
        var revocations = new ArrayList<byte[]>();
        try {
            for (var certificate : all) {
                for (var list : listFor(certificate, all).stream().toList()) {
                    addOnce(revocations, list.getEncoded());
                }
            }
            return new Answer.Complete(List.copyOf(all), revocations);
        } catch (IOException | GeneralSecurityException e) {
            return new Answer.Unavailable(Message.of("protocol.stamp.list"));
        }
    }

    private static void addOnce(List<byte[]> lists, byte[] list) {
        if (lists.stream().noneMatch(kept -> java.util.Arrays.equals(kept, list))) {
            lists.add(list);
        }
    }

    private Set<X509Certificate> withIssuers(List<X509Certificate> certificates) {
        var all = new LinkedHashSet<>(certificates);
        for (var i = 0; i < LONGEST_PATH; i++) {
            var missing = known.stream()
                    .filter(issuer -> all.stream().anyMatch(certificate -> isIssuedBy(certificate, issuer)))
                    .toList();
            if (!all.addAll(missing)) {
                break;
            }
        }
        return all;
    }

    /** The list that would name the certificate; empty for one that is believed by itself or its own issuer. */
    private Optional<X509CRL> listFor(X509Certificate certificate, Set<X509Certificate> all)
            throws IOException, GeneralSecurityException {
        if (known.contains(certificate) || isIssuedBy(certificate, certificate)) {
            return Optional.empty();
        }
        var addresses = addresses(certificate);
        if (addresses.isEmpty()) {
            throw new IOException("The certificate names no revocation list");
        }
        var issuer = all.stream()
                .filter(other -> isIssuedBy(certificate, other))
                .findFirst()
                .orElseThrow(() -> new IOException("The issuer's certificate is not at hand"));
        return Optional.of(current(addresses.getFirst(), issuer));
    }

    private X509CRL current(URI address, X509Certificate issuer) throws IOException, GeneralSecurityException {
        var kept = lists.get(address);
        if (kept != null && isCurrent(kept)) {
            return kept;
        }
        if (!(documents.fetch(address.toString(), RemoteKind.REVOCATION_LIST) instanceof Fetched fetched)) {
            throw new IOException("No list");
        }
        var content = new ByteArrayInputStream(fetched.copy().content());
        var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(content);
        list.verify(issuer.getPublicKey());
        if (!isCurrent(list)) {
            throw new IOException("The list is out of date");
        }
        if (lists.size() < MOST_LISTS) {
            lists.put(address, list);
        }
        return list;
    }

    private boolean isCurrent(X509CRL list) {
        var next = list.getNextUpdate();
        return next != null && next.toInstant().isAfter(clock.instant());
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<URI> addresses(X509Certificate certificate) throws GeneralSecurityException {
        var extension = new JcaX509CertificateHolder(certificate).getExtension(Extension.cRLDistributionPoints);
        if (extension == null) {
            return List.of();
        }
        var found = new ArrayList<URI>();
        for (DistributionPoint point :
                CRLDistPoint.getInstance(extension.getParsedValue()).getDistributionPoints()) {
            addAddresses(point.getDistributionPoint(), found);
        }
        return found;
    }

    private static void addAddresses(@org.jspecify.annotations.Nullable DistributionPointName name, List<URI> found) {
        if (name == null || name.getType() != DistributionPointName.FULL_NAME) {
            return;
        }
        for (var general : GeneralNames.getInstance(name.getName()).getNames()) {
            var text = general.getName().toString();
            if (general.getTagNo() == GeneralName.uniformResourceIdentifier && text.matches("https?://[^\\s]+")) {
                found.add(URI.create(text));
            }
        }
    }
}
