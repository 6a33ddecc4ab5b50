package eu.meshe.format.elm.code;

/** The addresses under which the EU publishes the lists (EU Vocabularies, Europass; ELM 3.2). */
final class Schemes {

    static final String SNB = "http://data.europa.eu/snb/";
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String ESCO_SKILLS = "http://data.europa.eu/esco/concept-scheme/skills";
    /** The last part of each Europass list's own address. */
    static final String EUROPASS_VERSION = "25831c2";

    private Schemes() {}

    /** An entry of one of the Europass lists. */
    static Concept europass(String list, String code, String label) {
        return new Concept(SNB + list + "/" + code, SNB + list + "/" + EUROPASS_VERSION, label);
    }

    /** An entry of one of the Publications Office's authority lists. */
    static Concept authority(String list, String code, String label) {
        return new Concept(AUTHORITY + list + "/" + code, AUTHORITY + list, label);
    }
}
