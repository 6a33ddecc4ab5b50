package eu.meshe.verification.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** ZIPs as programs write them. */
public final class Zips {

    private Zips() {}

    /** As a program writes it that cannot go back in its output: sizes behind the content. */
    public static byte[] streamed(Object... namesAndContents) {
        return streamed(Zip64Mode.Never, namesAndContents);
    }

    public static byte[] streamed(Zip64Mode mode, Object... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(mode);
            for (var index = 0; index < namesAndContents.length; index += 2) {
                put(
                        zip,
                        (String) namesAndContents[index],
                        bytes(namesAndContents[index + 1]),
                        ZipArchiveEntry.DEFLATED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As a program writes it into a file: sizes before the content. */
    public static byte[] filed(int method, Object... namesAndContents) {
        return filed(Zip64Mode.Never, method, namesAndContents);
    }

    public static byte[] filed(Zip64Mode mode, int method, Object... namesAndContents) {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(mode);
            for (var index = 0; index < namesAndContents.length; index += 2) {
                put(zip, (String) namesAndContents[index], bytes(namesAndContents[index + 1]), method);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content, int method) throws IOException {
        var entry = new ZipArchiveEntry(name);
        entry.setMethod(method);
        if (method == ZipArchiveEntry.STORED) {
            var crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            entry.setSize(content.length);
        }
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8);
    }
}
