package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.ledger.Ledger;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.SealLedger;
import eu.meshe.platform.ConflictException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody without an account asks the log for what it does not have. */
@ExchangeTest
class LogAttackTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SealLedger seal;

    @Autowired
    private ProveEntry proveEntry;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "0, 404",
        "-1, 404",
        "-9223372036854775808, 404",
        "9223372036854775807, 404",
        "9223372036854775808, 400",
        "99999999999999999999999999, 400",
        "1e3, 400",
        "0x7fffffffffffffff, 404",
        "%00, 400",
        "1;2, 400"
    })
    void sizesThatNoHeadHasAreRefusedInWords(String size, int status) {
        var entry = sealed();
        for (var path : new String[] {
            "/entries/" + entry + "?head=" + size, "/consistency?older=" + size, "/consistency?older=1&newer=" + size
        }) {
            var answer = new HttpCaller(port).get("/api/v1/log" + path);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(status, 404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "select ", "ledger_");
        }
    }

    /** A newer answer must not be kept from anyone: a head that is shown again from a cache would look like a log that does not grow. */
    @Test
    void noAnswerOfTheLogIsKeptByACache() {
        var entry = sealed();
        for (var path : new String[] {"/api/v1/log/head", "/api/v1/log/entries/" + entry, "/log?entry=" + entry}) {
            assertThat(new HttpCaller(port).get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
    }

    /** What a proof shows of other entries are hashes over ids that nobody can guess. */
    @Test
    void aProofTellsNothingOfOtherEntries() {
        var other = sealed();
        var entry = sealed();

        var answer = new HttpCaller(port).get("/api/v1/log/entries/" + entry).body();

        assertThat(answer).contains(entry.toString()).doesNotContain(other.toString());
    }

    private UUID sealed() {
        var id = Objects.requireNonNull(transaction.execute(
                status -> ledger.append(null, "DecisionMade", UUID.randomUUID().toString(), Map.of())));
        for (var attempt = 0; attempt < 200; attempt++) {
            seal.seal();
            try {
                proveEntry.prove(id);
                return id;
            } catch (ConflictException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("The entry was not sealed");
    }
}
