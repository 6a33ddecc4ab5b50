package eu.meshe.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as an SVG path: sharp at any size, printed black. */
public final class QrCode {

    private QrCode() {}

    /**
     * The code as an SVG element, black on nothing: what stands behind it must be white.
     *
     * @param text what it says, for example an address
     * @param label what a screen reader says, already escaped
     * @throws IllegalArgumentException if the text is too long for any code (about 2 KB)
     */
    public static String svg(String text, String label) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
            return draw(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints), label);
        } catch (WriterException e) {
            throw new IllegalArgumentException("An address of " + text.length() + " characters fits no QR code", e);
        }
    }

    private static String draw(BitMatrix code, String label) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" alt=\"%s\" viewBox=\"0 0 %d %d\" width=\"110\" height=\"110\"><path fill=\"#000000\" d=\"%s\"/></svg>"
                .formatted(label, code.getWidth(), code.getHeight(), path);
    }
}
