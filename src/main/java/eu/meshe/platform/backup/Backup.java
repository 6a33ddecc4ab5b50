package eu.meshe.platform.backup;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes everything there is into one file: every table as it was at one moment, and the key store. Whoever has the file has the keys: it is
 * readable for its owner alone, and belongs in a safe place.
 */
@Component
class Backup implements Command {

    static final String SCHEMA = "schema-version";
    static final String TABLES = "tables/";
    static final String KEYS = "keys/";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final MesheProperties properties;

    Backup(DataSource database, JdbcClient jdbc, MesheProperties properties) {
        this.database = database;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "backup FILE    writes the database and the keys into a new FILE, beside a running exchange too";
    }

    @Override
    public int run(Arguments arguments) {
        if (arguments.plain().size() != 1) {
            System.out.println("Name one file to write. " + usage());
            return 1;
        }
        var file = Path.of(arguments.plain().getFirst());
        if (Files.exists(file)) {
            System.out.println(file + " is there already. Name a new file; nothing was written.");
            return 1;
        }
        try {
            var rows = write(file);
            System.out.println(
                    "Written: " + file + ", " + rows + " rows and the keys. Keep it where you would keep the keys.");
            return 0;
        } catch (IOException | SQLException e) {
            System.out.println("The backup was not written: " + e.getMessage());
            return 1;
        }
    }

    /** Written beside its place first, so that a file of that name is always whole. */
    long write(Path file) throws IOException, SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long rows;
        try (var out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(out)) {
            rows = writeTables(zip);
            writeKeys(zip);
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return rows;
    }

    private long writeTables(ZipOutputStream zip) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var version = jdbc.sql("select max(version) from flyway_schema_history where success")
                    .query((row, number) -> row.getString(1))
                    .single();
            entry(zip, SCHEMA, version.getBytes(StandardCharsets.UTF_8));
            var rows = 0L;
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TableOrder.of(jdbc)) {
                zip.putNextEntry(new ZipEntry(TABLES + table));
                rows += copies.copyOut("copy " + table + " to stdout with (format csv, header)", unclosable(zip));
                zip.closeEntry();
            }
            connection.rollback();
            connection.setReadOnly(false);
            return rows;
        }
    }

    private void writeKeys(ZipOutputStream zip) throws IOException {
        var directory = properties.keyDirectory();
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (var found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            entry(zip, KEYS + directory.relativize(file), Files.readAllBytes(file));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static OutputStream unclosable(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // the zip goes on
            }
        };
    }
}
