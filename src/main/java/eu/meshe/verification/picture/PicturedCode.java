package eu.meshe.verification.picture;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What a QR code says that somebody photographed or scanned (ISO/IEC 18004). Nothing else in the picture is looked at, and nothing of it is kept. */
public sealed interface PicturedCode {

    /** The picture's code, as text. */
    record Says(String text) implements PicturedCode {}

    /** There is no code in it that can be read. */
    record None() implements PicturedCode {}

    /** It has more pixels than are decoded. */
    record TooLarge() implements PicturedCode {}

    /** It begins like a picture and is none. */
    record Broken() implements PicturedCode {}

    /** In millions of pixels: the largest picture that is looked at. */
    int MOST_MILLIONS = Pixels.MOST / 1_000_000;

    /** Whether the bytes begin like a PNG or a JPEG. */
    static boolean isPicture(byte[] file) {
        return Pixels.isPicture(file);
    }

    /** Never throws. A few pictures are decoded at once; more wait. */
    static PicturedCode read(byte[] file) {
        Turns.AT_ONCE.acquireUninterruptibly();
        try {
            return Pixels.decode(file).map(PicturedCode::find).orElseGet(Broken::new);
        } catch (Pixels.TooManyException e) {
            return new TooLarge();
        } finally {
            Turns.AT_ONCE.release();
        }
    }

    private static PicturedCode find(Pixels.Grey grey) {
        var source = new PlanarYUVLuminanceSource(
                grey.brightness(), grey.width(), grey.height(), 0, 0, grey.width(), grey.height(), false);
        return find(source)
                .or(() -> find(source.invert()))
                .<PicturedCode>map(Says::new)
                .orElseGet(None::new);
    }

    /** A photo has shadows, a scan has none: each has its own way to tell dark from light. */
    private static Optional<String> find(LuminanceSource source) {
        return find(new BinaryBitmap(new HybridBinarizer(source)))
                .or(() -> find(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
    }

    private static Optional<String> find(BinaryBitmap bitmap) {
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, hints()).getText());
        } catch (ReaderException | RuntimeException e) {
            // the reader also trips over what looks like a code
            return Optional.empty();
        }
    }

    private static Map<DecodeHintType, Object> hints() {
        var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, true);
        return hints;
    }

    /** How many are decoded at once. */
    final class Turns {

        private static final Semaphore AT_ONCE = new Semaphore(2, true);

        private Turns() {}
    }
}
