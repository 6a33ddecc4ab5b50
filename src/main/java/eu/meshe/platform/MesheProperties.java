package eu.meshe.platform;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param dataDirectory where the embedded database and the key store live
 * @param publicAddress the address people and machines reach this exchange under, without a slash at the end; it is part of every
 *     credential's identifier and of the institutions' DIDs, so it must not change later
 * @param mailFrom the sender of mails
 */
@ConfigurationProperties("meshe")
public record MesheProperties(
        @DefaultValue("./data") Path dataDirectory,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("no-reply@localhost") String mailFrom) {

    /** An absolute address of this exchange for a path that begins with a slash. */
    public String address(String path) {
        return publicAddress + path;
    }

    public Path keyDirectory() {
        return dataDirectory.resolve("keys");
    }
}
