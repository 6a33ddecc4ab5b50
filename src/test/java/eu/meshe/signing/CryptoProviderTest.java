package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whose cryptography is used. */
class CryptoProviderTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void itIsTheFastOneWhereThatLoads() {
        assertThat(CryptoProvider.name()).isEqualTo("AmazonCorrettoCryptoProvider");
    }
}
