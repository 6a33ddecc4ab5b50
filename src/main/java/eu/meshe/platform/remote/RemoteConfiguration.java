package eu.meshe.platform.remote;

import eu.meshe.platform.MesheProperties;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client that fetches from others. */
@Configuration
@EnableConfigurationProperties(RemoteProperties.class)
class RemoteConfiguration {

    @Bean
    RemoteDocuments remoteDocuments(RemoteProperties properties, MesheProperties exchange, Clock clock) {
        return new HttpDocuments(properties, exchange.publicAddress(), clock);
    }
}
