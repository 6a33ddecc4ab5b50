package eu.meshe.benchmark;

import eu.meshe.HttpCaller;
import eu.meshe.MesheApplication;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.RecognitionFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The officer's desk over HTTP: the list, the sheet, how they grow, and 200 officers at once. */
public final class RecognitionDesk {

    private static final int MOST = Integer.getInteger("most", 1_000_000);
    private static final int LEAST = Integer.getInteger("least", 0);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("seconds", 20));
    private static final int CALLERS = 2;
    private static final List<String> QUERIES = List.of(
            "",
            "sort=applicant",
            "sort=credential&direction=desc",
            "sort=target",
            "sort=state",
            "sort=arrival&direction=desc",
            "officer=mine",
            "officer=nobody&sort=applicant",
            "state=needs-me",
            "state=overdue",
            "state=under-assessment&sort=credential",
            "words=voorbeeld",
            "words=course%2017&sort=applicant",
            "words=nobodyhasthis",
            "awarding=Northwick%20Institute&sort=deadline&direction=desc",
            "state=all&sort=arrival");
    /** Not in the first table, so that its figures stay comparable. */
    private static final List<String> MORE = List.of(
            "words=course%2017",
            "state=decided",
            "state=withdrawn&sort=applicant",
            "state=withdrawn&words=course%20217",
            "state=all&words=voorbeeld",
            "state=all&words=nobodyhasthis",
            "state=all&words=course%2017&sort=applicant");
    /** Pages of 25 lines before the one that is asked for by its place. */
    private static final List<Integer> FAR = List.of(1, 20, 399);

    private final ConfigurableApplicationContext context;
    private final RecognitionFixture fixture;
    private final JsonMapper mapper;
    private int errors;

    private RecognitionDesk(ConfigurableApplicationContext context) {
        this.context = context;
        this.fixture = context.getBean(RecognitionFixture.class);
        this.mapper = context.getBean(JsonMapper.class);
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("desk-benchmark");
        var errors = 0;
        try (var context = new SpringApplicationBuilder(MesheApplication.class, RecognitionFixture.class)
                .run("--server.port=0", "--meshe.data-directory=" + directory, "--meshe.remote.fetch=none")) {
            var run = new RecognitionDesk(context);
            run.print();
            errors = run.errors;
        } finally {
            delete(directory);
        }
        System.exit(errors == 0 ? 0 : 1);
    }

    private void print() throws Exception {
        System.out.println("\n" + Formats.machine() + "\n");
        System.out.println(
                "| cases, of them open | list, sorted and filtered: p50 | p99 | list as a page: p50 | p99 | case sheet:"
                        + " p50 | p99 | ratio of p50 to the smallest |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---|");
        long[] smallest = null;
        StaffMember crowded = null;
        StaffMember largest = null;
        var most = 0;
        for (var size : List.of(1_000, 10_000, ManyCases.OPEN, 1_000_000)) {
            if (size >= LEAST && size <= MOST) {
                var officer = anInstitution(size);
                var medians = measure(officer, size, smallest);
                smallest = smallest == null ? medians : smallest;
                crowded = size <= ManyCases.OPEN ? officer : crowded;
                largest = officer;
                most = size;
            }
        }
        if (largest != null) {
            printChoices(largest, most);
        }
        if (crowded != null) {
            errors += new ManyOfficers(context, fixture, crowded).run(TURN.multipliedBy(3));
        }
        System.out.println("\nAnswers other than those expected: " + errors);
    }

    /** Which choice costs what, and how far into its list: one caller alone. */
    private void printChoices(StaffMember officer, int size) {
        var caller = caller(officer);
        var hands = signedIn(officer);
        System.out.printf(
                Locale.ROOT,
                "%n| choice and order, one caller, %,d cases | first page: p50 | p99 |%s as a page: p50 | p99 |%n",
                size,
                FAR.stream()
                        .map(number -> String.format(Locale.ROOT, " %,d lines in: p50 | p99 |", (number + 1) * 25))
                        .collect(Collectors.joining()));
        System.out.println("|---|" + "---:|".repeat(2 * FAR.size() + 4));
        for (var query : Stream.concat(QUERIES.stream(), MORE.stream()).toList()) {
            var first = "/api/v1/institutions/" + officer.institution().slug() + "/cases?size=25&" + query;
            var line = new StringBuilder("| " + (query.isEmpty() ? "(open, by deadline)" : "`" + query + "`") + " |");
            line.append(alone(caller, first));
            FAR.forEach(number -> line.append(
                    deeper(caller, first, number).map(it -> alone(caller, it)).orElse(" | |")));
            line.append(alone(hands, "/at/" + officer.institution().slug() + "/cases?" + query));
            System.out.println(line);
        }
        System.out.println();
    }

    /** The median and the 99th percentile of one address, as two cells. */
    private String alone(HttpCaller caller, String address) {
        call(caller, List.of(address), Duration.ofMillis(Math.max(100, TURN.toMillis() / 40)), 0);
        var took = call(caller, List.of(address), Duration.ofMillis(Math.max(500, TURN.toMillis() / 16)), 0);
        Arrays.sort(took);
        return " " + millis(at(took, 0.5)) + " | " + millis(at(took, 0.99)) + " |";
    }

    private StaffMember anInstitution(int size) {
        var officer = fixture.anOfficer("University of " + size);
        var model = fixture.anApplication(
                fixture.aPerson("Noor", "Voorbeeld"), fixture.anOfficer("Northwick Institute"), officer);
        new ManyCases(context.getBean(JdbcClient.class)).add(model, officer, size);
        return officer;
    }

    private long[] measure(StaffMember officer, int size, long[] smallest) throws Exception {
        var api = "/api/v1/institutions/" + officer.institution().slug() + "/cases";
        var caller = caller(officer);
        var lists = QUERIES.stream().map(query -> api + "?size=25&" + query).toList();
        var paged = new ArrayList<>(lists);
        lists.forEach(
                address -> FAR.forEach(number -> deeper(caller, address, number).ifPresent(paged::add)));
        var sheets = new ArrayList<String>();
        for (var page = 0; page < 4; page++) {
            mapper.readTree(caller.get(api + "?size=100&page=" + page).body())
                    .get("items")
                    .forEach(item -> sheets.add(api + "/" + item.get("id").asString()));
        }
        var pages = QUERIES.stream()
                .map(query -> "/at/" + officer.institution().slug() + "/cases?" + query)
                .toList();
        var list = timed(it -> caller(officer), paged);
        var page = timed(it -> signedIn(officer), pages);
        var sheet = timed(it -> caller(officer), sheets);
        var medians = new long[] {at(list, 0.5), at(page, 0.5), at(sheet, 0.5)};
        System.out.printf(
                Locale.ROOT,
                "| %,d, %,d | %s | **%s** | %s | **%s** | %s | **%s** | %s |%n",
                size,
                Math.min(size, ManyCases.OPEN),
                millis(medians[0]),
                millis(at(list, 0.99)),
                millis(medians[1]),
                millis(at(page, 0.99)),
                millis(medians[2]),
                millis(at(sheet, 0.99)),
                smallest == null ? "1" : ratios(medians, smallest));
        return medians;
    }

    /** The page after that one, by its place; empty where the list is shorter. */
    private Optional<String> deeper(HttpCaller caller, String address, int number) {
        var answer = caller.get(address.replace("size=25", "size=25&page=" + number));
        var next = mapper.readTree(answer.body()).path("next").asString("");
        return next.isEmpty() ? Optional.empty() : Optional.of(address + "&at=" + next);
    }

    /** Nanoseconds of each call, in order; as many callers at once as there are cores. */
    private long[] timed(Function<Integer, HttpCaller> callers, List<String> addresses) throws Exception {
        for (var warm = 0; warm < 2; warm++) {
            call(callers.apply(0), addresses, Duration.ofSeconds(Math.max(1, TURN.toSeconds() / 4)), warm);
        }
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var calls = new ArrayList<Callable<long[]>>();
            for (var number = 0; number < CALLERS; number++) {
                var seed = number;
                calls.add(() -> call(callers.apply(seed), addresses, TURN, seed));
            }
            var all = LongStream.empty();
            for (var done : threads.invokeAll(calls)) {
                all = LongStream.concat(all, Arrays.stream(done.get()));
            }
            return all.sorted().toArray();
        }
    }

    private long[] call(HttpCaller caller, List<String> addresses, Duration time, int seed) {
        var random = new Random(seed);
        var end = System.nanoTime() + time.toNanos();
        var took = LongStream.builder();
        while (System.nanoTime() < end) {
            var address = addresses.get(random.nextInt(addresses.size()));
            var begun = System.nanoTime();
            var status = caller.get(address).statusCode();
            took.add(System.nanoTime() - begun);
            if (status != 200) {
                note(address, status);
            }
        }
        return took.build().toArray();
    }

    private synchronized void note(String address, int status) {
        errors++;
        System.out.println("unexpected: " + status + " for " + address);
    }

    private HttpCaller caller(StaffMember officer) {
        return new HttpCaller(port()).with("Authorization", "Bearer " + fixture.aToken(officer.account()));
    }

    private HttpCaller signedIn(StaffMember officer) {
        return new HttpCaller(port()).signedIn(officer.account().email(), fixture.aPassword(officer.account()));
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String ratios(long[] medians, long[] smallest) {
        return String.format(
                Locale.ROOT,
                "list %.1f, page %.1f, sheet %.1f",
                (double) medians[0] / smallest[0],
                (double) medians[1] / smallest[1],
                (double) medians[2] / smallest[2]);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
