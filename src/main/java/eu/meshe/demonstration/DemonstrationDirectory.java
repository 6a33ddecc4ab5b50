package eu.meshe.demonstration;

import eu.meshe.platform.database.PostgresProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * The data directory of a demonstration, marked by a file {@code demonstration} in it that says under which address its world was made. Only
 * a directory with that mark is ever emptied.
 */
final class DemonstrationDirectory {

    private static final String MARK = "demonstration";

    private final Path directory;

    DemonstrationDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The address of the world in it; empty where no demonstration made it. */
    Optional<String> findAddress() {
        try {
            var mark = directory.resolve(MARK);
            return Files.isRegularFile(mark)
                    ? Optional.of(Files.readString(mark).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mark(String address) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(MARK), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes the database and the keys, the mark last; a server that still runs on it is stopped first. Does nothing where there is no
     * directory yet.
     *
     * @throws WrongDataException if no demonstration made it
     */
    void empty() throws IOException, InterruptedException {
        if (!Files.exists(directory)) {
            return;
        }
        if (findAddress().isEmpty()) {
            throw WrongDataException.notADemonstration(directory.toString());
        }
        PostgresProcess.stopRunning(directory.resolve("postgres"));
        remove(directory.resolve("postgres"));
        remove(directory.resolve("keys"));
        Files.delete(directory.resolve(MARK));
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
