package eu.meshe.platform.remote;

import eu.meshe.platform.remote.RemoteProperties.Fetch;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses of others may be asked. A name says nothing of where it leads: the addresses that it stands for are judged, too.
 *
 * @param own this exchange's own address, which has nothing that it would not know already
 */
record RemoteRules(RemoteProperties properties, Set<URI> own) {

    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** RFC 1123, 2.1, of two labels or more, the last not a number: no numbers for an address, however written. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Names that are of no public site by agreement (RFC 6761, 6762, 7686, 8375 and ICANN's {@code internal}). */
    private static final Pattern NOWHERE =
            Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|invalid|onion|home\\.arpa)");

    /** The address without its fragment, which is never sent. */
    URI read(String address) throws RefusedException {
        try {
            var uri = new URI(address.length() > LONGEST ? "" : address);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || !isAscii(address)) {
                throw new RefusedException("platform.remote.address", shortened(address));
            }
            return new URI(plain(uri));
        } catch (URISyntaxException e) {
            throw new RefusedException("platform.remote.address", shortened(address));
        }
    }

    /** @throws RefusedException if it is not to be asked, whatever its name stands for */
    void check(URI address, RemoteKind kind) throws RefusedException {
        if (isOwn(address)) {
            checkOwn(address, kind);
            return;
        }
        if (properties.fetch() == Fetch.NONE) {
            throw new RefusedException("platform.remote.off");
        }
        if (!isInside(address)) {
            checkOutside(address, kind);
        }
    }

    /** Our own certificates name our own list; keys and statuses of ours are known without asking. */
    private static void checkOwn(URI address, RemoteKind kind) throws RefusedException {
        if (kind != RemoteKind.REVOCATION_LIST) {
            throw new RefusedException("platform.remote.own", address.getHost());
        }
    }

    private void checkOutside(URI address, RemoteKind kind) throws RefusedException {
        var plain = address.getScheme().equals("http");
        if (!plain && !address.getScheme().equals("https") || plain && !kind.mayBePlain()) {
            throw new RefusedException("platform.remote.scheme", shortened(address.toString()));
        }
        var host = address.getHost();
        if (!NAME.matcher(host).matches() || NOWHERE.matcher(host).matches()) {
            throw new RefusedException("platform.remote.inside", host);
        }
        var listed = isListed(host, port(address));
        if (properties.fetch() == Fetch.ALLOW_LIST && !listed) {
            throw new RefusedException("platform.remote.unlisted", host);
        }
        if (!listed && port(address) != (plain ? HTTP : HTTPS)) {
            throw new RefusedException("platform.remote.port", host, port(address));
        }
    }

    private boolean isListed(String host, int port) {
        var names = properties.hosts().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.contains(host + ":" + port) || ((port == HTTPS || port == HTTP) && names.contains(host));
    }

    /** @throws RefusedException if any of them leads inside: which one is taken must not matter */
    void check(URI address, List<InetAddress> found) throws RefusedException {
        if (found.isEmpty()) {
            throw new RefusedException("platform.remote.unknown-host", address.getHost());
        }
        if (!isInside(address) && !isOwn(address) && !found.stream().allMatch(PublicAddresses::contain)) {
            throw new RefusedException("platform.remote.inside", address.getHost());
        }
    }

    private boolean isOwn(URI address) {
        return own.stream().anyMatch(ours -> isSameOrigin(ours, address));
    }

    private boolean isInside(URI address) {
        return properties.inside().stream().anyMatch(inside -> isSameOrigin(inside, address));
    }

    static boolean isSameOrigin(URI one, URI other) {
        return one.getHost() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("http") ? HTTP : HTTPS;
    }

    private static String plain(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static boolean isAscii(String address) {
        return address.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    /** What a document names is shown, but not at any length. */
    static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
