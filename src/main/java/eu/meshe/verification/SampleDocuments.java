package eu.meshe.verification;

import java.util.Optional;

/** Documents for people who want to try the check and have none at hand; the demonstration brings them. */
public interface SampleDocuments {

    /** A genuine one, or the same with one letter changed. */
    enum Kind {
        GENUINE,
        CHANGED
    }

    Optional<byte[]> findSample(Kind kind);
}
