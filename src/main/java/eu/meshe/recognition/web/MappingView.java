package eu.meshe.recognition.web;

import eu.meshe.web.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of learning outcomes and the lines between them, in the reader's words.
 *
 * @param summary how much is covered, in a sentence
 * @param who who drew the lines, in a sentence
 * @param version 0 for what is only suggested
 */
public record MappingView(String summary, String who, int version, List<Wanted> wanted, List<Brought> brought) {

    /** Height of the drawing, in units of its own; the columns are as high, whatever that is. */
    public static final int HEIGHT = 1000;

    /** Width of the drawing, in units of its own. */
    public static final int WIDTH = 100;

    /**
     * One of the target's outcomes.
     *
     * @param number from 1
     * @param lang of the text for the {@code lang} attribute; {@code null} where it is the page's
     * @param extent fully, partly, not
     * @param sources numbers of what covers it, from 1
     * @param because why it is suggested; {@code null} where it is not
     */
    public record Wanted(
            int number,
            String text,
            @Nullable String lang,
            Mark mark,
            String extent,
            String extentInWords,
            List<Integer> sources,
            boolean isSuggested,
            @Nullable String note,
            @Nullable String because) {

        public String numbers() {
            return String.join(", ", sources.stream().map(String::valueOf).toList());
        }
    }

    /** One of the source's outcomes. */
    public record Brought(int number, String text, @Nullable String lang) {}

    /** A line from the left edge to the right one. */
    public record Stroke(int from, int to, boolean isPart, boolean isSuggested) {}

    public MappingView {
        wanted = List.copyOf(wanted);
        brought = List.copyOf(brought);
    }

    public boolean isEmpty() {
        return wanted.isEmpty() || brought.isEmpty();
    }

    /** The lines; every outcome has the same share of its column's height. */
    public List<Stroke> strokes() {
        return IntStream.range(0, wanted.size())
                .boxed()
                .flatMap(place -> wanted.get(place).sources().stream()
                        .map(source -> new Stroke(
                                middle(place + 1, wanted.size()),
                                middle(source, brought.size()),
                                wanted.get(place).extent().equals("partly"),
                                wanted.get(place).isSuggested())))
                .toList();
    }

    private static int middle(int number, int all) {
        return (2 * number - 1) * HEIGHT / (2 * all);
    }
}
