package eu.meshe.format.elm;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the picture that Europass shows for a credential: title, awarding body, credits and level beside a rosette drawn from their hash.
 *
 * <p>It names no holder: the picture is the achievement's, the same for all who earn it, so that a batch draws it once and a picture alone
 * tells nothing about a person. Letters are drawn as shapes from a bundled font; no font of the machine is needed, and the same subject
 * gives the same bytes.
 */
final class CertificatePicture {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 594;
    private static final int KEPT = 256;
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color INK = new Color(0x1B1F2A);
    private static final Color ACCENT = new Color(0x1F4E8C);

    private static final PaintedPalette PALETTE = PaintedPalette.of(PAPER, INK, ACCENT);

    private final Map<Subject, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * What the picture says.
     *
     * @param credits ECTS in words of a number; "null" for none
     * @param level EQF level; "null" for none
     */
    record Subject(String title, String awardingBody, String credits, String level) {}

    /** @return a PNG of few colours, some 12 kB */
    byte[] draw(Subject subject) {
        var known = drawn.get(subject);
        if (known != null) {
            return known;
        }
        var png = encode(PALETTE.reduce(paint(subject)));
        drawn.put(subject, png);
        return png;
    }

    private static BufferedImage paint(Subject subject) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(PAPER);
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            canvas.setColor(ACCENT);
            canvas.fillRect(0, 0, 14, HEIGHT);
            paintRosette(canvas, digest(subject));
            paintWords(canvas, subject);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    private static void paintWords(Graphics2D canvas, Subject subject) {
        canvas.setColor(ACCENT);
        write(canvas, "MICRO-CREDENTIAL", 60, 96, 20);
        canvas.setColor(INK);
        var y = 170;
        for (var line : lines(subject.title(), 44, WIDTH - 120, 3)) {
            write(canvas, line, 60, y, 44);
            y += 54;
        }
        for (var line : lines(subject.awardingBody(), 24, WIDTH - 120, 2)) {
            write(canvas, line, 60, y, 24);
            y += 32;
        }
        canvas.setColor(ACCENT);
        write(canvas, measures(subject), 60, HEIGHT - 60, 26);
    }

    private static String measures(Subject subject) {
        var parts = new ArrayList<String>();
        if (!subject.credits().equals("null")) {
            parts.add(subject.credits() + " ECTS");
        }
        if (!subject.level().equals("null")) {
            parts.add("EQF " + subject.level());
        }
        return String.join("  ·  ", parts);
    }

    /** A guilloche: a curve that winds around the centre, its windings and depth taken from the hash. */
    private static void paintRosette(Graphics2D canvas, byte[] hash) {
        canvas.setStroke(new BasicStroke(0.8f));
        for (var ring = 0; ring < 4; ring++) {
            var petals = 5 + Math.floorMod(hash[ring], 9);
            var depth = 0.15 + Math.floorMod(hash[ring + 4], 64) / 200.0;
            canvas.setColor(new Color(ACCENT.getRed(), ACCENT.getGreen(), ACCENT.getBlue(), 90));
            canvas.draw(curve(42 + ring * 26, petals, depth));
        }
    }

    private static Path2D curve(double radius, int petals, double depth) {
        var path = new Path2D.Double();
        var steps = 900;
        for (var i = 0; i <= steps; i++) {
            var angle = 2 * Math.PI * i / steps;
            var r = radius * (1 + depth * StrictMath.sin(petals * angle * 3) * StrictMath.cos(petals * angle));
            var x = WIDTH - 170 + r * StrictMath.cos(angle);
            var y = HEIGHT - 170 + r * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static void write(Graphics2D canvas, String text, double x, double y, double size) {
        var outline = Letters.outline(text);
        canvas.fill(outline.createTransformedShape(new AffineTransform(size, 0, 0, -size, x, y)));
    }

    private static List<String> lines(String text, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", 60)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Letters.width(longer) * size > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : lines.subList(0, most);
    }

    private static byte[] digest(Subject subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(subject.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encode(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(32 * 1024);
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
