package eu.meshe.web;

import java.util.Locale;

/** A colour of the sRGB space with 8 bits a channel. */
record Rgb(int red, int green, int blue) {

    static final Rgb WHITE = new Rgb(255, 255, 255);
    static final Rgb INK = Rgb.of("#14171f");

    static Rgb of(String hex) {
        var bits = Integer.parseInt(hex.substring(1), 16);
        return new Rgb(bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** WCAG 2.2, contrast ratio: 1 to 21. */
    double contrast(Rgb other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** WCAG 2.2, relative luminance: 0 to 1. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    Oklab toOklab() {
        return Oklab.ofLinear(linear(red), linear(green), linear(blue));
    }

    static Rgb ofLinear(double red, double green, double blue) {
        return new Rgb(channel(red), channel(green), channel(blue));
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        var value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(value * 255), 0, 255);
    }
}
