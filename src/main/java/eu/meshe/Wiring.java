package eu.meshe;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.format.FormatList;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.FileKeyCustody;
import eu.meshe.signing.KeyCustody;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the parts that know no framework into it. */
@Configuration
class Wiring {

    @Bean
    CredentialFormats credentialFormats() {
        return FormatList.all();
    }

    @Bean
    KeyCustody keyCustody(MesheProperties properties, Clock clock) {
        return new FileKeyCustody(properties.keyDirectory(), clock, new SecureRandom());
    }
}
