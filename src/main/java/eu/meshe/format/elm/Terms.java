package eu.meshe.format.elm;

/** The addresses and names that the EDC application profile (ELM 3.2, AP 1.1.0) fixes. */
final class Terms {

    static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    static final String EDC_CONTEXT = "http://data.europa.eu/snb/model/context/edc-ap";
    static final String SCHEMA = "http://data.europa.eu/snb/model/ap/edc-generic-full";
    static final String EDC_TYPE = "EuropeanDigitalCredential";

    /** The type of an evidence by which one organisation seals for another. */
    static final String MANDATE = "http://data.europa.eu/snb/evidence-type/c_18016257";

    private Terms() {}
}
