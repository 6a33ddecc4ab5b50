package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET and those that it is redirected to. A name is looked up once, every address it stands for is judged, and the connection goes to
 * those very addresses: a name that stands for something else a moment later leads nowhere. TLS is for the name all the same.
 *
 * <p>Sent are the address, what we accept, and that we are MESHE: no cookies, no credentials, no referrer. Each request has its own connection.
 */
final class RemoteClient implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_ADDRESSES = 3;
    private static final Timeout CONNECTING = Timeout.ofSeconds(3);
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(8192)
            .setMaxHeaderCount(100)
            .setMaxEmptyLineCount(3)
            .build();

    private final RemoteRules rules;
    private final Names names;
    private final Registry<TlsSocketStrategy> tls;
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "remote-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** @param longest a bound for every kind that would take longer */
    RemoteClient(RemoteRules rules, Names names, SSLContext certificates, Duration longest) {
        this.rules = rules;
        this.names = names;
        this.longest = longest;
        this.tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", new DefaultClientTlsStrategy(certificates))
                .build();
    }

    /** @param known how to ask whether the copy we have still holds */
    Reply get(URI address, RemoteKind kind, Freshness known) {
        var time = kind.longest().compareTo(longest) < 0 ? kind.longest() : longest;
        try (var line = new Line(time, watch)) {
            return get(address, kind, known, line);
        }
    }

    private Reply get(URI address, RemoteKind kind, Freshness known, Line line) {
        try {
            var at = address;
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                rules.check(at, kind);
                var step = ask(at, kind, known, line);
                if (step.movedTo() == null) {
                    return step.reply();
                }
                at = follow(at, step.movedTo(), kind);
            }
            return none("platform.remote.redirects", address.getHost());
        } catch (RefusedException e) {
            return new Reply.None(e.why());
        } catch (UnknownHostException e) {
            return none("platform.remote.unknown-host", address.getHost());
        } catch (SSLException e) {
            return none(line.isOver() ? "platform.remote.slow" : "platform.remote.certificate", address.getHost());
        } catch (IOException | HttpException | RuntimeException e) {
            return none(line.isOver() ? "platform.remote.slow" : "platform.remote.unreachable", address.getHost());
        }
    }

    private URI follow(URI from, String location, RemoteKind kind) throws RefusedException {
        URI to;
        try {
            to = rules.read(from.resolve(location).toString());
        } catch (IllegalArgumentException e) {
            throw new RefusedException("platform.remote.redirects", from.getHost());
        }
        var inTheClear = from.getScheme().equals("https") && !to.getScheme().equals("https");
        if (inTheClear || !kind.mayMoveToAnotherHost() && !RemoteRules.isSameOrigin(from, to)) {
            throw new RefusedException("platform.remote.redirects", from.getHost());
        }
        return to;
    }

    private record Step(Reply reply, @Nullable String movedTo) {}

    private Step ask(URI address, RemoteKind kind, Freshness known, Line line) throws IOException, HttpException {
        var found = List.of(names.lookUp(address.getHost()));
        rules.check(address, found);
        var client = HttpClients.createMinimal(connections(address.getHost(), found, line));
        try {
            var site = new HttpHost(address.getScheme(), address.getHost(), RemoteRules.port(address));
            var answer = client.executeOpen(site, request(address, kind, known), HttpCoreContext.create());
            return read(answer, address, kind);
        } finally {
            // first the socket: closing an answer in the orderly way reads it to its end, and some have none
            line.hangUp();
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static ClassicHttpRequest request(URI address, RemoteKind kind, Freshness known) {
        var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        var request = new BasicClassicHttpRequest(
                "GET", new HttpHost(address.getScheme(), address.getHost(), address.getPort()), path);
        request.setHeader("User-Agent", "MESHE");
        request.setHeader("Accept", kind.accepted());
        request.setHeader("Accept-Encoding", "identity");
        request.setHeader("Connection", "close");
        if (!known.tag().isEmpty()) {
            request.setHeader("If-None-Match", known.tag());
        } else if (!known.modified().isEmpty()) {
            request.setHeader("If-Modified-Since", known.modified());
        }
        return request;
    }

    private Step read(ClassicHttpResponse answer, URI address, RemoteKind kind) throws IOException {
        var status = answer.getCode();
        var location = answer.getFirstHeader("Location");
        if (REDIRECTS.contains(status) && location != null && location.getValue() != null) {
            return new Step(none("platform.remote.redirects", address.getHost()), location.getValue());
        }
        if (status == 304) {
            return new Step(new Reply.Unchanged(Freshness.of(answer, kind)), null);
        }
        return new Step(
                status == 200 ? body(answer, address, kind) : none("platform.remote.status", address.getHost(), status),
                null);
    }

    private static Reply body(ClassicHttpResponse answer, URI address, RemoteKind kind) throws IOException {
        var coding = answer.getFirstHeader("Content-Encoding");
        var type = mediaType(answer);
        if (coding != null && !"identity".equalsIgnoreCase(coding.getValue()) || !kind.takes(type)) {
            return none("platform.remote.type", address.getHost(), RemoteRules.shortened(type));
        }
        var entity = answer.getEntity();
        if (entity == null) {
            return none("platform.remote.unreachable", address.getHost());
        }
        if (entity.getContentLength() > kind.largest()) {
            return none("platform.remote.large", address.getHost());
        }
        var body = entity.getContent().readNBytes(kind.largest() + 1);
        return body.length > kind.largest()
                ? none("platform.remote.large", address.getHost())
                : new Reply.Content(body, type, Freshness.of(answer, kind));
    }

    private static String mediaType(ClassicHttpResponse answer) {
        var type = answer.getFirstHeader("Content-Type");
        return type == null || type.getValue() == null
                ? ""
                : type.getValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private BasicHttpClientConnectionManager connections(String host, List<InetAddress> found, Line line) {
        var operator = new DefaultHttpClientConnectionOperator(line, null, pinned(host, found), tls);
        var manager = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        .build());
        manager.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECTING)
                .setSocketTimeout(Timeout.of(longest))
                .build());
        return manager;
    }

    /** Knows the one name, and the addresses that were judged. */
    private static DnsResolver pinned(String host, List<InetAddress> found) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String asked) throws UnknownHostException {
                if (!asked.equalsIgnoreCase(host)) {
                    throw new UnknownHostException(asked);
                }
                return Arrays.copyOf(found.toArray(InetAddress[]::new), Math.min(found.size(), MOST_ADDRESSES));
            }

            @Override
            public String resolveCanonicalHostname(String asked) {
                return asked;
            }
        };
    }

    private static Reply none(String key, Object... arguments) {
        return new Reply.None(Message.of(key, arguments));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
