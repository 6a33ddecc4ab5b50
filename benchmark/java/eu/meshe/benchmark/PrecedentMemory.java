package eu.meshe.benchmark;

import eu.meshe.HttpCaller;
import eu.meshe.MesheApplication;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.RememberDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory of earlier decisions over HTTP: finding precedents among many, and what is suggested on a case. */
public final class PrecedentMemory {

    private static final int NUMBER = Integer.getInteger("most", 100_000);
    private static final int CALLS = Integer.getInteger("calls", 300);
    private static final int INSTITUTIONS = 10;

    private final ConfigurableApplicationContext context;
    private final RecognitionFixture fixture;
    private int errors;

    private PrecedentMemory(ConfigurableApplicationContext context) {
        this.context = context;
        this.fixture = context.getBean(RecognitionFixture.class);
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("precedent-benchmark");
        var errors = 0;
        try (var context = new SpringApplicationBuilder(MesheApplication.class, RecognitionFixture.class)
                .run("--server.port=0", "--meshe.data-directory=" + directory, "--meshe.remote.fetch=none")) {
            var run = new PrecedentMemory(context);
            run.print();
            errors = run.errors;
        } finally {
            delete(directory);
        }
        System.exit(errors == 0 ? 0 : 1);
    }

    private void print() throws IOException {
        var awarding = fixture.anOfficer("Northwick Institute");
        var deciding = fixture.anOfficer("University of Invented Sands");
        var decided =
                decided(fixture.anApplication(fixture.aPerson("Noor", "Voorbeeld"), awarding, deciding), deciding);
        var open = fixture.anApplication(fixture.aPerson("Bram", "Voorbeeld"), awarding, deciding);
        var others = Stream.generate(() -> fixture.anOfficer("University of Elmford"))
                .limit(INSTITUTIONS - 1)
                .toList();
        var model = context.getBean(Precedents.class)
                .findOf(decided.institutionId(), decided.id())
                .orElseThrow();
        new ManyPrecedents(context.getBean(JdbcClient.class))
                .add(
                        model.id().value(),
                        Stream.concat(Stream.of(deciding), others.stream()).toList(),
                        NUMBER);
        System.out.println("\n" + Formats.machine() + "\n");
        System.out.printf(
                Locale.ROOT, "| among %,d precedents of %d institutions | p50 | p99 |%n", NUMBER, INSTITUTIONS);
        System.out.println("|---|---:|---:|");
        var caller = new HttpCaller(port()).with("Authorization", "Bearer " + fixture.aToken(deciding.account()));
        addresses(deciding, open).forEach((what, address) -> measure(what, caller, address));
        System.out.println("\nAnswers other than those expected: " + errors);
    }

    private Application decided(Application it, StaffMember officer) {
        var draft =
                new DecisionDraft("full", List.of(), null, null, null, null, null, null, null, null, null, null, null);
        var decided = context.getBean(DecideRecognition.class).decide(officer, it.id(), it.version(), draft);
        context.getBean(RememberDecision.class).remember(decided.institutionId(), decided.id());
        return decided;
    }

    private static Map<String, String> addresses(StaffMember officer, Application open) {
        var at = "/api/v1/institutions/" + officer.institution().slug();
        var search = at + "/precedents?size=20";
        var all = new LinkedHashMap<String, String>();
        all.put("the newest, of all that she may read", search);
        all.put("her own institution's", search + "&whose=own");
        all.put("a page far back", search + "&page=400");
        all.put("a frequent word", search + "&q=privacy");
        all.put("two words", search + "&q=data%20protection");
        all.put("a part of a rare word", search + "&q=aeio");
        all.put("two letters", search + "&q=ab");
        all.put("a word that nobody used", search + "&q=nobodyhasthis");
        all.put("an awarding body", search + "&awardedBy=northwick%20277");
        all.put("a field, level and outcome", search + "&field=0421&level=6&outcome=full");
        all.put("a field", search + "&field=0421");
        all.put("an outcome, in force or not", search + "&outcome=refusal&force=all");
        all.put("out of force, a page far back", search + "&force=out&page=100");
        all.put("a word of hers in force", search + "&q=statistics&whose=own&force=in");
        all.put("anyone: the newest", "/api/v1/precedents?size=20");
        all.put("anyone: a word", "/api/v1/precedents?size=20&q=nursing");
        all.put("suggested for a case", at + "/cases/" + open.id() + "/precedents");
        return all;
    }

    private void measure(String what, HttpCaller caller, String address) {
        for (var warm = 0; warm < CALLS / 5; warm++) {
            caller.get(address);
        }
        var took = new long[CALLS];
        for (var number = 0; number < CALLS; number++) {
            var begun = System.nanoTime();
            var status = caller.get(address).statusCode();
            took[number] = System.nanoTime() - begun;
            if (status != 200) {
                errors++;
                System.out.println("unexpected: " + status + " for " + address);
            }
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "| %s | %s | **%s** |%n", what, at(took, 0.5), at(took, 0.99));
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String at(long[] sorted, double share) {
        return String.format(Locale.ROOT, "%.1f ms", sorted[(int) (share * (sorted.length - 1))] / 1e6);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
