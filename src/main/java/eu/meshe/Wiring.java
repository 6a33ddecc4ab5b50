package eu.meshe;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.ResultImport;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.platform.KeyProperties;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.custody.FileKeyCustody;
import eu.meshe.signing.custody.Pkcs11KeyCustody;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    KeyCustody keyCustody(MesheProperties properties, KeyProperties keys, Clock clock) {
        return switch (keys.custody()) {
            case FILE -> {
                var directory = properties.keyDirectory();
                var passphrase = Objects.requireNonNullElse(keys.passphraseFile(), directory.resolve("passphrase"));
                yield new FileKeyCustody(directory, passphrase, clock, new SecureRandom());
            }
            case PKCS11 ->
                new Pkcs11KeyCustody(
                        demanded(keys.pkcs11Library(), "pkcs11-library"),
                        demanded(keys.pkcs11Token(), "pkcs11-token"),
                        demanded(keys.pkcs11PinFile(), "pkcs11-pin-file"),
                        clock,
                        new SecureRandom());
        };
    }

    private static <T> T demanded(@Nullable T value, String setting) {
        if (value == null) {
            throw new IllegalStateException("With meshe.keys.custody=pkcs11, meshe.keys." + setting + " must be set");
        }
        return value;
    }
}
