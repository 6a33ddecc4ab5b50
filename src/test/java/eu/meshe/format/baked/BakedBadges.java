package eu.meshe.format.baked;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures with credentials in them, made for tests: a PNG of one pixel, an SVG of one circle. */
public final class BakedBadges {

    public static final String KEYWORD = "openbadgecredential";

    private BakedBadges() {}

    public static byte[] png(byte[]... credentials) {
        var chunks = new byte[credentials.length][];
        for (int i = 0; i < credentials.length; i++) {
            chunks[i] = chunk("iTXt", join(latin(KEYWORD + "\0\0\0\0\0"), credentials[i]));
        }
        return pngOf(chunks);
    }

    public static byte[] pngCompressed(byte[] credential) {
        return pngOf(chunk("iTXt", join(latin(KEYWORD + "\0\1\0en\0Nachweis\0"), deflated(credential))));
    }

    static byte[] pngOf(byte[]... chunks) {
        var pixel = join(
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
                chunk("IDAT", deflated(new byte[] {0, 0})));
        return join(latin("\u0089PNG\r\n\u001A\n"), pixel, join(chunks), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        var typed = join(latin(type), content);
        var sum = new CRC32();
        sum.update(typed);
        return join(number(content.length), typed, number((int) sum.getValue()));
    }

    public static byte[] svg(String credential) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" viewBox=\"0 0 9 9\">"
                        + credential + "<circle r=\"4\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] number(int value) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeInt(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
