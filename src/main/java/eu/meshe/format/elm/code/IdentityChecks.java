package eu.meshe.format.elm.code;

import eu.meshe.learning.IdentityCheck;

/** Europass standard list of methods of supervision and verification. */
public final class IdentityChecks {

    public static final CodeList<IdentityCheck> LIST = CodeList.of(
                    IdentityCheck.class, Schemes.SNB + "supervision-verification/")
            .entry(IdentityCheck.SUPERVISED_WITH_IDENTITY, "70be69aaf9", "Supervised with ID Verification")
            .entry(IdentityCheck.SUPERVISED_WITHOUT_IDENTITY, "44314532f9", "Supervised without ID Verification")
            .entry(IdentityCheck.UNSUPERVISED_WITH_IDENTITY, "df2880c5cb", "Unsupervised with ID Verification")
            .entry(IdentityCheck.UNSUPERVISED_WITHOUT_IDENTITY, "c598449d64", "Unsupervised without ID Verification")
            .build();

    private IdentityChecks() {}
}
