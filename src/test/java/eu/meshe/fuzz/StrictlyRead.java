package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.CanonicalJson;
import java.nio.charset.StandardCharsets;

/** What is read strictly can be written canonically (RFC 8785), and that is read as the same again. */
final class StrictlyRead implements Target.Feed {

    @Override
    public void feed(byte[] input) {
        if (StrictJson.parse(input) instanceof StrictJson.Result.Read read
                && CanonicalJson.findInexactNumber(read.value()).isEmpty()) {
            var canonical = CanonicalJson.of(read.value());
            var again = StrictJson.parse(canonical.getBytes(StandardCharsets.UTF_8));
            demand(
                    again instanceof StrictJson.Result.Read second
                            && CanonicalJson.of(second.value()).equals(canonical),
                    "Not the same when read again");
        }
    }
}
