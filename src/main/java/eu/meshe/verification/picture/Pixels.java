package eu.meshe.verification.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A PNG or JPEG, decoded in memory to at most {@value #LONGEST_SIDE} pixels a side. How many it has is read from its head, before anything is
 * decoded; texts and colour profiles in it are left alone.
 */
final class Pixels {

    /** More than that has no picture that is decoded: a phone's best camera has fewer. In pixels. */
    static final int MOST = 24_000_000;

    /** A decoder holds whole lines. In pixels. */
    private static final int WIDEST = 10_000;

    /** In pixels; a code that fills a tenth of it can still be read. */
    static final int LONGEST_SIDE = 2_400;

    /** A JPEG that gets sharper while it loads has about ten scans; each costs a pass over all its pixels, though it may have ten bytes. */
    private static final int MOST_SCANS = 64;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private Pixels() {}

    /** The brightness of each pixel, 0 to 255, line by line. */
    // A record with an array: it is carried, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Grey(byte[] brightness, int width, int height) {}

    /** Why there is nothing to look at. */
    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1;
    }

    static boolean isPicture(byte[] file) {
        return begins(file, PNG) || begins(file, JPEG);
    }

    /**
     * @return empty where the picture is broken
     * @throws TooManyException if it has more pixels than {@link #MOST}, or longer lines than are decoded
     */
    static Optional<Grey> decode(byte[] file) throws TooManyException {
        if (begins(file, JPEG) && scans(file) > MOST_SCANS) {
            return Optional.empty();
        }
        var reader = ImageIO.getImageReadersByFormatName(begins(file, PNG) ? "png" : "jpeg")
                .next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return Optional.of(decode(reader));
        } catch (IOException | RuntimeException e) {
            // the decoders of the platform throw what they like at a broken picture
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Start-of-scan markers (ITU-T T.81, B.1.1.3); inside a scan their bytes cannot stand. */
    private static int scans(byte[] file) {
        var scans = 0;
        for (var at = 0; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    private static Grey decode(ImageReader reader) throws IOException, TooManyException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > WIDEST || height > WIDEST || (long) width * height > MOST) {
            throw new TooManyException();
        }
        var step = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
        var smaller = reader.getDefaultReadParam();
        smaller.setSourceSubsampling(step, step, 0, 0);
        return reader.canReadRaster() ? firstBand(reader, smaller) : grey(reader.read(0, smaller));
    }

    /** A JPEG as it stands in the file: its first band is how bright it is, or its red; so no colours are converted. */
    private static Grey firstBand(ImageReader reader, ImageReadParam smaller) throws IOException {
        Raster raster = reader.readRaster(0, smaller);
        var samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        var brightness = new byte[samples.length];
        for (var i = 0; i < samples.length; i++) {
            brightness[i] = (byte) samples[i];
        }
        return new Grey(brightness, raster.getWidth(), raster.getHeight());
    }

    /** What can be seen through is white, as on paper. */
    private static Grey grey(BufferedImage image) {
        var width = image.getWidth();
        var brightness = new byte[width * image.getHeight()];
        var line = new int[width];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            for (var x = 0; x < width; x++) {
                brightness[y * width + x] = (byte) brightness(line[x]);
            }
        }
        return new Grey(brightness, width, image.getHeight());
    }

    private static int brightness(int argb) {
        var alpha = argb >>> 24;
        var mean = ((argb >> 16 & 0xFF) + 2 * (argb >> 8 & 0xFF) + (argb & 0xFF)) / 4;
        return (mean * alpha + 255 * (255 - alpha)) / 255;
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
