package eu.meshe.recognition;

import java.util.Arrays;
import java.util.Optional;

/** The five elements in which a substantial difference can lie (Lisbon Recognition Convention practice, EAR manual). */
public enum Element {
    LEVEL("level"),
    WORKLOAD("workload"),
    QUALITY("quality"),
    PROFILE("profile"),
    OUTCOMES("outcomes");

    private final String slug;

    Element(String slug) {
        this.slug = slug;
    }

    /** The name in forms, in the API and in the issued decision. */
    public String slug() {
        return slug;
    }

    public static Optional<Element> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(element -> element.slug.equals(slug))
                .findFirst();
    }
}
