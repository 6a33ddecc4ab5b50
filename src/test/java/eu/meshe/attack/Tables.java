package eu.meshe.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database, to tell whether anything was changed. */
final class Tables {

    /** They change by themselves: what is under way, what is sealed by the clock. */
    private static final Set<String> RESTLESS = Set.of(
            "event_publication",
            "mail",
            "idempotent_call",
            "ledger_leaf",
            "ledger_node",
            "ledger_waiting",
            "ledger_head",
            "flyway_schema_history");

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many rows each table has, and a digest of them all. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        for (var table : names()) {
            if (!RESTLESS.contains(table)) {
                digests.put(table, digest(table));
            }
        }
        return digests;
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String digest(String table) {
        return jdbc.sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                + table + " t")
                .query((row, number) -> row.getString(1))
                .single();
    }
}
