package eu.meshe.benchmark;

import eu.meshe.HttpCaller;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.RecognitionFixture;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two hundred officers of one university at once: each lists, opens, takes up and decides, one in four always the case that is most urgent
 * for everybody. What they were told was decided must be what is kept: as many rulings, as many entries in the log.
 */
final class ManyOfficers {

    private static final int OFFICERS = Integer.getInteger("officers", 200);
    private static final int CONFLICT = 409;

    private final ConfigurableApplicationContext context;
    private final RecognitionFixture fixture;
    private final StaffMember first;
    private final JsonMapper mapper;
    private final String cases;
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    ManyOfficers(ConfigurableApplicationContext context, RecognitionFixture fixture, StaffMember first) {
        this.context = context;
        this.fixture = fixture;
        this.first = first;
        this.mapper = context.getBean(JsonMapper.class);
        this.cases = "/api/v1/institutions/" + first.institution().slug() + "/cases";
    }

    /** How much went wrong: answers neither given nor refused for a reason, and decisions that are kept more or less than once. */
    int run(Duration time) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ready = new CountDownLatch(1);
            for (var number = 0; number < OFFICERS; number++) {
                var officer = new Officer(number, caller());
                threads.submit(() -> officer.workUntilEnd(ready, time));
            }
            ready.countDown();
            threads.shutdown();
            threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS);
        }
        return report(time);
    }

    private int report(Duration time) {
        var rulings = count("select count(*) from recognition_ruling where institution_id = ?");
        var entries =
                count("select count(*) from ledger_entry where institution_id = ? and kind = 'RecognitionDecided'");
        System.out.printf(
                "%n%d officers at once for %d s: %,d calls, %,d decisions told, %,d rulings kept, %,d entries in the log, %,d conflicts told,"
                        + " %d errors%n",
                OFFICERS,
                time.toSeconds(),
                calls.get(),
                decided.size(),
                rulings,
                entries,
                conflicts.get(),
                errors.size());
        errors.stream().limit(5).forEach(error -> System.out.println("unexpected: " + error));
        return errors.size() + (int) (Math.abs(rulings - decided.size()) + Math.abs(entries - decided.size()));
    }

    private long count(String sql) {
        return context.getBean(JdbcClient.class)
                .sql(sql)
                .param(first.institutionId().value())
                .query(Long.class)
                .single();
    }

    private HttpCaller caller() {
        var officer = fixture.anotherOfficer(first.institution());
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(officer.account()));
    }

    private final class Officer {

        private final boolean takesTheMostUrgent;
        private final HttpCaller caller;
        private final Random random;

        Officer(int number, HttpCaller caller) {
            this.takesTheMostUrgent = number % 4 == 0;
            this.caller = caller;
            this.random = new Random(number);
        }

        void workUntilEnd(CountDownLatch ready, Duration time) {
            try {
                ready.await();
                var end = System.nanoTime() + time.toNanos();
                while (System.nanoTime() < end) {
                    work();
                }
            } catch (RuntimeException | InterruptedException e) {
                errors.add(e.toString());
            }
        }

        private void work() {
            var page = takesTheMostUrgent ? 0 : random.nextInt(10);
            var list = ask("?state=submitted&size=100&page=" + page);
            var items = list == null ? null : mapper.readTree(list).get("items");
            if (items == null || items.isEmpty()) {
                return;
            }
            var id = items.get(takesTheMostUrgent ? 0 : random.nextInt(items.size()))
                    .get("id")
                    .asString();
            if (ask("/" + id) == null) {
                return;
            }
            var taken = send("/" + id + "/take-up", Map.of("version", 0));
            if (taken != null) {
                decide(id, mapper.readTree(taken).at("/application/version").asInt());
            }
        }

        private void decide(String id, int version) {
            var decision = Map.of("version", version, "decision", Map.of("outcome", "full"));
            if (send("/" + id + "/decision", decision) != null) {
                decided.add(id);
            }
        }

        private String ask(String path) {
            return read(path, caller.get(cases + path));
        }

        private String send(String path, Object body) {
            return read(path, caller.postJson(cases + path, mapper.writeValueAsString(body)));
        }

        private String read(String path, java.net.http.HttpResponse<String> answer) {
            calls.incrementAndGet();
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (answer.statusCode() == CONFLICT) {
                conflicts.incrementAndGet();
            } else {
                errors.add(answer.statusCode() + " for " + path + ": " + answer.body());
            }
            return null;
        }
    }
}
