package eu.meshe.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws a hash as a rosette of fine lines, as on a bank note, so that each document is visibly its own and another's copy stands out.
 *
 * <p>Everything in the picture comes from the hash: the outer ring of strokes is a SHA-256 in its 64 hexadecimal digits (a longer stroke for
 * a higher digit, clockwise from the top; what is not 32 bytes long is hashed first), and the numbers of waves and their heights are taken from the same bytes. The same hash gives the
 * same picture on every machine. The picture is a help for the eye, never a check.
 */
public final class GuillocheSeal {

    /** Half the edge of the square that the picture is drawn in; coordinates are whole numbers. */
    private static final int HALF = 500;

    private static final int DIGITS = 64;

    private static final double TURN = 2 * Math.PI;

    private final byte[] digest;
    private final RandomGenerator choices;
    private final StringBuilder svg = new StringBuilder(12_000);

    private GuillocheSeal(byte[] hash) {
        digest = hash.length == DIGITS / 2 ? hash.clone() : sha256(hash);
        choices = new Choices(digest);
    }

    /**
     * The seal as an SVG element without width and height: the page says how large it is shown.
     *
     * @param hash what is drawn: the SHA-256 of the sealed document; anything else is hashed first
     * @param colour {@code currentColor} or {@code #rrggbb}
     * @param label what a screen reader says and a pointer shows; plain text
     * @throws IllegalArgumentException for any other colour
     */
    public static String svg(byte[] hash, String colour, String label) {
        if (!colour.matches("currentColor|#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A seal is drawn in currentColor or #rrggbb, not in " + colour);
        }
        return new GuillocheSeal(hash).draw(colour, escape(label));
    }

