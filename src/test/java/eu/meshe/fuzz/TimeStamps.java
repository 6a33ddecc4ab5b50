package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import java.nio.charset.StandardCharsets;

/** Tokens of time-stamp services (RFC 3161): sound only for what they are of. */
final class TimeStamps implements Target.Feed {

    private static final byte[] STAMPED_NOWHERE = "No token of the corpus is of this".getBytes(StandardCharsets.UTF_8);

    @Override
    public void feed(byte[] input) {
        demand(
                !(TimeStampToken.check(input, STAMPED_NOWHERE) instanceof TimeStamp.Sound),
                "Sound for what was never stamped");
    }
}
