package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import eu.meshe.wallet.HeldCredential.Kind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same form sent eight times at once makes one thing, and nobody hears of an error. */
@AttackTest
class SentTwiceTest {

    private static final int TIMES = 8;

    @Autowired
    private World world;

    @Autowired
    private Tables tables;

    private final String id = UUID.randomUUID().toString();

    @Test
    void oneOffer() throws Exception {
        once("micro_credential", staff(), "/at/" + World.OWNING + "/offers/new", "id", id, "title.en", "Sent often");
    }

    @Test
    void oneRun() throws Exception {
        var offer = published();
        var achievement = world.text("select achievement::text from micro_credential where id::text = ?", offer);
        assertThat(achievement).isNotEmpty();
        var mode = achievement.contains("\"HYBRID\"")
                ? "HYBRID"
                : achievement.contains("\"ONLINE\"") ? "ONLINE" : "PRESENTIAL";
        once(
                "run",
                staff(),
                "/at/" + World.OWNING + "/offers/" + offer + "/runs/new",
                "run",
                id,
                "opensOn",
                Payload.day(0),
                "closesOn",
                Payload.day(20),
                "startsOn",
                Payload.day(30),
                "endsOn",
                Payload.day(60),
                "price",
                "0",
                "currency",
                "EUR",
                "places",
                "20",
                "mode",
                mode,
                "language",
                "de");
    }

    @Test
    void oneAward() throws Exception {
        var offer = world.text("""
                select a.micro_credential_id from award a join institution i on i.id = a.institution_id join micro_credential m
                on m.id = a.micro_credential_id where i.slug = ? and m.state = 'PUBLISHED' order by a.id limit 1""", World.OWNING);
        var assessment = world.text("select assessment from award where micro_credential_id::text = ?", offer);
        once(
                "award",
                staff(),
                "/at/" + World.OWNING + "/awards",
                "id",
                id,
                "offer",
                offer,
                "givenName",
                "Twice",
                "familyName",
                "Sent",
                "birthDate",
                "1990-01-01",
                "email",
                "twice@post.example",
                "achievedOn",
                Payload.day(-3),
                "assessment",
                assessment,
                "identityCheck",
                "SUPERVISED_WITH_IDENTITY");
    }

    @Test
    void oneEnrolment() throws Exception {
        var run = world.text("""
                select r.id from run r join offer o on o.id = r.micro_credential_id where not r.cancelled and r.opens_on <= current_date and r.closes_on >= current_date
                and (r.places is null or r.enrolled < r.places) and not exists (select 1 from enrolment e where e.run_id = r.id
                and e.account_id = (select id from account where email = 'zofia@post.example')) order by r.id limit 1""");
        var offer = world.text("select micro_credential_id from run where id::text = ?", run);
        once(
                "enrolment",
                world.person("zofia@post.example").browser(),
                "/offers/" + offer + "/runs/" + run + "/enrol",
                "id",
                id);
    }

    @Test
    void oneAgreement() throws Exception {
        once(
                "agreement",
                staff(),
                "/at/" + World.OWNING + "/agreements",
                "id",
                id,
                "partner",
                World.OTHER,
                "validFrom",
                Payload.day(0),
                "decisionDays",
                "30",
                "terms",
                "We recognise what the other awards.");
    }

    @Test
    void oneAccreditation() throws Exception {
        var officer = world.administrator(World.AGENCY).browser();
        once(
                "accreditation",
                officer,
                "/at/" + World.AGENCY + "/accreditations",
                "id",
                id,
                "university",
                World.OTHER,
                "validFrom",
                Payload.day(0),
                "validUntil",
                Payload.day(400));
    }

    @Test
    void oneApplication() throws Exception {
        var held = world.held(Kind.AWARD).toString();
        var target = world.text("""
                select m.id from micro_credential m join institution i on i.id = m.institution_id where i.slug = 'kuvitelmala'
                and m.state = 'PUBLISHED' order by m.id limit 1""");
        once(
                "recognition_application",
                world.person(World.LEARNER).browser(),
                "/applications",
                "id",
                id,
                "held",
                held,
                "institution",
                "kuvitelmala",
                "target",
                target,
                "statement",
                "Sent often");
    }

    @Test
    void oneShare() throws Exception {
        once(
                "share",
                world.person(World.LEARNER).browser(),
                "/wallet/" + world.held(Kind.AWARD) + "/shares",
                "id",
                id,
                "until",
                Payload.day(9),
                "recipient",
                "Somebody");
    }

    @Test
    void oneColleague() throws Exception {
        once(
                "membership",
                staff(),
                "/at/" + World.OWNING + "/people",
                "email",
                "invited@erfundenburg.example",
                "givenName",
                "In",
                "familyName",
                "Vited",
                "role",
                "REGISTRAR");
    }

    @Test
    void oneImport() throws Exception {
        var learner = world.person(World.OTHER_LEARNER).program();
        var document = world.person(World.LEARNER)
                .program()
                .get("/api/v1/wallet/" + world.held(Kind.AWARD) + "/documents/open-badge");
        assertThat(document.statusCode()).isEqualTo(200);
        var before = tables.rows("held_document");
        assertThat(atOnce(() -> learner.post("/api/v1/wallet/imports", "application/octet-stream", document.body())))
                .allMatch(answer -> answer.statusCode() < 300);
        assertThat(tables.rows("held_document")).isEqualTo(before + 1);
    }

    @Test
    void oneAgreementByMachineUnderOneIdempotencyKey() throws Exception {
        var program = world.administrator(World.OWNING).program();
        var before = tables.rows("agreement");
        var key = UUID.randomUUID().toString();
        var caller =
                world.anyone().with("Authorization", authorization(program)).with("Idempotency-Key", key);
        var json = """
                {"partner": "%s", "validFrom": "%s", "decisionDays": "30", "terms": "By machine."}""".formatted(World.OTHER, Payload.day(0));
        assertThat(atOnce(() -> caller.postJson("/api/v1/institutions/" + World.OWNING + "/agreements", json)))
                .extracting(HttpResponse::statusCode)
                .containsOnly(201, 409);
        assertThat(tables.rows("agreement")).isEqualTo(before + 1);
    }

    private static String authorization(HttpCaller program) {
        return program.get("/api/v1/accreditations")
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
    }

    private HttpCaller staff() {
        return world.administrator(World.OWNING).browser();
    }

    private String published() {
        return world.text("""
                select m.id from micro_credential m join institution i on i.id = m.institution_id
                where i.slug = ? and m.state = 'PUBLISHED' order by m.id limit 1""", World.OWNING);
    }

    private void once(String table, HttpCaller caller, String address, String... fields) throws Exception {
        caller.get("/account");
        var before = tables.rows(table);
        var answers = atOnce(() -> caller.postForm(address, fields));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .describedAs(answer.body().replaceAll("<[^>]*>|\\s+", " "))
                        .isLessThan(400));
        assertThat(tables.rows(table)).isEqualTo(before + 1);
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> call)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(TIMES);
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (var time = 0; time < TIMES; time++) {
                calls.add(() -> {
                    start.await();
                    return call.call();
                });
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
