package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.ledger.Ledger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class LogPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void findsWhatWasEnteredAboutACaseAndTheEntryItself() {
        var subject = UUID.randomUUID().toString();
        var entry =
                transaction.execute(status -> ledger.append(null, "DecisionMade", subject, Map.of("outcome", "full")));

        for (var asked : new Object[] {subject, entry}) {
            assertThat(page("/log?entry=" + asked).body())
                    .contains("DecisionMade", "Outcome", "/api/v1/log/entries/" + entry);
        }
        assertThat(page("/log?entry=" + UUID.randomUUID()).body()).contains("Nothing is entered under this number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "%3Cscript%3E", "%00", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"})
    void namesWhatIsNoNumber(String asked) {
        var answer = page("/log?entry=" + asked);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("#f-entry\">Number of an entry or of a case: This is no number")
                .doesNotContain("<script>");
    }

    @Test
    void isThereForEverybodyWithItsCommands() {
        var answer = page("/log");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("./meshe log check", "./meshe log compare");
    }

    private java.net.http.HttpResponse<String> page(String path) {
        return new HttpCaller(port).get(path);
    }
}
