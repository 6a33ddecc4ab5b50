package eu.meshe.credential;

/** The formats that the exchange knows, with the name each has in addresses and reports. */
public enum FormatId {
    /** European Digital Credential: ELM v3 in JSON-LD with a JAdES seal. */
    EUROPEAN_DIGITAL_CREDENTIAL("edc", "jsonld", "application/ld+json"),
    /** Open Badges 3.0 with a Data Integrity proof. */
    OPEN_BADGE("open-badge", "json", "application/vc"),
    /** Our recognition decision, a VCDM 2.0 credential with a Data Integrity proof. */
    RECOGNITION("recognition", "json", "application/vc"),
    /** EMREX ELMO XML. */
    ELMO("elmo", "xml", "application/xml");

    private final String slug;
    private final String extension;
    private final String mediaType;

    FormatId(String slug, String extension, String mediaType) {
        this.slug = slug;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The name in addresses and reports: {@code edc}, {@code open-badge}. */
    public String slug() {
        return slug;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static java.util.Optional<FormatId> findBySlug(String slug) {
        return java.util.Arrays.stream(values())
                .filter(format -> format.slug.equals(slug))
                .findFirst();
    }
}
