package eu.meshe;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.ResultImport;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.FileKeyCustody;
import eu.meshe.signing.KeyCustody;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the parts that know no framework into it. */
@Configuration
class Wiring {

    @Bean
    CredentialFormats credentialFormats() {
        return FindFormats.ofTheProduct().all();
    }

    @Bean
    List<ResultImport> resultImports() {
        return FindFormats.ofTheProduct().imports();
    }

    @Bean
    SupplementWriter supplementWriter() {
        return FindFormats.ofTheProduct().supplements();
    }

    @Bean
    KeyCustody keyCustody(MesheProperties properties, Clock clock) {
        return new FileKeyCustody(properties.keyDirectory(), clock, new SecureRandom());
    }
}
