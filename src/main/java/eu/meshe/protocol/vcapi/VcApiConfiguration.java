package eu.meshe.protocol.vcapi;

import eu.meshe.signing.canonical.Contexts;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the door is made of in normal operation. */
@Configuration(proxyBeanMethods = false)
class VcApiConfiguration {

    @Bean
    @Profile("!conformance")
    DoorContexts doorContexts() {
        return new DoorContexts(Contexts.bundled());
    }

    @Bean
    SecureRandom vcapiRandom() {
        return new SecureRandom();
    }
}
