package eu.meshe.recognition.grades.web;

import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Fraction;
import eu.meshe.recognition.grades.Segment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * Two distributions as bars from the best grade at the top to the worst: the source grade's segment, and as a band across to the other bar
 * what of the receiving grades it overlaps. Colours and line widths stand in {@code css/grades.css}; what differs in colour also differs in
 * words or in line. Coordinates are rounded to a tenth of a unit, for the eye only.
 */
final class ConversionDrawing {

    private static final int TALL = 400;
    private static final int TOP = 12;
    private static final int LEFT = 128;
    private static final int RIGHT = 248;
    private static final int WIDE = 64;
    private static final int WHOLE = 460;

    /** How far lines reach into the receiving bar: not as far as its text. */
    private static final int INTO = 12;

    /** Between the base lines of two labels, so that they do not touch. */
    private static final double LABEL_STEP = 18;

    /** The lowest segment that holds its share as text. */
    private static final double LOWEST_WITH_SHARE = 17;

    private static final int LONGEST_LABEL = 17;

    private final Converted converted;
    private final String title;
    private final StringBuilder svg = new StringBuilder();

    private ConversionDrawing(Converted converted, String title) {
        this.converted = converted;
        this.title = title;
    }

    /** @param title what the drawing shows, in a sentence, for those who do not see it; the numbers stand in a table beside it */
    static String svg(Converted converted, String title) {
        return new ConversionDrawing(converted, title).draw();
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"grades-drawing\" role=\"img\" viewBox=\"0 0 ")
                .append(WHOLE)
                .append(' ')
                .append(TALL + 2 * TOP)
                .append("\" aria-label=\"")
                .append(HtmlUtils.htmlEscape(title))
                .append("\">");
        bar(converted.sourceSegments(), LEFT);
        bar(converted.receivingSegments(), RIGHT);
        band();
        labels(converted.sourceSegments(), true);
        labels(converted.receivingSegments(), false);
        return svg.append("</svg>").toString();
    }

    private void bar(List<Segment> segments, int left) {
        var owned = segments.stream().filter(segment -> !segment.isPoint()).toList();
        for (var segment : owned) {
            rectangle("grades-" + kind(segment, left == LEFT), left, WIDE, segment);
            share(segment, left);
        }
    }

    private void share(Segment segment, int left) {
        if (y(segment.to()) - y(segment.from()) >= LOWEST_WITH_SHARE) {
            var share = segment.to().percent(1).subtract(segment.from().percent(1));
            text("grades-share", "middle", left + WIDE / 2.0, y(segment.middle()) + 5, number(share) + " %");
        }
    }

    /** From the source grade's segment across to the far edge of the receiving bar. */
    private void band() {
        var source = converted.source();
        for (var shared : converted.candidates()) {
            rectangle(
                    shared.grade().equals(converted.grade()) ? "grades-band-picked" : "grades-band",
                    LEFT + WIDE,
                    RIGHT - LEFT - WIDE,
                    shared);
        }
        line("grades-edge", LEFT + WIDE, RIGHT + INTO, y(source.from()));
        line("grades-edge", LEFT + WIDE, RIGHT + INTO, y(source.to()));
        if (converted.policy() == eu.meshe.recognition.grades.ConversionPolicy.AVERAGE) {
            line("grades-middle", LEFT + WIDE, RIGHT + INTO, y(source.middle()));
        }
    }

    private void labels(List<Segment> segments, boolean isSource) {
        var named = segments.stream()
                .filter(segment -> !segment.isPoint() || kind(segment, isSource).equals("own"))
                .toList();
        var shown = named.size() * LABEL_STEP <= TALL
                ? named
                : named.stream()
                        .filter(segment -> !kind(segment, isSource).equals("other"))
                        .toList();
        var places = spread(shown);
        for (var i = 0; i < shown.size(); i++) {
            label(shown.get(i), places.get(i), isSource);
        }
    }

    private void label(Segment segment, double place, boolean isSource) {
        var kind = kind(segment, isSource);
        var words = segment.grade().length() > LONGEST_LABEL
                ? segment.grade().substring(0, LONGEST_LABEL - 1) + "…"
                : segment.grade();
        var marked = kind.equals("own") ? words + " ▸" : kind.equals("picked") ? "◂ " + words : words;
        var middle = y(segment.middle());
        var bar = isSource ? LEFT : RIGHT + WIDE;
        var outside = isSource ? LEFT - 8 : RIGHT + WIDE + 8;
        if (Math.abs(place - middle) > 1) {
            svg.append("<line class=\"grades-leader\" x1=\"" + bar + "\" y1=\"" + at(middle) + "\" x2=\"" + outside
                    + "\" y2=\"" + at(place) + "\"/>");
        }
        text(
                "grades-label grades-label-" + kind,
                isSource ? "end" : "start",
                isSource ? outside - 2 : outside + 2,
                place + 5,
                marked);
    }

    /** At the middle of each segment, moved apart where they would touch, and kept within the drawing. */
    private static List<Double> spread(List<Segment> segments) {
        var places = new ArrayList<Double>();
        for (var segment : segments) {
            var lowest = places.isEmpty() ? TOP : places.getLast() + LABEL_STEP;
            places.add(Math.max(y(segment.middle()), lowest));
        }
        double highest = TOP + TALL;
        for (var i = places.size() - 1; i >= 0; i--) {
            places.set(i, Math.min(places.get(i), highest));
            highest = places.get(i) - LABEL_STEP;
        }
        return places;
    }

    /** {@code own} for the source grade, {@code picked} and {@code candidate} among the receiving ones, {@code other} for the rest. */
    private String kind(Segment segment, boolean isSource) {
        if (isSource) {
            return segment.grade().equals(converted.source().grade()) ? "own" : "other";
        }
        if (segment.grade().equals(converted.grade())) {
            return "picked";
        }
        return converted.candidates().stream().anyMatch(it -> it.grade().equals(segment.grade()))
                ? "candidate"
                : "other";
    }

    private void rectangle(String look, int x, int width, Segment segment) {
        var top = y(segment.from());
        svg.append("<rect class=\"" + look + "\" x=\"" + x + "\" y=\"" + at(top) + "\" width=\"" + width
                + "\" height=\"" + at(y(segment.to()) - top) + "\"/>");
    }

    private void line(String look, int from, int to, double y) {
        svg.append("<line class=\"" + look + "\" x1=\"" + from + "\" y1=\"" + at(y) + "\" x2=\"" + to + "\" y2=\""
                + at(y) + "\"/>");
    }

    private void text(String look, String anchor, double x, double y, String words) {
        svg.append("<text class=\"" + look + "\" text-anchor=\"" + anchor + "\" x=\"" + at(x) + "\" y=\"" + at(y)
                        + "\">")
                .append(HtmlUtils.htmlEscape(words))
                .append("</text>");
    }

    private static double y(Fraction part) {
        return TOP
                + new BigDecimal(part.numerator())
                                .divide(new BigDecimal(part.denominator()), MathContext.DECIMAL32)
                                .doubleValue()
                        * TALL;
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static String number(BigDecimal share) {
        return share.setScale(0, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
