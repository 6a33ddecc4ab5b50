package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.export.ExportKind;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals on appeal and after a condition, attacked from outside and by many at once. */
@ExchangeTest
class ProposalHttpAttackTest extends TwoPeopleSign {

    private static final List<String> MOVES =
            List.of("/proposal/confirmation", "/proposal/return", "/appeal/decision", "/appeal/take-up", "/condition");

    private static final List<String> NONSENSE = List.of(
            "",
            "null",
            "[]",
            "7",
            "{}",
            "{\"version\":null}",
            "{\"version\":\"x\"}",
            "{\"version\":4.5}",
            "{\"version\":99999999999999}",
            "{\"version\":-1}",
            "{\"version\":4,\"version\":4}",
            "{\"version\":[4]}",
            "{\"version\":4,\"note\":\"\\u0000\"}",
            "{\"version\":4,\"note\":\"\\ud800\"}",
            "{\"version\":4,\"note\":{}}",
            "{\"version\":4,\"note\":\"" + "x".repeat(100_000) + "\"}",
            "{\"version\":4,\"met\":\"maybe\",\"answer\":7,\"decision\":\"full\"}",
            "{\"version\":4,\"answer\":\"changed\",\"decision\":{\"outcome\":\"\\u0000\"}}",
            "{".repeat(5_000));

    @LocalServerPort
    private int port;

