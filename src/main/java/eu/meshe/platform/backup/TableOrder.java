package eu.meshe.platform.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables in an order in which each comes after those its foreign keys point to. */
final class TableOrder {

    /**
     * Not backed up. The first is kept by Flyway itself, a restore makes it anew. The second is news of a day for those who run now; its rows
     * name transactions, which elsewhere have other numbers: a restored one might have all caches forget what they know every second.
     */
    private static final List<String> LEFT_OUT = List.of("flyway_schema_history", "registry_change");

    private TableOrder() {}

    static List<String> of(JdbcClient jdbc) {
        var tables = jdbc.sql("""
                select tablename from pg_tables where schemaname = current_schema() and tablename not in (:out) order by tablename""")
                .param("out", LEFT_OUT)
                .query((row, number) -> row.getString(1))
                .list();
        var needs = needs(jdbc);
        var ordered = new LinkedHashSet<String>();
        for (var table : tables) {
            add(table, needs, ordered, new HashSet<>());
        }
        return List.copyOf(ordered);
    }

    private static void add(String table, Map<String, List<String>> needs, Set<String> ordered, Set<String> path) {
        if (ordered.contains(table) || !path.add(table)) {
            return;
        }
        needs.getOrDefault(table, List.of()).forEach(needed -> add(needed, needs, ordered, path));
        ordered.add(table);
    }

    private static Map<String, List<String>> needs(JdbcClient jdbc) {
        var needs = new HashMap<String, List<String>>();
        jdbc.sql("""
                select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
                from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                where c.contype = 'f' and n.nspname = current_schema() and c.conrelid <> c.confrelid""")
                .query((row, number) -> needs.computeIfAbsent(row.getString("child"), child -> new ArrayList<>())
                        .add(row.getString("parent")))
                .list();
        return needs;
    }
}
