package eu.meshe.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type that pages are set in, and what it can show: Source Serif and Source Sans (Latin, Greek, Cyrillic), DejaVu Sans for what they
 * lack (Hebrew, Arabic, Armenian, Georgian, signs). A character none of them has is shown as {@link #MISSING}, so that nobody takes a name
 * with a hole in it for the whole name.
 */
public final class Typeface {

    /** The white square that stands for a character we cannot show. */
    public static final char MISSING = '\u25A1';

    private static final byte[] SERIF = bytes("SourceSerif4_400Regular.ttf");
    private static final byte[] SERIF_STRONG = bytes("SourceSerif4_600SemiBold.ttf");
    private static final byte[] SANS = bytes("SourceSans3_400Regular.ttf");
    private static final byte[] SANS_STRONG = bytes("SourceSans3_600SemiBold.ttf");
    private static final byte[] OTHER_SCRIPTS = bytes("DejaVuSans.ttf");
    private static final CmapLookup SANS_CHARACTERS = characters(SANS);
    private static final CmapLookup OTHER_CHARACTERS = characters(OTHER_SCRIPTS);

    private Typeface() {}

    static void setUp(PdfRendererBuilder pdf, PDDocument document) throws IOException {
        use(pdf, document, SERIF, "Source Serif 4", 400);
        use(pdf, document, SERIF_STRONG, "Source Serif 4", 600);
        use(pdf, document, SANS, "Source Sans 3", 400);
        use(pdf, document, SANS_STRONG, "Source Sans 3", 600);
        use(pdf, document, OTHER_SCRIPTS, "DejaVu Sans", 400);
    }

    /** The text with every character that cannot be shown replaced visibly; line breaks stay. */
    public static String showable(String text) {
        var shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character == '\n') {
                shown.append('\n');
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                shown.append(character == '\u00A0' ? '\u00A0' : ' ');
            } else if (!joinsOthers(character)) {
                shown.appendCodePoint(canShow(character) ? character : MISSING);
            }
        });
        return shown.toString();
    }

    /** Characters without a shape of their own whose absence changes nothing that is read: joiners, variation selectors, direction marks. */
    private static boolean joinsOthers(int character) {
        return character == 0x00AD
                || (character >= 0x200B && character <= 0x200F)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0x061C
                || character == 0x2060
                || character == 0xFEFF;
    }

    private static boolean canShow(int character) {
        var kind = Character.getType(character);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && (SANS_CHARACTERS.getGlyphId(character) != 0 || OTHER_CHARACTERS.getGlyphId(character) != 0);
    }

    private static void use(PdfRendererBuilder pdf, PDDocument document, byte[] font, String family, int weight)
            throws IOException {
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
        // A ligature is a glyph without a character of its own: it could be neither searched nor read aloud.
        parsed.setEnableGsub(false);
        pdf.useFont(
                new PDFontSupplier(PDType0Font.load(document, parsed, true)), family, weight, FontStyle.NORMAL, true);
    }

    private static CmapLookup characters(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var font = Typeface.class.getResourceAsStream("/print/fonts/" + name)) {
            return Objects.requireNonNull(font, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
