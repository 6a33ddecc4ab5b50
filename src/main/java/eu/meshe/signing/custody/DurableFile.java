package eu.meshe.signing.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;

/** Files that only their owner may read and that are there whole or not at all, whatever moment the power fails. */
final class DurableFile {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private DurableFile() {}

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, permissions(directory, "rwx------"));
    }

    /**
     * Writes a new file: a temporary one beside it, forced to the disk, then moved into place.
     *
     * @param unique differs for each call, so that two writers do not share a temporary file
     * @throws FileAlreadyExistsException if the file is there already; it is left as it was
     */
    static void create(Path file, byte[] content, byte[] unique) throws IOException {
        var directory = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
        var temporary = directory.resolve(
                "." + file.getFileName() + "." + HexFormat.of().formatHex(unique) + ".tmp");
        try (var channel = FileChannel.open(temporary, NEW, permissions(directory, "rw-------"))) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        place(temporary, file);
        force(directory);
    }

    /** A link fails where a file is; a move would replace it. File systems without links get the move. */
    private static void place(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
            Files.delete(temporary);
        } catch (UnsupportedOperationException e) {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(temporary);
            throw e;
        }
    }

    private static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path where, String text) {
        return isPosix(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
