package eu.meshe.verification.batch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the documents of one request: each is there once, and none can do harm where somebody uses it as the name of a file. */
final class Names {

    static final int LONGEST = 200;
    private final Set<String> known = new HashSet<>();

    /** Whether it is the first of that name. */
    boolean isNew(String name) {
        return known.add(name);
    }

    /** A path without steps upwards, roots, drives and characters that are not seen or turn the reading around; shortened if need be. */
    static String ofPath(String path) {
        var parts = path.replace('\\', '/').split("/");
        return shortened(Arrays.stream(parts)
                .map(Names::visible)
                .filter(part -> !part.isBlank() && !part.matches("\\.{1,2}|[A-Za-z]:"))
                .collect(Collectors.joining("/")));
    }

    /** Without characters that are not seen or turn the reading around; shortened if need be. */
    static String ofText(String text) {
        return shortened(visible(text));
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]", "\uFFFD");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
