package eu.meshe.platform.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hebrew and Arabic in their own direction (Unicode Bidirectional Algorithm, as the JDK has it), Arabic letters joined. */
final class RightToLeft {

    private RightToLeft() {}

    static void setUp(PdfRendererBuilder pdf) {
        pdf.useUnicodeBidiSplitter(Runs::new);
        pdf.useUnicodeBidiReorderer(new Order());
        pdf.defaultTextDirection(TextDirection.LTR);
    }

    /** Splits a paragraph into runs of one direction, in the order in which they stand on the line. */
    private static final class Runs implements BidiSplitter {

        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            if (paragraph.isEmpty()) {
                runs = List.of();
                return;
            }
            var base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
            var bidi = new Bidi(paragraph, base);
            var order = IntStream.range(0, bidi.getRunCount()).boxed().toArray(Integer[]::new);
            var levels = new byte[order.length];
            IntStream.range(0, order.length).forEach(run -> levels[run] = (byte) bidi.getRunLevel(run));
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
            var found = new ArrayList<BidiTextRun>();
            for (int run : order) {
                found.add(new BidiTextRun(
                        bidi.getRunStart(run),
                        bidi.getRunLimit(run) - bidi.getRunStart(run),
                        bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL));
            }
            runs = found;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            return runs.get(run);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /** Turns a run round, brackets and all, and joins Arabic letters. */
    private static final class Order implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            var turned = new StringBuilder(text).reverse();
            for (int i = 0; i < turned.length(); i++) {
                turned.setCharAt(i, mirrored(turned.charAt(i)));
            }
            return turned.toString();
        }

        private static char mirrored(char character) {
            var pairs = "()[]{}<>«»‹›";
            int at = pairs.indexOf(character);
            return at < 0 ? character : pairs.charAt(at ^ 1);
        }

        @Override
        public String shapeText(String text) {
            return ArabicLetters.join(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicLetters.part(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
