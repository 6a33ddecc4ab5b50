package eu.meshe.format.elmo;

/** The wire names of ELMO, as its schemas 1.6 to 2.1 spell them. */
final class ElmoTerms {

    /** Every EMREX namespace begins so; the rest is the major version. */
    static final String NAMESPACE = "https://github.com/emrex-eu/elmo-schemas/tree/";

    static final String VERSION_1 = NAMESPACE + "v1";
    static final String VERSION_2 = NAMESPACE + "v2";

    /** Our own namespace for what ELMO has no word for: docs/formats/elmo.md. */
    static final String EXTENSION_NAMESPACE = "https://meshe.eu/ns/elmo/1";

    static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    static final String ROOT = "elmo";
    static final String LEARNER = "learner";
    static final String REPORT = "report";
    static final String ISSUER = "issuer";
    static final String SPECIFICATION = "learningOpportunitySpecification";
    static final String SPECIFIES = "specifies";
    static final String INSTANCE = "learningOpportunityInstance";
    static final String PART = "hasPart";
    static final String RECOGNITION = "resultOfRecognition";
    static final String TITLE = "title";
    static final String IDENTIFIER = "identifier";

    static final String EXTENSION = "extension";

    /** Types of identifiers that we write: an IRI of what carries it, and the legal identifier of an institution. */
    static final String IRI = "uri";

    static final String DID = "did";
    static final String LEGAL = "eidas";

    /** What something is called inside one document only. */
    static final String LOCAL = "local";

    private ElmoTerms() {}
}
