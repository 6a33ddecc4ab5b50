package eu.meshe.verification.console;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.platform.remote.HttpDocuments;
import eu.meshe.platform.remote.RemoteProperties;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.trust.KeysHereAndElsewhere;
import eu.meshe.trust.KnownInstitutions;
import eu.meshe.trust.RemoteKeys;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.checks.Checks;
import eu.meshe.verification.checks.Issuance;
import eu.meshe.verification.checks.StampNotices;
import eu.meshe.verification.status.RemoteStatusLists;
import java.time.Clock;
import java.util.List;

/** The same checks as the exchange's, with a register that is at hand instead of a database. */
final class OfflineVerifier {

    private OfflineVerifier() {}

    /** Where the verifier may ask other sites: as the exchange does, or not at all. */
    static HttpDocuments documents(boolean offline, Clock clock) {
        var standard = RemoteProperties.standard();
        return new HttpDocuments(
                offline
                        ? new RemoteProperties(RemoteProperties.Fetch.NONE, standard.hosts(), standard.inside())
                        : standard,
                clock);
    }

    static VerifyCredential of(
            CredentialFormats formats, KnownInstitutions register, HttpDocuments documents, Clock clock) {
        var keys = new KeysHereAndElsewhere(register, new RemoteKeys(documents, clock));
        var stamps = new TimeStampAuthorities(CertificateAnchors.none());
        return new VerifyCredential(
                formats,
                keys,
                new Issuance(register, List.of()),
                new Checks(register, new RemoteStatusLists(documents, keys, clock), stamps),
                new StampNotices(stamps),
                clock);
    }
}
