package eu.meshe.verification.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What stands before the content of a file in a ZIP (PKWARE APPNOTE 6.3.10, 4.3.7).
 *
 * @param packed the bytes that follow; with a {@link #descriptor} not known
 * @param size the bytes when unpacked; with a descriptor not known
 */
record ZipEntryHead(String name, int flags, int method, long crc, long packed, long size) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final long IN_ZIP64 = 0xFFFF_FFFFL;
    private static final int ZIP64 = 1;

    /** Reads it; its signature was read before. */
    static ZipEntryHead read(ByteSource source) throws IOException {
        source.skip(2);
        var flags = (int) source.take(2);
        var method = (int) source.take(2);
        source.skip(4);
        var crc = source.take(4);
        var packed = source.take(4);
        var size = source.take(4);
        var nameLength = (int) source.take(2);
        var extraLength = (int) source.take(2);
        var name = name(source.bytes(nameLength), flags);
        var extra = source.bytes(extraLength);
        return packed == IN_ZIP64 || size == IN_ZIP64
                ? withZip64(new ZipEntryHead(name, flags, method, crc, packed, size), extra)
                : new ZipEntryHead(name, flags, method, crc, packed, size);
    }

    /** 4.5.3: the sizes that do not fit stand in a field of their own, the unpacked one first. */
    private static ZipEntryHead withZip64(ZipEntryHead head, byte[] extra) {
        var fields = ByteBuffer.wrap(extra).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            var id = fields.getShort();
            var length = Math.min(fields.getShort() & 0xffff, fields.remaining());
            if (id == ZIP64) {
                var size = head.size == IN_ZIP64 && length >= 8 ? fields.getLong() : head.size;
                var packed = head.packed == IN_ZIP64 && fields.remaining() >= 8 ? fields.getLong() : head.packed;
                return new ZipEntryHead(head.name, head.flags, head.method, head.crc, packed, size);
            }
            fields.position(fields.position() + length);
        }
        return head;
    }

    /** 4.4.4: bit 0 and bit 13. */
    boolean encrypted() {
        return (flags & 0x2001) != 0;
    }

    /** 4.4.4, bit 3: the sizes stand behind the content. */
    boolean descriptor() {
        return (flags & 8) != 0;
    }

    /** Whether where the content ends is known without unpacking it. */
    boolean endIsKnown() {
        return !descriptor() && packed >= 0;
    }

    boolean folder() {
        return name.endsWith("/") || name.endsWith("\\");
    }

    /** 4.4.4, bit 11: UTF-8. Without it code page 437 by the book, yet often UTF-8. */
    private static String name(byte[] bytes, int flags) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            var other = (flags & 0x800) == 0 && Charset.isSupported("IBM437")
                    ? Charset.forName("IBM437")
                    : StandardCharsets.UTF_8;
            return new String(bytes, other);
        }
    }
}