    @Autowired
    private Applications applications;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        answerProposed();
        var program = program(fourth);
        for (var move : MOVES) {
            for (var body : NONSENSE) {
                if (move.endsWith("confirmation") && body.startsWith("{\"version\":4,") && !body.endsWith("4}")) {
                    continue; // it takes no note: the rest of it is good
                }
                var status = program.postJson(caseAt(first) + move, body).statusCode();
                assertThat(status).as(move + " " + body).isBetween(400, body.length() > 50_000 ? 499 : 422);
            }
        }
        assertThat(theCase().version()).isEqualTo(4);
        assertThat(theCase().state().name()).isEqualTo(Name.APPEAL_PROPOSED);
    }

    @Test
    void aPageSentWithNonsenseIsRefusedAndChangesNothing() {
        answerProposed();
        var browser = new HttpCaller(port).signedIn(fourth.account().email(), fixture.aPassword(fourth.account()));
        var at = "/at/" + first.institution().slug() + "/cases/" + id;
        browser.get(at);
        for (var move : MOVES) {
            for (var version : List.of("", "x", "-1", "4.5", "99999999999999", "\u0000")) {
                assertThat(browser.postForm(at + move, "version", version, "note", "\u0000")
                                .statusCode())
                        .as(move + " " + version)
                        .isBetween(400, 422);
            }
            assertThat(browser.postForm(at + move, "note", "no version").statusCode())
                    .as(move)
                    .isBetween(400, 422);
        }
        assertThat(theCase().version()).isEqualTo(4);
    }

    @Test
    void nobodyElsewhereNorTheApplicantSignsOrReadsIt() {
        answerProposed();
        var elsewhere = fixture.anOfficer("Southmere");
        for (var stranger : List.of(elsewhere.account(), learner, fixture.aPerson("Stella", "Stranger"))) {
            var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(stranger));
            assertThat(program.get(caseAt(first)).statusCode()).isIn(403, 404);
            for (var move : MOVES) {
                assertThat(program.postJson(caseAt(first) + move, "{\"version\":4,\"note\":\"Mine\"}")
                                .statusCode())
                        .isIn(403, 404);
            }
        }
        var there = program(elsewhere);
        assertThat(there.get(caseAt(elsewhere)).statusCode()).isEqualTo(404);
        assertThat(there.postJson(caseAt(elsewhere) + "/proposal/confirmation", "{\"version\":4}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(theCase().version()).isEqualTo(4);
    }

    @Test
    void nothingThatTheApplicantCanFetchTellsWhatIsProposed() {
        answerProposed();
        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(learner));
        var browser = new HttpCaller(port).signedIn(learner.email(), fixture.aPassword(learner));
        var own = "/api/v1/applications/" + id;
        var told = new java.util.ArrayList<String>();
        for (var path : List.of(own, own + "/steps", own + "/looks", own + "/documents", "/api/v1/applications")) {
            told.add(program.get(path).body());
        }
        for (var path : List.of("/applications/" + id, "/applications", "/account", "/wallet")) {
            told.add(browser.get(path).body());
        }
        told.addAll(fixture.mailsTo(learner.email()));
        told.addAll(jdbc.sql("select facts::text from ledger_entry where subject = ?")
                .param(id.toString())
                .query(String.class)
                .list());
        assertThat(told).noneMatch(text -> text.contains("You are right") || text.contains("\"full\""));
        assertThat(program.get(own + "/letters/2").statusCode()).isEqualTo(404);
        for (var kind : ExportKind.values()) {
            assertThat(program.get(own + "/exports/" + kind.slug()).body())
                    .as(kind.slug())
                    .doesNotContain("You are right", ">Positive<");
        }
    }

    @Test
    void whoeverIsQuickerSettlesOrContestsAndNeverBoth() throws Exception {
        for (var round = 0; round < 12; round++) {
            learner = fixture.aPerson("Mira", "Voorbeeld");
            id = fixture.anApplication(learner, fixture.anOfficer("Northwick Institute"), first)
                    .id();
            settlementProposed();
            List<Callable<Boolean>> attempts = List.of(
                    () -> isMade(() -> confirm.confirm(second, id, 3)),
                    () -> isMade(() -> confirm.confirm(third, id, 3)),
                    () -> isMade(() -> confirm.giveBack(fourth, id, 3, "Not yet.")),
                    () -> isMade(() -> appeals.lodge(learner, id, "I sent it in May.")));
            var made = 0;
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var attempt : threads.invokeAll(attempts)) {
                    made += Boolean.TRUE.equals(attempt.get()) ? 1 : 0;
                }
            }
            whole(made);
        }
    }

    /** Every move left its step, every ruling one row that the case has or had, and nobody stands both settled and contested. */
    private void whole(int made) {
        var it = theCase();
        assertThat(it.version()).isEqualTo(3 + made);
        assertThat(steps.list(first.institutionId(), id)).hasSize(it.version() + 1);
        var all = rulings.list(first.institutionId(), id);
        assertThat(all.getLast()).isEqualTo(it.ruling());
        assertThat(it.proposal()).isNull();
        var outcome = Objects.requireNonNull(it.decision()).outcome();
        assertThat(all).hasSize(outcome == DecisionOutcome.CONDITIONAL ? 1 : 2);
    }

    private static boolean isMade(Runnable move) {
        try {
            move.run();
            return true;
        } catch (StaleVersionException | ConflictException e) {
            return false;
        }
    }

    private Application theCase() {
        return applications.getCase(first.institutionId(), id);
    }

    private HttpCaller program(StaffMember who) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(who.account()));
    }

    private String caseAt(StaffMember where) {
        return "/api/v1/institutions/" + where.institution().slug() + "/cases/" + id;
    }

    private void answerProposed() {
        decide.decide(first, id, 0, fixture.aRefusal());
        confirm.confirm(second, id, 1);
        appeals.lodge(learner, id, "The third outcome covers it.");
        decideAppeal.decide(third, id, 3, new AppealDraft("changed", "You are right.", draft("full", null)));
    }

    private void settlementProposed() {
        decide.decide(
                first, id, 0, draft("conditional", fixture.today().plusDays(60).toString()));
        confirm.confirm(second, id, 1);
        settle.settle(first, id, 2, new ConditionDraft("false", "Nothing came", fixture.aRefusal()));
    }

    private static DecisionDraft draft(String outcome, @Nullable String by) {
        return new DecisionDraft(
                outcome,
                List.of(),
                by == null ? null : "The practical part is missing.",
                null,
                null,
                null,
                null,
                null,
                by == null ? null : "A report of two pages",
                by,
                null,
                null,
                null);
    }
}
