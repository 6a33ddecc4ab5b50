package eu.meshe.protocol.vcapi;

import eu.meshe.signing.SigningKey;
import eu.meshe.signing.did.SelfNamedKey;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A key for each suite, made when the program starts and gone when it ends. */
@Component
@Profile(Conformance.PROFILE)
class ConformanceKeys {

    private final Map<Suite, SigningKey> keys = new EnumMap<>(Suite.class);

    ConformanceKeys(SecureRandom vcapiRandom) {
        Suite.issuing()
                .forEach(suite ->
                        keys.put(suite, SelfNamedKey.make(suite.signsWith().orElseThrow(), vcapiRandom)));
    }

    SigningKey get(Suite suite) {
        return Objects.requireNonNull(keys.get(suite));
    }
}
