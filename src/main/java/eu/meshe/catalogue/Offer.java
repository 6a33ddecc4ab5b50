package eu.meshe.catalogue;

import eu.meshe.institution.Institution;
import java.util.List;

/**
 * A published micro-credential with what a learner asks next: who awards it and when it can be taken.
 *
 * @param runs those that are not over and not cancelled, next first
 */
public record Offer(Edition edition, Institution institution, List<Run> runs) {

    public Offer {
        runs = List.copyOf(runs);
    }
}
