package eu.meshe.web;

/**
 * A colour in OKLab (Björn Ottosson, 2020), where a step in lightness looks the same at every hue.
 *
 * @param lightness 0 (black) to 1 (white)
 * @param a green to red
 * @param b blue to yellow
 */
record Oklab(double lightness, double a, double b) {

    static Oklab ofLinear(double red, double green, double blue) {
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    Rgb toRgb() {
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return Rgb.ofLinear(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /** That much lighter; colour fades towards black and white, so that the end of the way is always reached. */
    Oklab lighter(double step) {
        var next = Math.clamp(lightness + step, 0, 1);
        var kept = next < 0.05 || next > 0.95 ? 0.8 : 1;
        return new Oklab(next, a * kept, b * kept);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
