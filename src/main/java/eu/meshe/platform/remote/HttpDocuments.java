package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import eu.meshe.platform.remote.KeptCopies.Kept;
import eu.meshe.platform.remote.KeptCopies.Wanted;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP, by the rules and within bounds, and keeps what it got. Two who want the same wait for one request. However slow other sites
 * are, only so many threads ever wait for them: the next is told so at once.
 */
public final class HttpDocuments implements RemoteDocuments, AutoCloseable {

    /** How long a site that gave nothing is left alone. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** No kind takes longer. */
    private static final Duration STANDARD = Duration.ofSeconds(10);

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private final RemoteRules rules;
    private final RemoteClient client;
    private final Clock clock;
    private final Duration longest;
    private final KeptCopies copies = new KeptCopies();
    private final Slots waiting = new Slots(32, 8);
    private final Slots asking = new Slots(24, 4);
    private final Map<Wanted, Future<Answer>> underWay = new HashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "remote");
        thread.setDaemon(true);
        return thread;
    });

    /** For a program that is no exchange itself. */
    public HttpDocuments(RemoteProperties properties, Clock clock) {
        this(new RemoteRules(properties, Set.of()), clock, Names.ofTheMachine(), certificates(), STANDARD);
    }

    /** @param own this exchange's own address, which is not asked */
    public HttpDocuments(RemoteProperties properties, URI own, Clock clock) {
        this(properties, own, clock, Names.ofTheMachine(), certificates(), STANDARD);
    }

    /**
     * With everything that is outside.
     *
     * @param certificates whose sites' certificates are believed
     * @param longest time that a request may take at most
     */
    public HttpDocuments(
            RemoteProperties properties, URI own, Clock clock, Names names, SSLContext certificates, Duration longest) {
        this(new RemoteRules(properties, Set.of(own)), clock, names, certificates, longest);
    }

    private HttpDocuments(RemoteRules rules, Clock clock, Names names, SSLContext certificates, Duration longest) {
        this.rules = rules;
        this.client = new RemoteClient(rules, names, certificates, longest);
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Answer fetch(String address, RemoteKind kind) {
        return fetch(address, kind, Instant.MIN);
    }

    @Override
    public Answer fetch(String address, RemoteKind kind, Instant notBefore) {
        try {
            var uri = rules.read(address);
            rules.check(uri, kind);
            return fetch(new Wanted(uri, kind, domain(uri.getHost())), notBefore);
        } catch (RefusedException e) {
            return new Answer.NotFetched(e.why(), null);
        }
    }

    private Answer fetch(Wanted wanted, Instant notBefore) {
        var kept = copies.find(wanted);
        var now = clock.instant();
        var fresh = kept.filter(copy -> now.isBefore(copy.freshUntil()))
                .map(Kept::copy)
                .filter(copy -> !copy.asOf().isBefore(notBefore));
        if (fresh.isPresent()) {
            return new Answer.Fetched(fresh.get());
        }
        var failure =
                kept.map(Kept::failure).filter(why -> now.isBefore(kept.get().notBefore()));
        return failure.isPresent() ? notFetched(failure.get(), kept) : askWithin(wanted, kept);
    }

    private Answer askWithin(Wanted wanted, Optional<Kept> kept) {
        var budget = FetchBudget.current();
        if (budget == null || !budget.take()) {
            return notFetched(
                    Message.of(budget == null ? "platform.remote.later" : "platform.remote.many", host(wanted)), kept);
        }
        if (!waiting.enter(wanted.domain())) {
            return notFetched(Message.of("platform.remote.busy", host(wanted)), kept);
        }
        try {
            return await(wanted, kept, budget);
        } finally {
            waiting.leave(wanted.domain());
        }
    }

    private Answer await(Wanted wanted, Optional<Kept> kept, FetchBudget budget) {
        var answer = findOrStart(wanted);
        if (answer.isEmpty()) {
            return notFetched(Message.of("platform.remote.busy", host(wanted)), kept);
        }
        var left = budget.remaining().compareTo(longest) < 0 ? budget.remaining() : longest;
        try {
            return answer.get().get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return notFetched(Message.of("platform.remote.slow", host(wanted)), kept);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Fetching ended in a way that it should not", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notFetched(Message.of("platform.remote.slow", host(wanted)), kept);
        }
    }

    /** Empty where no more may be asked at the same time. */
    private Optional<Future<Answer>> findOrStart(Wanted wanted) {
        synchronized (underWay) {
            var same = underWay.get(wanted);
            if (same != null) {
                return Optional.of(same);
            }
            if (!asking.enter(wanted.domain())) {
                return Optional.empty();
            }
            var answer = new CompletableFuture<Answer>();
            underWay.put(wanted, answer);
            workers.execute(() -> work(wanted, answer));
            return Optional.of(answer);
        }
    }

    /** Ends by itself, and what it brings is kept, even if nobody waits for it any more. */
    private void work(Wanted wanted, CompletableFuture<Answer> answer) {
        try {
            var found = ask(wanted);
            end(wanted);
            answer.complete(found);
        } catch (RuntimeException | Error e) {
            end(wanted);
            answer.completeExceptionally(e);
        }
    }

    /** Before anyone hears of the answer, or the next to ask could be given it again. */
    private void end(Wanted wanted) {
        asking.leave(wanted.domain());
        synchronized (underWay) {
            underWay.remove(wanted);
        }
    }

    private Answer ask(Wanted wanted) {
        var kept = copies.find(wanted);
        var copy = kept.map(Kept::copy).orElse(null);
        var known = copy == null ? Freshness.UNKNOWN : kept.get().freshness();
        return switch (client.get(wanted.address(), wanted.kind(), known)) {
            case Reply.Content content ->
                fresh(
                        wanted,
                        content.freshness(),
                        new RemoteCopy(content.body(), content.mediaType(), clock.instant()));
            case Reply.Unchanged unchanged -> unchanged(wanted, unchanged.freshness(), copy, known);
            case Reply.None none -> failed(wanted, none.why(), kept);
        };
    }

    private Answer unchanged(Wanted wanted, Freshness said, @Nullable RemoteCopy copy, Freshness known) {
        if (copy == null) {
            return failed(wanted, Message.of("platform.remote.status", host(wanted), 304), Optional.empty());
        }
        var freshness = new Freshness(
                said.lasts(),
                said.tag().isEmpty() ? known.tag() : said.tag(),
                said.modified().isEmpty() ? known.modified() : said.modified());
        return fresh(wanted, freshness, new RemoteCopy(copy.content(), copy.mediaType(), clock.instant()));
    }

    private Answer fresh(Wanted wanted, Freshness freshness, RemoteCopy copy) {
        var until = copy.asOf().plus(freshness.lasts());
        copies.keep(wanted, new Kept(copy, freshness, until, null, until));
        return new Answer.Fetched(copy);
    }

    private Answer failed(Wanted wanted, Message why, Optional<Kept> kept) {
        var now = clock.instant();
        var last = kept.map(Kept::copy).orElse(null);
        var freshness = kept.map(Kept::freshness).orElse(Freshness.UNKNOWN);
        copies.keep(wanted, new Kept(last, freshness, now, why, now.plus(PAUSE)));
        return new Answer.NotFetched(why, last);
    }

    private static Answer notFetched(Message why, Optional<Kept> kept) {
        return new Answer.NotFetched(why, kept.map(Kept::copy).orElse(null));
    }

    /** What one owner rents: all its hosts count as one. */
    private static String domain(String host) {
        var root = SUFFIXES.getDomainRoot(host);
        return root == null ? host : root;
    }

    private static String host(Wanted wanted) {
        return wanted.address().getHost();
    }

    private static SSLContext certificates() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        client.close();
    }
}
