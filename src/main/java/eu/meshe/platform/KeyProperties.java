package eu.meshe.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an operator lets private keys be kept. Secrets are in files, never in a setting: a setting can come from the environment, which other
 * programs and dumps show.
 *
 * @param custody {@code file}: in the data directory; {@code pkcs11}: on a hardware security module or another PKCS#11 token. Keys made in the
 *     one are not found in the other
 * @param passphraseFile for {@code file}: where the passphrase of the key files lies, made on first use; without it, beside the keys
 * @param pkcs11Library for {@code pkcs11}: the token's library, such as {@code libsofthsm2.so} with its whole path
 * @param pkcs11Token for {@code pkcs11}: the token's label
 * @param pkcs11PinFile for {@code pkcs11}: a file whose one line is the user's PIN, readable for the process's user only
 */
@ConfigurationProperties("meshe.keys")
public record KeyProperties(
        @DefaultValue("file") Custody custody,
        @Nullable Path passphraseFile,
        @Nullable Path pkcs11Library,
        @Nullable String pkcs11Token,
        @Nullable Path pkcs11PinFile) {

    /** Where keys can be kept. */
    public enum Custody {
        FILE,
        PKCS11
    }
}
