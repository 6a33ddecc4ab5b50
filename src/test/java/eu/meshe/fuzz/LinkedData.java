package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.CanonicalForm;
import eu.meshe.signing.canonical.Contexts;

/** The direct path to the canonical form says what JSON-LD's own rules and RDFC-1.0 say, or it declines. */
final class LinkedData implements Target.Feed {

    private final CanonicalForm canonical = new CanonicalForm(Contexts.bundled());

    @Override
    public void feed(byte[] input) {
        if (StrictJson.parse(input) instanceof StrictJson.Result.Read read
                && read.value().isObject()) {
            var ours = canonical.of(read.value());
            demand(ours.equals(canonical.generic(read.value(), "SHA-256")), "Two answers");
        }
    }
}
