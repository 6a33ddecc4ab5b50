package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.HttpCaller;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.custody.FileKeyCustody;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** The beginning of a PKCS#8 private key: Ed25519 (RFC 8410), P-256 (RFC 5915), RSA of 3072 bits, in hex and base64; and of its PEM. */
    private static final List<String> PRIVATE_KEYS = List.of(
            "302e020100300506032b6570",
            "3041020100301306072a8648ce3d0201",
            "308187020100301306072a8648ce3d0201",
            "mc4caqawbqydk2vw",
            "mechageameqyhkozizj0caqyikozizj0dqqce",
            "mighageameqyhkozizj0caqyikozizj0dqq",
            "020100300d06092a864886f70d010101050004",
            "aibadanbgkqhkig9w0baqefaas",
            "private key");

    @Autowired
    private Routes routes;

    @Autowired
    private World world;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MesheProperties properties;

    /** Who is told from which page a visitor comes: this site alone, or for secret addresses nobody. */
    private static final Set<String> AT_MOST_HERE = Set.of("same-origin", "no-referrer");

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
                    || !AT_MOST_HERE.contains(
                            headers.firstValue("Referrer-Policy").orElse(""))) {
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

    /** The exchange makes, uses and replaces keys, and meets a key file that is spoilt: no secret comes out anywhere. */
    @Test
    void noSecretComesOutWhileKeysAreMadeUsedReplacedAndSpoilt(CapturedOutput output) throws Exception {
        var caller = world.administrator(World.OTHER).program();
        var keys = "/api/v1/institutions/" + World.OTHER + "/keys";
        var answers = new ArrayList<String>();
        answers.add(caller.get(keys).body());
        for (var name : current(World.OTHER)) {
            answers.add(caller.postJson(keys + "/" + name + "/replacement", "").body());
        }
        answers.add(troubleWithASpoiltFile(current(World.OTHER).getFirst()));
        var secrets = secrets();

        assertThat(secrets).hasSizeGreaterThan(20);
        answers.add(output.getAll());
        answers.addAll(System.getenv().values());
        for (var table : tables.names()) {
            answers.addAll(jdbc.sql("select t::text from " + table + " t")
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        var places = String.join("\n", answers).replace("\\n", "").replace("\n", "");
        assertThat(secrets).noneMatch(places::contains);
    }

    private String troubleWithASpoiltFile(String keyId) throws Exception {
        var file = properties.keyDirectory().resolve(keyId + ".p12");
        var bytes = Files.readAllBytes(file);
        var spoilt = bytes.clone();
        spoilt[spoilt.length / 2] ^= 1;
        Files.write(file, spoilt);
        var trouble = new StringWriter();
        var opened = new FileKeyCustody(properties.keyDirectory(), Clock.systemUTC(), new SecureRandom());
        assertThatThrownBy(() -> opened.getKey(keyId))
                .isInstanceOf(SigningException.class)
                .satisfies(found -> found.printStackTrace(new PrintWriter(trouble)));
        Files.write(file, bytes);
        return trouble.toString();
    }

    private List<String> current(String institution) {
        return jdbc.sql("""
                select k.custody_id from institution_key k join institution i on i.id = k.institution_id
                where i.slug = ? and k.retired_at is null order by k.custody_id""")
                .param(institution)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The passphrase, and the end of every private key, which no public key shares, in base64 and in hexadecimal. */
    private List<String> secrets() throws Exception {
        var passphrase = Files.readString(properties.keyDirectory().resolve("passphrase"));
        var secrets = new ArrayList<>(List.of(passphrase));
        try (var files = Files.list(properties.keyDirectory())) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".p12")).toList()) {
                var store = KeyStore.getInstance(file.toFile(), passphrase.toCharArray());
                var encoded = store.getKey("key", passphrase.toCharArray()).getEncoded();
                var secret = file.toString().contains(".p256.") ? Arrays.copyOfRange(encoded, 36, 67) : encoded;
                secrets.add(HexFormat.of().formatHex(secret));
                secrets.add(Base64.getEncoder().encodeToString(secret));
                secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            }
        }
        return secrets;
    }
}
