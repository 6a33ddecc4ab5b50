package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import eu.meshe.demonstration.DemonstrationSignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headers, sessions, logs and keys: what must be there on every answer, and what must be nowhere. */
@AttackTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    /** The beginning of a PKCS#8 private key: Ed25519 (RFC 8410), P-256 (RFC 5915), in hex and base64; and of its PEM. */
    private static final List<String> PRIVATE_KEYS = List.of(
            "302e020100300506032b6570",
            "3041020100301306072a8648ce3d0201",
            "308187020100301306072a8648ce3d0201",
            "mc4caqawbqydk2vw",
            "mechageameqyhkozizj0caqyikozizj0dqqce",
            "mighageameqyhkozizj0caqyikozizj0dqq",
            "private key");

    @Autowired
    private Routes routes;

    @Autowired
    private World world;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPageCarriesTheHeaders() {
        var problems = new ArrayList<String>();
        routes.all().stream().filter(Route::isRead).forEach(route -> {
            var answer =
                    world.owner(route).callerOf(route).get(route.address(variable -> world.value(route, variable)));
            var headers = answer.headers();
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            if (!policy.contains("default-src 'none'")
                    || !policy.contains("frame-ancestors 'none'")
                    || policy.contains("unsafe")
                    || !headers.firstValue("X-Content-Type-Options").orElse("").equals("nosniff")
                    || !headers.firstValue("Referrer-Policy").orElse("").equals("same-origin")) {
                problems.add(route + " -> " + answer.statusCode() + " " + headers.map());
            }
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesOfSomebodySignedInAreNotKept() {
        var problems = new ArrayList<String>();
        routes.all().stream()
                .filter(Route::isRead)
                .filter(route -> route.isForStaff() || route.isForLearners())
                .forEach(route -> {
                    var answer = world.owner(route)
                            .callerOf(route)
                            .get(route.address(variable -> world.value(route, variable)));
                    var kept = answer.headers().firstValue("Cache-Control").orElse("");
                    if (!kept.contains("no-store")) {
                        problems.add(route + " -> " + answer.statusCode() + " " + kept);
                    }
                });
        assertThat(problems).isEmpty();
    }

    @Test
    void theSessionIsNewAfterSignInAndItsCookieIsKeptFromScriptsAndOtherSites() {
        var caller = world.anyone();
        caller.get("/sign-in");
        var before = caller.cookie("meshe");
        var answer =
                caller.postForm("/sign-in", "email", "zofia@post.example", "password", DemonstrationSignIn.PASSWORD);
        assertThat(caller.cookie("meshe")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theThemeAndLanguageCookiesAreKeptFromOtherSites() {
        var caller = world.anyone();
        assertThat(caller.get("/?lang=de").headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @Test
    void whoSignedOutIsOut() {
        var caller = world.anyone().signedIn("noor@post.example", DemonstrationSignIn.PASSWORD);
        assertThat(caller.get("/wallet").statusCode()).isEqualTo(200);
        caller.postForm("/sign-out");
        assertThat(caller.get("/wallet").statusCode()).isEqualTo(302);
    }

    @Test
    void theLogNamesNobody(CapturedOutput output) {
        var caller = new HttpCaller(world.port()).signedIn("lena@post.example", DemonstrationSignIn.PASSWORD);
        caller.get("/wallet");
        caller.postForm("/sign-in/link", "email", "lena@post.example");
        caller.postForm("/sign-in", "email", "lena@post.example", "password", "wrong");
        caller.get("/offers?q=lena@post.example");
        caller.get("/wallet/Beispiel");
        caller.postForm("/account", "givenName", "Beispiel\u0000", "familyName", "Beispiel", "birthDate", "Beispiel");
        var staff = world.administrator(World.OWNING);
        staff.browser().get("/at/" + World.OWNING + "/awards?q=Beispiel");
        staff.program()
                .postJson(
                        "/api/v1/institutions/" + World.OWNING + "/awards",
                        "{\"email\": \"lena@post.example\", \"offer\": \"Beispiel\"}");
        assertThat(output.getAll().lines().filter(line -> line.matches("^\\d{4}-\\d\\d-\\d\\dT.*")))
                .noneMatch(line -> line.contains("post.example")
                        || line.contains("Beispiel")
                        || line.contains(DemonstrationSignIn.PASSWORD));
    }

    @Test
    void noPrivateKeyIsInTheDatabase() {
        var found = new ArrayList<String>();
        for (var table : tables.names()) {
            jdbc
                    .sql("select t::text from " + table + " t")
                    .query((row, number) -> row.getString(1).toLowerCase(Locale.ROOT))
                    .list()
                    .stream()
                    .flatMap(row -> Stream.of(row, row.replace("\\n", "").replace("\n", "")))
                    .filter(row -> PRIVATE_KEYS.stream().anyMatch(row::contains))
                    .findFirst()
                    .ifPresent(row -> found.add(table));
        }
        assertThat(found).isEmpty();
    }
}
