package eu.meshe.format.elm;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/** The colours of a picture that is painted on paper with few inks: each ink in even steps from the paper to itself. */
record PaintedPalette(int[] colours) {

    private static final int STEPS = 8;

    static PaintedPalette of(Color paper, Color... inks) {
        var colours = new int[1 + inks.length * STEPS];
        colours[0] = paper.getRGB();
        for (var ink = 0; ink < inks.length; ink++) {
            for (var step = 1; step <= STEPS; step++) {
                colours[ink * STEPS + step] = mix(paper, inks[ink], step);
            }
        }
        return new PaintedPalette(colours);
    }

    /** The same picture with one byte a pixel, each pixel in the nearest colour. */
    BufferedImage reduce(BufferedImage image) {
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(colours.length - 1);
        var model = new IndexColorModel(bits <= 4 ? 4 : 8, colours.length, colours, 0, false, -1, 0);
        var reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var known = new HashMap<Integer, Integer>();
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            var indexes = indexes(row, known);
            reduced.getRaster().setPixels(0, y, row.length, 1, indexes);
        }
        return reduced;
    }

    private int[] indexes(int[] row, Map<Integer, Integer> known) {
        var indexes = new int[row.length];
        for (var x = 0; x < row.length; x++) {
            indexes[x] = x > 0 && row[x] == row[x - 1] ? indexes[x - 1] : known.computeIfAbsent(row[x], this::nearest);
        }
        return indexes;
    }

    private int nearest(int colour) {
        var best = 0;
        for (var i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var sum = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var difference = (one >> shift & 255) - (other >> shift & 255);
            sum += difference * difference;
        }
        return sum;
    }

    private static int mix(Color paper, Color ink, int step) {
        return new Color(
                        between(paper.getRed(), ink.getRed(), step),
                        between(paper.getGreen(), ink.getGreen(), step),
                        between(paper.getBlue(), ink.getBlue(), step))
                .getRGB();
    }

    private static int between(int from, int to, int step) {
        return from + (to - from) * step / STEPS;
    }
}
