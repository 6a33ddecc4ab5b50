package eu.meshe.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.TestDatabase;
import eu.meshe.platform.MesheProperties;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations since V108 make of each row, before the program looks at it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigratedRowsTest {

    private JdbcClient jdbc;
    private Map<String, List<String>> columns;
    private Map<String, List<String>> before;

    @BeforeAll
    void anExchangeOfThatVersionIsBroughtUpToDate(@TempDir Path directory) {
        var database = EarlierExchange.at(TestDatabase.create("earlier_rows"));
        EarlierExchange.fill(database, properties(directory));
        jdbc = JdbcClient.create(database);
        columns = columns();
        before = rows();
        EarlierExchange.migrate(database, "latest");
    }

    @Test
    void noRowIsLostAndNoValueChanged() {
        assertThat(before.get("recognition_application")).hasSize(19);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void eachCaseCountsItsDaysAsItDid() {
        assertThat(texts("select distinct days_counted || ' ' || agreed from recognition_application order by 1"))
                .as("an agreement counts calendar days; besides this, one institution counts working days")
                .containsExactly("CALENDAR false", "CALENDAR true", "WORKING false");
        assertThat(texts("""
                select distinct a.days_counted || ' ' || r.days_counted from recognition_application a
                join recognition_rules r using (institution_id) where not a.agreed order by 1""")).containsExactly("CALENDAR CALENDAR", "WORKING WORKING");
        assertThat(texts("select id::text from recognition_application where agreement_id is not null"))
                .as("nothing said under which")
                .isEmpty();
        assertThat(texts("select id::text from agreement where on_expiry is not null"))
                .isEmpty();
    }

    @Test
    void rulingsStandAndCasesAreOpenInTheStatesInWhichTheyWere() {
        assertThat(texts("select distinct state from recognition_application where stands order by 1"))
                .containsExactly("APPEALED", "DECIDED", "DECIDED_ON_APPEAL");
        assertThat(texts("select distinct state from recognition_case_line where is_open order by 1"))
                .containsExactly("APPEALED", "PROPOSED", "SUBMITTED", "UNDER_ASSESSMENT", "WAITING");
        assertThat(texts("""
                select id::text from recognition_application a join recognition_case_line l
                on l.institution_id = a.institution_id and l.application_id = a.id and l.state = a.state""")).hasSize(19);
    }

    @Test
    void theLogHasAHashForEachCompletePartOfItsTree() {
        var leaves = number("select count(*) from ledger_leaf");
        assertThat(leaves).isPositive();
        assertThat(number("select count(*) from ledger_node")).isEqualTo(leaves - Long.bitCount(leaves));
        assertThat(number("select count(*) from ledger_waiting"))
                .isEqualTo(number("select count(*) from ledger_entry") - leaves);
    }

    /** The columns that each table had, those that the database computes too. */
    private Map<String, List<String>> columns() {
        return jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = current_schema() and table_name <> 'flyway_schema_history' order by 1, column_name""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        columns.forEach((table, names) -> rows.put(
                table, texts("select row(" + String.join(", ", names) + ")::text from " + table + " order by 1")));
        return rows;
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
    }

    private long number(String query) {
        return jdbc.sql(query).query((row, number) -> row.getLong(1)).single();
    }

    private static MesheProperties properties(Path directory) {
        return new MesheProperties(
                directory,
                URI.create("https://exchange.example"),
                "no-reply@localhost",
                null,
                "LTA",
                null,
                null,
                MesheProperties.SecondProof.NONE);
    }
}
