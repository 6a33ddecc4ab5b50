package eu.meshe.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param dataDirectory where the embedded database and the key store live
 * @param publicAddress the address people and machines reach this exchange under, without a slash at the end; it is part of every
 *     credential's identifier and of the institutions' DIDs, so it must not change later
 * @param mailFrom the sender of mails
 * @param timeStampAddress the address of a time-stamp service (RFC 3161) that European Digital Credentials get time stamps from after they were
 *     sealed. Without it they are sealed without
 * @param timeStampLevel how far their seals are raised: T (a time stamp) or LTA (and what shows in many years that the seal was good)
 * @param timeStampPolicy the policy (an OID) that is asked of the time-stamp service. Without it the service chooses
 * @param timeStampAnchors a PEM file with the certificates of the time-stamp authorities that are believed. Without it no time stamp is
 * @param secondProof {@code mldsa44} adds a quantum-safe proof (ML-DSA-44, {@code mldsa44-jcs-2024}, a draft) to badges and recognition decisions,
 *     beside the first; verifiers that do not know it may refuse the whole. {@code none}: only the first
 */
@ConfigurationProperties("meshe")
public record MesheProperties(
        @DefaultValue("./data") Path dataDirectory,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("no-reply@localhost") String mailFrom,
        @Nullable URI timeStampAddress,
        @DefaultValue("LTA") String timeStampLevel,
        @Nullable String timeStampPolicy,
        @Nullable Path timeStampAnchors,
        @DefaultValue("none") SecondProof secondProof) {

    /** A further proof beside the customary one. */
    public enum SecondProof {
        NONE,
        MLDSA44
    }

    /** An absolute address of this exchange for a path that begins with a slash. */
    public String address(String path) {
        return publicAddress + path;
    }

    public Path keyDirectory() {
        return dataDirectory.resolve("keys");
    }
}
