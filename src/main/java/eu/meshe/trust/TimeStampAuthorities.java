package eu.meshe.trust;

import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.signing.timestamp.TimeStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whose time stamps are believed here: those of the authorities whose certificates the operator chose. */
@Component
public class TimeStampAuthorities {

    private final CertificateAnchors anchors;

    /** @throws IllegalArgumentException if the file that is set holds no certificates */
    @Autowired
    TimeStampAuthorities(MesheProperties properties) {
        this(read(properties.timeStampAnchors()));
    }

    public TimeStampAuthorities(CertificateAnchors anchors) {
        this.anchors = anchors;
    }

    public CertificateAnchors anchors() {
        return anchors;
    }

    /**
     * The earliest time at which the seal is shown to have been there, and who shows it. A stamp counts while its authority's certificate is
     * good; a later stamp that counts takes the earlier ones with it to its own time (ETSI EN 319 102-1, 5.6).
     *
     * @param stamps the oldest first
     */
    public Optional<TimeStamp.Sound> findEarliest(List<TimeStamp> stamps, Instant now) {
        Optional<TimeStamp.Sound> earliest = Optional.empty();
        var at = now;
        for (var stamp : stamps.reversed()) {
            if (stamp instanceof TimeStamp.Sound sound
                    && !sound.at().isAfter(at)
                    && anchors.vouchFor(sound.certificates(), at)) {
                earliest = Optional.of(sound);
                at = sound.at();
            }
        }
        return earliest;
    }

    private static CertificateAnchors read(@Nullable Path file) {
        try {
            return file == null ? CertificateAnchors.none() : CertificateAnchors.ofPem(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates of time-stamp authorities cannot be read from " + file, e);
        }
    }
}
