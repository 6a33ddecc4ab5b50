package eu.meshe.verification.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos and scans of a sheet of paper with a code on it. */
public final class Photos {

    private Photos() {}

    /** A code in the middle of a grey desk, turned by so many degrees. */
    public static byte[] of(String text, String format, int width, int height, int side, int degrees) {
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(new Color(180, 175, 160));
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        draw(text, pen, (width - side) / 2, (height - side) / 2, side);
        pen.dispose();
        return written(photo, format);
    }

    public static byte[] jpeg(String text) {
        return of(text, "jpeg", 900, 700, 500, 8);
    }

    public static byte[] png(String text) {
        return of(text, "png", 600, 600, 400, 0);
    }

    static byte[] blank(String format, int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format);
    }

    private static void draw(String text, Graphics2D pen, int left, int top, int side) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
            var drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < side; y++) {
                for (var x = 0; x < side; x++) {
                    drawn.setRGB(x, y, code.get(x, y) ? 0x1E1E28 : 0xF5F5EB);
                }
            }
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(drawn, left, top, null);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        var target = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
