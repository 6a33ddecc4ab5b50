package eu.meshe.protocol.vcjose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is secured, and how (W3C VC-JOSE-COSE 1.0, 3.1.1, 3.1.2, 3.2.1 and 3.2.2). */
enum Feature {
    CREDENTIAL_JOSE("vc+jwt", "vc"),
    CREDENTIAL_SDJWT("vc+sd-jwt", "vc"),
    PRESENTATION_JOSE("vp+jwt", "vp"),
    PRESENTATION_SDJWT("vp+sd-jwt", "vp");

    private final String type;
    private final String content;

    Feature(String type, String content) {
        this.type = type;
        this.content = content;
    }

    /** The media type of the secured text, without {@code application/}. */
    String type() {
        return type;
    }

    /** The media type of what was secured, without {@code application/}. */
    String content() {
        return content;
    }

    boolean isPresentation() {
        return this == PRESENTATION_JOSE || this == PRESENTATION_SDJWT;
    }

    boolean isSelective() {
        return this == CREDENTIAL_SDJWT || this == PRESENTATION_SDJWT;
    }

    static Optional<Feature> find(String name) {
        return Arrays.stream(values())
                .filter(feature -> feature.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
