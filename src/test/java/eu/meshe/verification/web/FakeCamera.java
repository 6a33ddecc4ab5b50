package eu.meshe.verification.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import eu.meshe.journeys.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** What a camera sees before which somebody holds a code: a film of two frames in YUV4MPEG2, which Chromium plays as its camera. */
final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 360;
    private static final byte WHITE = (byte) 220;
    private static final byte BLACK = 30;
    private static final byte NO_COLOUR = (byte) 128;

    private FakeCamera() {}

    static void sees(String text) throws IOException, WriterException {
        var film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (var frame = 0; frame < 2; frame++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            film.writeBytes(light(text));
            film.writeBytes(colour());
        }
        Files.write(Browser.CAMERA_SEES, film.toByteArray());
    }

    private static byte[] light(String text) throws WriterException {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
        var light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, WHITE);
        for (var y = 0; y < CODE; y++) {
            for (var x = 0; x < CODE; x++) {
                if (code.get(x, y)) {
                    light[(y + (HEIGHT - CODE) / 2) * WIDTH + x + (WIDTH - CODE) / 2] = BLACK;
                }
            }
        }
        return light;
    }

    private static byte[] colour() {
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, NO_COLOUR);
        return colour;
    }
}
