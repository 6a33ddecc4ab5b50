package eu.meshe.signing.did;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The DID method that maps to a web address (did:web): {@code did:web:example.org:i:north} is {@code https://example.org/i/north/did.json}. */
public final class DidWeb {

    private static final String PREFIX = "did:web:";

    private DidWeb() {}

    /**
     * The DID that lives at an address: its host, its port if it names one (the colon written {@code %3A}), and its path.
     *
     * @param address such as {@code https://example.org/i/north}; scheme, query and fragment play no part
     */
    public static String of(URI address) {
        var host = address.getHost();
        if (host == null) {
            throw new IllegalArgumentException("A did:web needs a host");
        }
        var port = address.getPort() < 0 ? "" : "%3A" + address.getPort();
        var path = address.getPath() == null ? "" : address.getPath();
        return PREFIX
                + host
                + port
                + Arrays.stream(path.split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .map(segment -> ":" + encoded(segment))
                        .collect(Collectors.joining());
    }

    /** Where the DID's document is to be fetched; empty for what is no well-formed did:web. A fragment plays no part. */
    public static Optional<URI> documentAddress(String did) {
        if (!did.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var hash = did.indexOf('#');
        var parts = (hash < 0 ? did : did.substring(0, hash))
                .substring(PREFIX.length())
                .split(":", -1);
        var path = parts.length == 1
                ? "/.well-known"
                : Arrays.stream(parts).skip(1).map(part -> "/" + part).collect(Collectors.joining());
        try {
            var authority = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            var wellFormed = authority.matches("[A-Za-z0-9.-]+(:\\d{1,5})?")
                    && Arrays.stream(parts).noneMatch(String::isEmpty);
            return wellFormed ? Optional.of(new URI("https://" + authority + path + "/did.json")) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How a reader knows the place that a did:web or an https address stands for: its host, with its path where it has one. */
    public static String site(String controller) {
        var address = documentAddress(controller).map(URI::toString).orElse(controller);
        return address.replaceFirst("^https://", "")
                .replaceFirst("(/\\.well-known)?/did\\.json$", "")
                .replaceFirst("/$", "");
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
