package eu.meshe.institution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.signin.MailedLinks;
import eu.meshe.institution.signin.SetPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class SignInTest {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SetPassword setPassword;

    @Autowired
    private MailedLinks links;

    @Autowired
    private JdbcClient jdbc;

    private Account account = anAccount("not yet made");

    @BeforeEach
    void addAnAccount() {
        account = accounts.addIfAbsent(anAccount(UUID.randomUUID() + "@meshe.example"), Instant.now());
        setPassword.set(account.id(), PASSWORD);
    }

    @Test
    void signsInWithTheRightPasswordAndGivesTheSessionANewId() {
        var browser = new HttpCaller(port);
        browser.get("/sign-in");
        var before = browser.cookie("meshe");

        var answer = browser.postForm(
                "/sign-in", "email", account.email().toUpperCase(java.util.Locale.ROOT), "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account/start");
        assertThat(browser.cookie("meshe")).isNotEqualTo(before);
        assertThat(browser.get("/account").body()).contains(account.email());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wrong password!", "' or 1=1 --", "🙂🙂🙂🙂🙂🙂🙂🙂", "\u0000", "<script>alert(1)</script>"})
    void refusesAnyOtherPassword(String password) {
        var browser = new HttpCaller(port);
        browser.get("/sign-in");

        var answer = browser.postForm("/sign-in", "email", account.email(), "password", password);

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?refused");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(new HttpCaller(port)
                        .postFormWithoutToken("/sign-in", "email", "a@b", "password", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void turnsAwayWhoGuessesMoreThanTenTimes() {
        var browser = new HttpCaller(port);
        browser.get("/sign-in");
        for (var attempt = 0; attempt < 10; attempt++) {
            browser.postForm("/sign-in", "email", account.email(), "password", "guess " + attempt);
        }

        var answer = browser.postForm("/sign-in", "email", account.email(), "password", PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?later");
    }

    @Test
    void mailsALinkThatWorksOnce() {
        var browser = new HttpCaller(port);
        browser.get("/sign-in");
        browser.postForm("/sign-in/link", "email", account.email());
        var path = mailedPath(account.email());

        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.postForm(path).headers().firstValue("Location").orElse(""))
                .endsWith("/account/start");
        assertThat(browser.get("/account").body()).contains(account.email());

        var another = new HttpCaller(port);
        another.get(path);
        another.postForm(path);
        assertThat(another.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void doesNotTellWhetherAMailboxHasAnAccount() {
        var browser = new HttpCaller(port);
        browser.get("/sign-in");
        var known = browser.postForm("/sign-in/link", "email", account.email());
        var unknown = browser.postForm("/sign-in/link", "email", "nobody@meshe.example");

        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
    }

    @Test
    void keepsOnlyTheDigestOfAMailedSecret() {
        var secret = links.make(account.id(), Duration.ofMinutes(1));

        assertThat(jdbc.sql("select count(*) from mailed_link where digest = ?")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(links.use(secret)).contains(account.id());
        assertThat(links.use(secret)).isEmpty();
    }

    @Test
    void aProgramActsWithATokenAndWithoutOneIsToldHowToGetIt() {
        var program = new HttpCaller(port);
        var made = program.postJson(
                "/api/v1/tokens", "{\"email\":\"" + account.email() + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"token\":\"meshe_");

        var refused = program.postJson("/api/v1/tokens", "{\"email\":\"" + account.email() + "\",\"password\":\"no\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private String mailedPath(String email) {
        var body = jdbc.sql("select body from mail where recipient = ? order by created_at desc limit 1")
                .param(email)
                .query(String.class)
                .single();
        var matcher = java.util.regex.Pattern.compile("(/sign-in/link/\\S+)").matcher(String.valueOf(body));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Account anAccount(String email) {
        return new Account(new AccountId(UUID.randomUUID()), email, "Ada", "Muster", null, "en", 0);
    }
}
