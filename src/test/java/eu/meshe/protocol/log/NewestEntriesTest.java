package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.ledger.Ledger;
import eu.meshe.ledger.SealLedger;
import eu.meshe.recognition.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what was entered last: for everybody, in words, and with nothing by which a person could be found. */
@ExchangeTest
class NewestEntriesTest {

    private static final String DIGEST = "ab".repeat(32);

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SealLedger seal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JsonMapper json;

    @Test
    void saysOfAPersonsCaseOnlyWhatHappened() {
        var subject = UUID.randomUUID().toString();
        var by = UUID.randomUUID().toString();
        var facts = Map.of("by", by, "documentSha256", DIGEST, "outcome", "refusal", "state", "decided");
        var id = enter("AppealAnswerProposed", subject, facts);

        for (var answer : List.of(body("/log"), body("/api/v1/log/newest"))) {
            assertThat(answer).doesNotContain(subject, by, DIGEST, id.toString(), "refusal", "not recognised");
        }
        assertThat(body("/log")).contains("The answer to an appeal was proposed");
        assertThat(body("/log?lang=de")).contains("Die Antwort auf einen Widerspruch wurde vorgeschlagen");
        assertThat(body("/log?entry=" + subject)).contains("not recognised", "Fingerprint of the document", DIGEST);
        var line = json.readTree(body("/api/v1/log/newest")).at("/entries/0");
        assertThat(line.path("kind").asString()).isEqualTo("AppealAnswerProposed");
        assertThat(line.path("id").asString("")).isEmpty();
        assertThat(line.path("leafHash").asString()).hasSize(64);
    }

    @Test
    void showsWholeWhatIsAboutInstitutionsAloneUnlessItSaysWhoDidIt() {
        var id = enter("RecognitionRulesChanged", UUID.randomUUID().toString(), Map.of("twoPeople", "true"));
        assertThat(body("/log")).contains("Two people sign", "/api/v1/log/entries/" + id);

        var closed = enter("RecognitionRulesChanged", UUID.randomUUID().toString(), Map.of("by", DIGEST));
        assertThat(body("/log")).doesNotContain(closed.toString(), DIGEST);
    }

    @Test
    void showsAKindWithoutWordsAsItIsAndNothingElseOfIt() {
        var id = enter("Never{0}Heard'<b>", UUID.randomUUID().toString(), Map.of("odd", "zyxwv"));

        assertThat(body("/log")).contains("Never{0}Heard&#39;&lt;b&gt;").doesNotContain(id.toString(), "zyxwv");
    }

    @Test
    void goesFromPageToPageWithoutAGapAlsoWhileEntriesAreAdded() {
        for (var i = 0; i < 2 * NewestEntries.PAGE; i++) {
            ledgerOnly("CaseTakenUp");
        }
        seal.seal();
        var first = json.readTree(body("/api/v1/log/newest"));
        ledgerOnly("CaseTakenUp");
        seal.seal();
        var second = json.readTree(
                body("/api/v1/log/newest?before=" + first.path("next").asLong()));

        var places = new ArrayList<Long>();
        first.path("entries").forEach(it -> places.add(place(it)));
        second.path("entries").forEach(it -> places.add(place(it)));
        assertThat(places).hasSize(2 * NewestEntries.PAGE);
        for (var i = 1; i < places.size(); i++) {
            assertThat(places.get(i)).isEqualTo(places.get(i - 1) - 1);
        }
        assertThat(body("/log?before=" + first.path("next").asLong()))
                .contains("Entries before number", "Back to the newest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "-9223372036854775808"})
    void saysWhereTheLogBegins(String before) {
        enter("CaseTakenUp", UUID.randomUUID().toString(), Map.of());

        assertThat(body("/log?before=" + before)).contains("here the log begins");
        assertThat(json.readTree(body("/api/v1/log/newest?before=" + before)).path("entries"))
                .isEmpty();
    }

    @Test
    void beginsWithTheNewestWhereThePlaceIsBeyondTheLog() {
        enter("CaseTakenUp", UUID.randomUUID().toString(), Map.of());

        assertThat(json.readTree(body("/api/v1/log/newest?before=" + Long.MAX_VALUE))
                        .path("entries"))
                .isNotEmpty();
        assertThat(new HttpCaller(port).get("/log?before=x").statusCode()).isEqualTo(400);
    }

    /** Of every kind that the program enters there are words in both languages. */
    @Test
    void hasWordsForEveryKindOfEntry() throws IOException {
        var kinds =
                new ArrayList<>(Arrays.stream(Move.values()).map(Move::entry).toList());
        var written = Pattern.compile("\"([A-Z][a-z]+(?:[A-Z][a-z]+)+)\"");
        try (var files = Files.walk(Path.of(System.getProperty("basedir", "."), "src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("ledger.append(") || file.endsWith("StatusMove.java")) {
                    written.matcher(text).results().map(it -> it.group(1)).forEach(kinds::add);
                }
            }
        }
        assertThat(kinds).contains("KeyStolen", "AwardRevoked", "DecisionOverdue", "SettlementProposed");
        for (var kind : kinds) {
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(messages.getMessage("log.kind." + kind, null, "", language))
                        .as(kind + " in " + language)
                        .isNotEmpty();
            }
        }
    }

    private static long place(JsonNode line) {
        return line.path("position").asLong();
    }

    private UUID enter(String kind, String subject, Map<String, String> facts) {
        var id = transaction.execute(status -> ledger.append(null, kind, subject, facts));
        seal.seal();
        return id;
    }

    private void ledgerOnly(String kind) {
        transaction.executeWithoutResult(
                status -> ledger.append(null, kind, UUID.randomUUID().toString(), Map.of()));
    }

    private String body(String path) {
        return new HttpCaller(port).get(path).body();
    }
}
