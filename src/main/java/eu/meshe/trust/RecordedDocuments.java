package eu.meshe.trust;

import eu.meshe.institution.InstitutionId;

/** The documents that were issued here, by what they contain; each capability that issues contributes its own. */
public interface RecordedDocuments {

    /**
     * Whether that institution issued this very document here.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    boolean isOnRecord(InstitutionId institution, String sha256);
}
