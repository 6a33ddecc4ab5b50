package eu.meshe.web;

/**
 * An institution's own colour, and what becomes of it so that everyone can read it.
 *
 * <p>The given colour keeps its hue; its lightness is moved (in OKLab, where equal steps look equal) just so far that it reaches 4.5:1, the
 * contrast WCAG 2.2 AA asks of text, against the paper of that theme. Then it may be used for text and lines as well as for areas.
 *
 * @param hex {@code #rrggbb}
 */
public record InstitutionColour(String hex) {

    /** WCAG 2.2, 1.4.3: text of normal size. */
    static final double TEXT_CONTRAST = 4.5;

    /** The darkest surface of the light theme and the lightest of the dark one ({@code --tint}): what is readable there is readable on paper. */
    static final Rgb LIGHT_SURFACE = Rgb.of("#f3f3ee");

    static final Rgb DARK_SURFACE = Rgb.of("#1c1f27");

    private static final double STEP = 0.005;

    /**
     * The colour for one theme.
     *
     * @param colour readable as text on the theme's surfaces
     * @param ink readable as text on an area of that colour
     */
    public record Shade(String colour, String ink) {}

    public InstitutionColour {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not '" + hex + "'");
        }
    }

    public Shade onLight() {
        return shade(LIGHT_SURFACE, -STEP);
    }

    public Shade onDark() {
        return shade(DARK_SURFACE, STEP);
    }

    private Shade shade(Rgb surface, double step) {
        var colour = Rgb.of(hex);
        var lab = colour.toOklab();
        while (colour.contrast(surface) < TEXT_CONTRAST) {
            lab = lab.lighter(step);
            colour = lab.toRgb();
        }
        return new Shade(colour.hex(), inkOn(colour));
    }

    private static String inkOn(Rgb colour) {
        return colour.contrast(Rgb.WHITE) >= colour.contrast(Rgb.INK) ? Rgb.WHITE.hex() : Rgb.INK.hex();
    }
}
