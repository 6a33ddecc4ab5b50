package eu.meshe.format.elm;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as shapes, one unit high, from the Liberation Sans that PDFBox carries. A letter it does not have is a box. */
final class Letters {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Map<Integer, Glyph> GLYPHS = new ConcurrentHashMap<>();

    private Letters() {}

    private record Glyph(Path2D shape, double advance) {}

    static Path2D outline(String text) {
        var line = new Path2D.Double();
        var x = 0.0;
        for (var letter : text.codePoints().toArray()) {
            var glyph = glyph(letter);
            line.append(glyph.shape().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += glyph.advance();
        }
        return line;
    }

    static double width(String text) {
        return text.codePoints().mapToDouble(letter -> glyph(letter).advance()).sum();
    }

    private static Glyph glyph(int letter) {
        var known = GLYPHS.get(letter);
        if (known != null) {
            return known;
        }
        var glyph = load(letter);
        if (GLYPHS.size() < 4096) {
            GLYPHS.put(letter, glyph);
        }
        return glyph;
    }

    private static synchronized Glyph load(int letter) {
        try {
            var font = Font.LIBERATION;
            var id = font.getUnicodeCmapLookup().getGlyphId(letter);
            var data = font.getGlyph().getGlyph(id);
            var scale = 1.0 / font.getUnitsPerEm();
            var shape = data == null
                    ? new Path2D.Double()
                    : new Path2D.Double(data.getPath(), AffineTransform.getScaleInstance(scale, scale));
            return new Glyph(shape, font.getAdvanceWidth(id) * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded when the first letter is drawn. */
    private static final class Font {

        static final TrueTypeFont LIBERATION = parse();

        private static TrueTypeFont parse() {
            try (var source = Letters.class.getResourceAsStream(FONT)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(source, FONT)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
