package eu.meshe.format.elm.code;

import eu.meshe.learning.EqfLevel;
import java.util.Optional;
import java.util.regex.Pattern;

/** The eight levels of the European Qualifications Framework. */
public final class EqfLevels {

    private static final String PREFIX = Schemes.SNB + "eqf/";

    private static final Pattern ENTRY = Pattern.compile(Pattern.quote(PREFIX) + "[1-8]");

    private EqfLevels() {}

    public static Concept conceptOf(EqfLevel level) {
        return Schemes.europass("eqf", level.toString(), "Level " + level);
    }

    public static Optional<EqfLevel> find(String iri) {
        return ENTRY.matcher(iri).matches()
                ? Optional.of(new EqfLevel(Integer.parseInt(iri.substring(PREFIX.length()))))
                : Optional.empty();
    }
}
