package eu.meshe.protocol.vcapi;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.certificate.ServerCertificate;
import eu.meshe.signing.did.SelfNamedKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the door is made of when public test suites drive it: decision 0034. */
@Configuration(proxyBeanMethods = false)
@Profile(Conformance.PROFILE)
class Conformance {

    static final String PROFILE = "conformance";

    @Bean
    DoorContexts conformanceContexts() {
        return new DoorContexts(ExampleContexts.addTo(Contexts.bundled()).withInline());
    }

    @Bean
    SslBundleRegistrar certificateOfTheMoment(SecureRandom vcapiRandom, Clock clock) {
        return registry -> registry.registerBundle(
                PROFILE, SslBundle.of(SslStoreBundle.of(store(vcapiRandom, clock), null, null)));
    }

    private static KeyStore store(SecureRandom random, Clock clock) {
        var key = SelfNamedKey.make(KeyAlgorithm.P256, random);
        var certificate = ServerCertificate.forThisMachine(key, clock.instant(), random);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(PROFILE, key.pair().getPrivate(), new char[0], new X509Certificate[] {certificate});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No certificate for TLS could be made", e);
        }
    }
}
