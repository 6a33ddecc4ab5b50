package eu.meshe.platform.remote;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the exchange may ask when a document names another site: for the issuer's keys and for its status list.
 *
 * @param fetch {@code public}: any site on the public internet; {@code allow-list}: only the sites of {@code meshe.remote.hosts};
 *     {@code none}: nobody. What could not be asked is "could not check"
 * @param hosts sites that may be asked, by name ({@code badges.example.org}), with their port where it is not 443
 *     ({@code badges.example.org:8443}); their addresses must be public ones all the same
 * @param inside addresses in your own network that may be asked, with scheme and port ({@code https://sis.intranet:8443},
 *     {@code http://localhost:8081}). For these alone plain {@code http} and addresses that are not public are right. Whoever brings a document
 *     can make the exchange send GET requests there
 */
@ConfigurationProperties("meshe.remote")
public record RemoteProperties(
        @DefaultValue("public") Fetch fetch,
        @DefaultValue List<String> hosts,
        @DefaultValue List<URI> inside) {

    /** How far the exchange goes out. */
    public enum Fetch {
        PUBLIC,
        ALLOW_LIST,
        NONE
    }

    public RemoteProperties {
        hosts = List.copyOf(hosts);
        inside = List.copyOf(inside);
    }

    /** What holds where nothing is set. */
    public static RemoteProperties standard() {
        return new RemoteProperties(Fetch.PUBLIC, List.of(), List.of());
    }
}
