package eu.meshe.platform.backup;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a {@link Backup} back into an exchange that is empty: all of it or nothing. */
@Component
class Restore implements Command {

    private final DataSource database;
    private final JdbcClient jdbc;
    private final MesheProperties properties;

    Restore(DataSource database, JdbcClient jdbc, MesheProperties properties) {
        this.database = database;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "restore FILE   brings a backup back into an empty exchange";
    }

    @Override
    public int run(Arguments arguments) {
        if (arguments.plain().size() != 1) {
            System.out.println("Name the file to restore. " + usage());
            return 1;
        }
        var file = Path.of(arguments.plain().getFirst());
        try (var zip = new ZipFile(file.toFile())) {
            var refusal = refusal(zip);
            if (!refusal.isEmpty()) {
                System.out.println(refusal + " Nothing was changed.");
                return 1;
            }
            var rows = restore(zip);
            System.out.println("Restored: " + rows + " rows and the keys.");
            return 0;
        } catch (IOException | SQLException e) {
            System.out.println("Nothing was restored: " + e.getMessage());
            return 1;
        }
    }

    private String refusal(ZipFile zip) throws IOException {
        var schema = zip.getEntry(Backup.SCHEMA);
        if (schema == null) {
            return "This is no backup of an exchange.";
        }
        var here = jdbc.sql("select max(version) from flyway_schema_history where success")
                .query((row, number) -> row.getString(1))
                .single();
        var there = text(zip, schema);
        if (!there.equals(here)) {
            return "The backup is of database version " + there + ", this program of " + here
                    + ". Restore with the program that made it, then start this one.";
        }
        var institutions = jdbc.sql("select count(*) from institution")
                .query((row, number) -> row.getLong(1))
                .single();
        var accounts = jdbc.sql("select count(*) from account")
                .query((row, number) -> row.getLong(1))
                .single();
        return institutions + accounts > 0 ? "This exchange is not empty." : "";
    }

    private long restore(ZipFile zip) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = restoreTables(zip, connection);
                restoreKeys(zip);
                connection.commit();
                return rows;
            } catch (SQLException | IOException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private long restoreTables(ZipFile zip, Connection connection) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = 0L;
        for (var table : TableOrder.of(jdbc)) {
            var entry = zip.getEntry(Backup.TABLES + table);
            if (entry == null) {
                throw new IOException("the backup lacks the table " + table);
            }
            try (var content = zip.getInputStream(entry)) {
                rows += copies.copyIn(
                        "copy " + table + "(" + columns(zip, entry) + ") from stdin with (format csv, header)",
                        content);
            }
        }
        restartIdentities(connection);
        return rows;
    }

    private static void restartIdentities(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare c record; begin
                      for c in select table_name, column_name from information_schema.columns
                               where table_schema = current_schema() and is_identity = 'YES' loop
                        execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
                          c.table_name, c.column_name, c.column_name, c.table_name);
                      end loop; end $$""");
        }
    }

    /** The header line; our own column names need no quoting. */
    private static String columns(ZipFile zip, ZipEntry entry) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            var header = lines.readLine();
            if (header == null || !header.matches("[a-z0-9_,]+")) {
                throw new IOException("the backup is damaged at " + entry.getName());
            }
            return header;
        }
    }

    private void restoreKeys(ZipFile zip) throws IOException {
        var directory = properties.keyDirectory().toAbsolutePath().normalize();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith(Backup.KEYS)) {
                var file = directory
                        .resolve(entry.getName().substring(Backup.KEYS.length()))
                        .normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("the backup is damaged at " + entry.getName());
                }
                try (var content = zip.getInputStream(entry)) {
                    write(file, content);
                }
            }
        }
    }

    private static void write(Path file, InputStream content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content.readAllBytes());
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
