package eu.meshe.protocol.timestamp;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;
import eu.meshe.trust.TimeStampAuthorities;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time-stamp service, where one is set. */
@Configuration
@ConditionalOnProperty("meshe.time-stamp-address")
class TimeStampConfiguration {

    @Bean
    TimestampAuthority timestampAuthority(MesheProperties properties) {
        return new HttpTimestampAuthority(
                Objects.requireNonNull(properties.timeStampAddress()),
                properties.timeStampPolicy(),
                HttpTimestampAuthority.LONGEST,
                new SecureRandom());
    }

    @Bean
    ValidationMaterial validationMaterial(TimeStampAuthorities authorities, RemoteDocuments documents, Clock clock) {
        return new PublishedMaterial(authorities.anchors().anchors(), documents, clock);
    }
}
