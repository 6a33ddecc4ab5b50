package eu.meshe.platform.print;

import java.util.regex.Pattern;

/** Well-formed markup under construction. What comes in through {@link #text} is text, whatever it looks like. */
public final class Markup {

    /** Characters after which what has no space is broken: no word or digest is as long, and laying out one without an end takes minutes. */
    private static final Pattern ENDLESS = Pattern.compile("(\\S{200})(?=\\S)");

    private final StringBuilder html = new StringBuilder(32_000);
    private boolean replaced;

    /** Markup of our own making. */
    public Markup add(String ours) {
        html.append(ours);
        return this;
    }

    /** Anyone's words; line breaks are kept. */
    public Markup text(String words) {
        html.append(escape(broken(showable(words))).replace("\n", "<br/>"));
        return this;
    }

    public Markup element(String name, String words) {
        return add("<" + name + ">").text(words).add("</" + name + ">");
    }

    /** Anyone's words for between double quotes. */
    public Markup attribute(String words) {
        html.append(escape(showable(words).replace('\n', ' ')));
        return this;
    }

    /** Whether any character had to be replaced because the type cannot show it. */
    public boolean replacedCharacters() {
        return replaced;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private String showable(String words) {
        var shown = Typeface.showable(words);
        replaced |= shown.indexOf(Typeface.MISSING) >= 0;
        return shown;
    }

    private static String broken(String words) {
        return words.length() <= 200 ? words : ENDLESS.matcher(words).replaceAll("$1 ");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
