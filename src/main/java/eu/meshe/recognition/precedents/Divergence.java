package eu.meshe.recognition.precedents;

import eu.meshe.recognition.ApplicationId;
import java.util.List;

/**
 * Why a ruling differs from earlier ones on the same facts.
 *
 * @param reason in the words of who decided; it is about the applicant, so she may read it
 * @param earlier the cases from which it differs; they are others', so she is not told which
 */
public record Divergence(String reason, List<ApplicationId> earlier) {

    public Divergence {
        earlier = List.copyOf(earlier);
    }
}
