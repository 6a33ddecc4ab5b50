package eu.meshe.ledger;

import eu.meshe.platform.Identifiers;
import eu.meshe.platform.database.Json;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of every decision that a person may contest: awards, revocations, recognition decisions, agreements, accreditations.
 *
 * <p>An entry is written in the transaction of the decision itself: neither exists without the other. Entries name no person: the facts are
 * identifiers, outcomes and digests.
 */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final Json json;
    private final Identifiers identifiers;
    private final Clock clock;

    public Ledger(JdbcClient jdbc, Json json, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Appends an entry.
     *
     * @param institution who decided
     * @param kind what happened, in the past tense: {@code AchievementAwarded}
     * @param subject the id of what it happened to
     * @param facts what was decided, without personal data
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(@Nullable UUID institution, String kind, String subject, Map<String, String> facts) {
        var id = identifiers.next();
        jdbc.sql("""
                with entry as (
                  insert into ledger_entry (id, institution_id, at, kind, subject, facts)
                  values (:id, :institution, :at, :kind, :subject, :facts) returning arrival, id)
                insert into ledger_waiting (arrival, entry_id) select arrival, id from entry""")
                .param("id", id)
                .param("institution", institution)
                .param(
                        "at",
                        clock.instant()
                                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                                .atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("subject", subject)
                .param("facts", json.column(new java.util.TreeMap<>(facts)))
                .update();
        return id;
    }
}