    private String draw(String colour, String label) {
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"seal\" viewBox=\"-500 -500 1000 1000\" role=\"img\" aria-label=\"")
                .append(label)
                .append("\"><title>")
                .append(label)
                .append("</title><g fill=\"none\" stroke=\"")
                .append(colour)
                .append("\" stroke-linejoin=\"round\">");
        digits();
        braid();
        petals();
        star();
        return svg.append("</g></svg>").toString();
    }

    /** 64 strokes around the edge, one for each hexadecimal digit. */
    private void digits() {
        begin(7, 0.9);
        var hex = HexFormat.of().formatHex(digest);
        for (int i = 0; i < hex.length(); i++) {
            var angle = TURN * i / hex.length() - TURN / 4;
            var inner = 488 - 6 - 2.4 * Character.digit(hex.charAt(i), 16);
            svg.append('M').append(x(488, angle)).append(' ').append(y(488, angle));
            svg.append('L').append(x(inner, angle)).append(' ').append(y(inner, angle));
        }
        end();
    }

    /** A ring of waves, each turned a little against the last. */
    private void braid() {
        int waves = 9 + choices.nextInt(9);
        int lines = 6;
        var height = 30 + choices.nextInt(16);
        var skew = 0.25 * choices.nextInt(4);
        begin(2.4, 0.85);
        for (int line = 0; line < lines; line++) {
            double turned = TURN * line / lines / waves;
            curve(waves * 3, 1, t -> 388 + height * Math.sin(waves * (t - turned) + skew * Math.sin(waves * t)));
        }
        end();
    }

    /** Nested petals whose waist and tip the hash decides. */
    private void petals() {
        int petals = 5 + choices.nextInt(8);
        int over = 1 + choices.nextInt(3);
        double depth = 0.16 + 0.02 * choices.nextInt(8);
        double ripple = 0.02 * choices.nextInt(4);
        double turned = TURN * choices.nextInt(64) / 64;
        begin(2.2, 0.7);
        for (int line = 0; line < 8; line++) {
            double size = 342 - 24 * line;
            double phase = turned + line * over * TURN / petals / 18;
            curve(
                    petals * 4,
                    1,
                    t -> size
                            * (1
                                    - depth
                                    + depth * Math.cos(petals * (t - phase))
                                    + ripple * Math.cos(2 * petals * (t - turned))));
        }
        end();
    }

    /** A star that closes only after several turns, as a spirograph draws it. */
    private void star() {
        int turns = 3 + choices.nextInt(4);
        int points = coprime(turns, 11 + choices.nextInt(12));
        double inner = 0.2 + 0.04 * choices.nextInt(6);
        begin(2, 0.95);
        for (int line = 0; line < 2; line++) {
            double size = line == 0 ? 190 : 120;
            double middle = size * (1 + inner) / 2;
            double swing = size * (1 - inner) / 2;
            double phase = line * TURN / points / 2;
            curve(points * 4, turns, t -> middle + swing * Math.cos(points * t / turns + phase));
        }
        end();
    }

    private static int coprime(int turns, int wanted) {
        var points = wanted;
        while (java.math.BigInteger.valueOf(points)
                        .gcd(java.math.BigInteger.valueOf(turns))
                        .intValueExact()
                != 1) {
            points++;
        }
        return points;
    }

    /** A closed polar curve as smooth cubic segments; each passes through its points with the curve's own direction. */
    private void curve(int segments, int turns, DoubleUnaryOperator radius) {
        double step = TURN * turns / segments;
        long fromX = x(radius.applyAsDouble(0), 0);
        long fromY = y(radius.applyAsDouble(0), 0);
        svg.append('M').append(fromX).append(' ').append(fromY);
        for (int i = 1; i <= segments; i++) {
            double t = i * step;
            long toX = x(radius.applyAsDouble(t), t);
            long toY = y(radius.applyAsDouble(t), t);
            long handleX = Math.round(toX - step / 3 * slope(u -> radius.applyAsDouble(u) * Math.cos(u), t));
            long handleY = Math.round(toY - step / 3 * slope(u -> radius.applyAsDouble(u) * Math.sin(u), t));
            if (i == 1) {
                long firstX = Math.round(fromX + step / 3 * slope(u -> radius.applyAsDouble(u) * Math.cos(u), 0));
                long firstY = Math.round(fromY + step / 3 * slope(u -> radius.applyAsDouble(u) * Math.sin(u), 0));
                svg.append('c');
                number(firstX - fromX, true);
                number(firstY - fromY, false);
            } else {
                svg.append(i == 2 ? "s" : "");
            }
            number(handleX - fromX, i == 2);
            number(handleY - fromY, false);
            number(toX - fromX, false);
            number(toY - fromY, false);
            fromX = toX;
            fromY = toY;
        }
        svg.append('z');
    }

    private void number(long value, boolean first) {
        if (!first && value >= 0) {
            svg.append(' ');
        }
        svg.append(value);
    }

    private static double slope(DoubleUnaryOperator of, double at) {
        double near = 1e-4;
        return (of.applyAsDouble(at + near) - of.applyAsDouble(at - near)) / (2 * near);
    }

    private void begin(double width, double opacity) {
        svg.append("<path stroke-width=\"")
                .append(width)
                .append("\" stroke-opacity=\"")
                .append(opacity)
                .append("\" d=\"");
    }

    private void end() {
        svg.append("\"/>");
    }

    private static long x(double radius, double angle) {
        return clamp(radius * Math.cos(angle));
    }

    private static long y(double radius, double angle) {
        return clamp(radius * Math.sin(angle));
    }

    private static long clamp(double coordinate) {
        return Math.round(Math.clamp(coordinate, -HALF, HALF));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String escape(String text) {
        return text.replaceAll("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Reads choices off the digest, byte after byte, from its start again when it is used up. */
    private static final class Choices implements RandomGenerator {
        private final byte[] digest;
        private int next;

        Choices(byte[] digest) {
            this.digest = digest;
        }

        @Override
        public int nextInt(int bound) {
            int high = digest[next++ % digest.length] & 0xff;
            int low = digest[next++ % digest.length] & 0xff;
            return (high * 256 + low) % bound;
        }

        @Override
        public long nextLong() {
            return nextInt(Integer.MAX_VALUE);
        }
    }
}
