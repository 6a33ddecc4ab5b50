package eu.meshe.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.signin.ApiTokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class IdempotencyTest {

    private static final String BADGE = """
            {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:example:badge","type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":{"id":"https://issuer.example/1","type":["Profile"],"name":"Nobody"},"validFrom":"2024-01-01T00:00:00Z",
             "name":"Badge","credentialSubject":{"type":["AchievementSubject"],"id":"urn:example:someone",
             "achievement":{"id":"urn:example:a","type":["Achievement"],"name":"Badge","description":"d","criteria":{"narrative":"n"}}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    private String token = "";
    private String shares = "";
    private String body = "";

    @BeforeEach
    void aLearnerWithACredential() {
        var account = accounts.addIfAbsent(
                new Account(
                        new AccountId(UUID.randomUUID()),
                        UUID.randomUUID() + "@meshe.example",
                        "Ana",
                        "Muster",
                        null,
                        "en",
                        0),
                Instant.now());
        token = tokens.make(account.id(), "test").token();
        var brought = caller().send(
                        "POST", "/api/v1/wallet/imports", "application/json", BADGE.getBytes(StandardCharsets.UTF_8));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        shares =
                "/api/v1/wallet/" + brought.body().replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1") + "/shares";
        body = "{\"until\":\"" + LocalDate.now(ZoneOffset.UTC).plusDays(2) + "\"}";
    }

    @Test
    void doesTheSameCallTwiceOnceAndGivesTheSameAnswer() {
        var first = share("key-1", body);
        var second = share("key-1", body);

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void doesItOnceWhenTheCallsComeAtTheSameMoment() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() -> share("key-2", body)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        share("key-3", body);

        var other = share("key-3", body.replace("until", "until\" : null, \"until"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void keepsTheRefusalOfACallAsItsAnswer() {
        assertThat(share("key-4", "{}").statusCode()).isEqualTo(422);
        assertThat(share("key-4", "{}").statusCode()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThat(share("k".repeat(201), body).statusCode()).isEqualTo(400);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> share(String key, String json) {
        return caller().with("Idempotency-Key", key).postJson(shares, json);
    }

    private int count() {
        return caller().get(shares).body().split("expiresAt", -1).length - 1;
    }

    private HttpCaller caller() {
        return new HttpCaller(port).with("Authorization", "Bearer " + token);
    }
}
