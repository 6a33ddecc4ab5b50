package eu.meshe.format.baked;

import eu.meshe.platform.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * The chunks of a PNG (ISO/IEC 15948, 5.3), as far as they are text of a keyword we look for. Each has to have the length and the check sum
 * that it states; a chunk of the picture itself is stepped over, since whether the picture is whole is not asked here.
 */
final class PngChunks {

    /** In bytes, inflated, all texts of a picture together: as much as any credential may have. */
    static final int LARGEST_TEXT = 4 * 1024 * 1024;

    /** Far more than one badge needs, and few enough to be looked at one by one. */
    static final int MOST_TEXTS = 20;

    private static final int LENGTH = 4;
    private static final int TYPE = 4;
    private static final int CHECK_SUM = 4;

    private final ByteBuffer file;

    PngChunks(byte[] file, int start) {
        this.file = ByteBuffer.wrap(file).position(start);
    }

    /** A text chunk: its keyword and what it says, in UTF-8. */
    // A record with an array: it is carried, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Text(String keyword, byte[] value) {}

    List<Text> texts(List<String> keywords) throws DamagedPng {
        var found = new ArrayList<Text>();
        var room = LARGEST_TEXT;
        while (true) {
            var chunk = next();
            if (chunk.type().equals("IEND")) {
                return found;
            }
            var keyword = chunk.type().equals("iTXt") || chunk.type().equals("tEXt") ? chunk.keyword() : "";
            if (keywords.contains(keyword)) {
                chunk.requireSound();
                var text = chunk.text(keyword, room);
                room -= text.value().length;
                found.add(text);
            }
            if (found.size() > MOST_TEXTS) {
                throw new DamagedPng("baked.tooMany", MOST_TEXTS);
            }
        }
    }

    private Chunk next() throws DamagedPng {
        if (file.remaining() < LENGTH + TYPE + CHECK_SUM) {
            throw new DamagedPng("baked.png.damaged");
        }
        var length = file.getInt();
        var start = file.position();
        if (length < 0 || length > file.remaining() - TYPE - CHECK_SUM) {
            throw new DamagedPng("baked.png.damaged");
        }
        var bytes = file.slice(start, TYPE + length);
        file.position(start + TYPE + length);
        return new Chunk(bytes, file.getInt());
    }

    /** One chunk: type and content, and the check sum over both. */
    private record Chunk(ByteBuffer bytes, int checkSum) {

        String type() {
            return latin(0, TYPE);
        }

        /** 1 to 79 letters before the first zero byte; empty where there is none. */
        String keyword() {
            var end = TYPE;
            while (end < bytes.limit() && end <= TYPE + 79) {
                if (bytes.get(end) == 0) {
                    return latin(TYPE, end);
                }
                end++;
            }
            return "";
        }

        // ISO/IEC 15948, 5.5: CRC over type and content
        void requireSound() throws DamagedPng {
            var sum = new CRC32();
            sum.update(bytes.duplicate());
            if ((int) sum.getValue() != checkSum) {
                throw new DamagedPng("baked.png.checkSum");
            }
        }

        // ISO/IEC 15948, 11.3.4.5: keyword 0 compressed? method language 0 translated keyword 0 text
        Text text(String keyword, int room) throws DamagedPng {
            var start = TYPE + keyword.length() + 1;
            if (!type().equals("iTXt")) {
                return new Text(keyword, slice(start));
            }
            if (start + 2 > bytes.limit()) {
                throw new DamagedPng("baked.png.damaged");
            }
            var compressed = bytes.get(start);
            var content = slice(afterZero(afterZero(start + 2)));
            return switch (compressed) {
                case 0 -> new Text(keyword, content);
                case 1 -> new Text(keyword, inflated(content, room));
                default -> throw new DamagedPng("baked.png.damaged");
            };
        }

        private int afterZero(int from) throws DamagedPng {
            for (var at = from; at < bytes.limit(); at++) {
                if (bytes.get(at) == 0) {
                    return at + 1;
                }
            }
            throw new DamagedPng("baked.png.damaged");
        }

        private byte[] slice(int from) {
            var copy = new byte[bytes.limit() - from];
            bytes.get(from, copy);
            return copy;
        }

        private String latin(int from, int to) {
            var copy = new byte[to - from];
            bytes.get(from, copy);
            return new String(copy, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] inflated(byte[] content, int room) throws DamagedPng {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            var text = inflater.readNBytes(Math.max(0, room) + 1);
            if (text.length > room) {
                throw new DamagedPng("baked.tooLarge", LARGEST_TEXT / 1024 / 1024);
            }
            return text;
        } catch (IOException e) {
            throw new DamagedPng("baked.png.damaged");
        }
    }

    /** Why nothing can be taken out of the picture. Caught within this package. */
    static final class DamagedPng extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message why;

        DamagedPng(String key, Object... arguments) {
            super(key);
            this.why = Message.of(key, arguments);
        }

        Message why() {
            return why;
        }
    }
}
