package eu.meshe.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.Shared;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.format.elmo.ElmoFormat;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class WalletTest {

    private static final String SEALED = "samples/elm/Sample-MC-Annex1-signed.jsonld";
    private static final String TRANSCRIPT = "samples/elmo/my_elmo.xml";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IssuanceFixture issuance;

    @Autowired
    private IssueCredential issueCredential;

    private HttpCaller learner = new HttpCaller(0);
    private HttpCaller another = new HttpCaller(0);

    @BeforeEach
    void twoLearners() {
        learner = caller();
        another = caller();
    }

    @Test
    void keepsACredentialFromElsewhereByteForByte() {
        var document = Shared.bytes(SEALED);
        var id = bring(document);

        var taken = learner.get("/api/v1/wallet/" + id + "/documents/edc");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(document);
    }

    @Test
    void keepsTheSameDocumentOnceHoweverOftenItIsBroughtAtOnce() throws Exception {
        var document = Shared.bytes(SEALED);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var brought = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> bring(document)))
                    .toList();
            for (var answer : brought) {
                answer.get();
            }
        }

        assertThat(learner.get("/api/v1/wallet").body()).contains("\"total\":1");
    }

    @Test
    void importsTheResultsOfATranscriptAsReportedByTheLearner() {
        var answer = learner.send("POST", "/api/v1/wallet/imports", "application/xml", Shared.bytes(TRANSCRIPT));

        assertThat(answer.statusCode()).isEqualTo(201);
        var listed = learner.get("/api/v1/wallet").body();
        assertThat(listed)
                .contains("Potilaslähtöisen hoitotyön toiminnot")
                .contains("\"kind\":\"self_reported\"")
                .contains("\"standing\":\"self_reported\"")
                .contains("\"formats\":[]");
    }

    /** A single award that an institution here sealed is no report of the learner's own, whatever file it comes in. */
    @Test
    void keepsASealedAwardAsACredentialThoughItIsATranscript() {
        var sealed = anAwardAsElmo();

        bring(sealed);

        assertThat(learner.get("/api/v1/wallet").body())
                .contains("\"kind\":\"received\"")
                .contains("\"formats\":[\"elmo\"]")
                .doesNotContain("self_reported");
        var changed = new String(sealed, StandardCharsets.UTF_8).replace("Voorbeeld", "Verandert");
        another.send("POST", "/api/v1/wallet/imports", "application/xml", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(another.get("/api/v1/wallet").body()).contains("\"kind\":\"self_reported\"");
    }

    @Test
    void takesTheCredentialOutOfAPictureAndKeepsThatAlone() {
        var sealed = Shared.bytes(SEALED);
        var id = bring(BakedBadges.png(sealed));

        assertThat(learner.get("/api/v1/wallet/" + id + "/documents/edc").body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(sealed);
        var empty = learner.send("POST", "/api/v1/wallet/imports", "image/png", BakedBadges.png());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("no credential in this picture");
    }

    private byte[] anAwardAsElmo() {
        var registrar = issuance.aRegistrar();
        var award = issuance.anAward(registrar);
        return issueCredential
                .issue(registrar.institutionId(), award.id(), ElmoFormat.ID)
                .content();
    }

    @Test
    void doesNotShowAResultThatTheLearnerReportedAsACredential() {
        var id = first(learner.send("POST", "/api/v1/wallet/imports", "application/xml", Shared.bytes(TRANSCRIPT)));

        var refused = share(learner, id, today().plusDays(3));

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void showsACredentialByALinkUntilItIsWithdrawn() {
        var id = bring(Shared.bytes(SEALED));
        var made = share(learner, id, today().plusDays(3));
        assertThat(made.statusCode()).isEqualTo(201);
        var path = pathOfShare(made);
        var visitor = new HttpCaller(port);

        assertThat(visitor.get(path).body()).contains("TEST SEAL");
        assertThat(visitor.get(path + "/document").statusCode()).isEqualTo(200);

        learner.send("DELETE", "/api/v1/wallet/" + id + "/shares/" + first(made), "application/json", new byte[0]);

        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "/document").statusCode()).isEqualTo(404);
    }

    @Test
    void makesOneLinkWhenTheSameCallComesTwice() {
        var id = bring(Shared.bytes(SEALED));
        var body = "{\"id\":\"" + UUID.randomUUID() + "\",\"until\":\"" + today().plusDays(1) + "\"}";

        learner.postJson("/api/v1/wallet/" + id + "/shares", body);
        learner.postJson("/api/v1/wallet/" + id + "/shares", body);

        assertThat(learner.get("/api/v1/wallet/" + id + "/shares").body().split("expiresAt", -1))
                .hasSize(2);
    }

    @Test
    void keepsOnlyTheDigestOfALink() {
        var id = bring(Shared.bytes(SEALED));
        var path = pathOfShare(share(learner, id, today().plusDays(3)));
        var secret = path.substring("/share/".length());

        assertThat(jdbc.sql("select count(*) from share s where s::text like ?")
                        .param("%" + secret + "%")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void letsNobodySeeOrChangeWhatIsAnothers() {
        var id = bring(Shared.bytes(SEALED));
        var share = first(share(learner, id, today().plusDays(3)));

        assertThat(another.get("/api/v1/wallet/" + id).statusCode()).isEqualTo(404);
        assertThat(another.get("/api/v1/wallet/" + id + "/documents/edc").statusCode())
                .isEqualTo(404);
        assertThat(share(another, id, today().plusDays(3)).statusCode()).isEqualTo(404);
        assertThat(delete(another, "/api/v1/wallet/" + id)).isEqualTo(404);
        assertThat(delete(another, "/api/v1/wallet/" + id + "/shares/" + share)).isEqualTo(404);
        assertThat(learner.get("/api/v1/wallet/" + id + "/shares").body()).contains("\"open\":true");
        assertThat(new HttpCaller(port).get("/api/v1/wallet").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[[[[",
                "<elmo",
                "{\"type\":\"OpenBadgeCredential\"}",
                "\u0000",
                "PK\u0003\u0004"
            })
    void saysWhatIsWrongWithAFileAndKeepsNothing(String content) {
        var answer = learner.send(
                "POST", "/api/v1/wallet/imports", "application/json", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(learner.get("/api/v1/wallet").body()).contains("\"total\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01", "2999-12-31", "tomorrow", "", "2026-02-31"})
    void refusesALinkUntilADayThatCannotBe(String until) {
        var id = bring(Shared.bytes(SEALED));

        var answer = learner.postJson("/api/v1/wallet/" + id + "/shares", "{\"until\":\"" + until + "\"}");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(learner.get("/api/v1/wallet/" + id + "/shares").body()).isEqualTo("[]");
    }

    @Test
    void writesASupplementThatCarriesTheSealedDocument() {
        var id = bring(Shared.bytes(SEALED));

        var pdf = learner.postJson("/api/v1/wallet/" + id + "/supplements", "{}");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(learner.get("/api/v1/wallet/" + id + "/shares").body()).contains("\"open\":true");
    }

    private String bring(byte[] document) {
        var answer = learner.send("POST", "/api/v1/wallet/imports", "application/json", document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return first(answer);
    }

    private static HttpResponse<String> share(HttpCaller caller, String held, LocalDate until) {
        return caller.postJson("/api/v1/wallet/" + held + "/shares", "{\"until\":\"" + until + "\",\"label\":\"HR\"}");
    }

    private static int delete(HttpCaller caller, String path) {
        return caller.send("DELETE", path, "application/json", new byte[0]).statusCode();
    }

    private static String first(HttpResponse<String> answer) {
        var matcher = ID.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group();
    }

    private static String pathOfShare(HttpResponse<String> made) {
        var matcher = ADDRESS.matcher(made.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replaceFirst("https?://[^/]+", "");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private HttpCaller caller() {
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
        return new HttpCaller(port)
                .with(
                        "Authorization",
                        "Bearer " + tokens.make(account.id(), "test").token());
    }
}
