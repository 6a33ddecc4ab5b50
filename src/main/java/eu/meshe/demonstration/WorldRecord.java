package eu.meshe.demonstration;

import eu.meshe.platform.MesheProperties;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether this database holds a demonstration's world, and under which address that was made. */
@Repository
class WorldRecord {

    private final JdbcClient jdbc;
    private final MesheProperties properties;
    private final Clock clock;

    WorldRecord(JdbcClient jdbc, MesheProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** The public address in the world's identifiers; empty if there is no world here. */
    Optional<String> findAddress() {
        return jdbc.sql("select address from demonstration")
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Kept in the transaction that makes the world: after a crash half-way neither is there. */
    void add() {
        jdbc.sql("insert into demonstration (address, made_at) values (?, ?)")
                .params(properties.publicAddress().toString(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
