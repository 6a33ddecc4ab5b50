package eu.meshe.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody writes to a table that is kept in memory without saying so. */
@ExchangeTest
class CachedTablesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverWritesToOneSaysSo() throws IOException {
        var tables = jdbc.sql("""
                select distinct event_object_table from information_schema.triggers
                where trigger_name like '%_changed'""").query(String.class).list();
        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "institution",
                        "institution_key",
                        "institution_certificate",
                        "accreditation",
                        "status_list",
                        "recognition_rules");
        var writes = Pattern.compile(
                "(insert into|update|delete from)\\s+(" + String.join("|", tables) + ")\\b", Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (writes.matcher(source).find()) {
                    assertThat(source).as(file.toString()).contains("caches.changed(");
                }
            }
        }
    }
}
