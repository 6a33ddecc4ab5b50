package eu.meshe.recognition.web;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A target that was chosen.
 *
 * @param without the address of the same page without it
 */
public record ChosenTarget(Edition edition, Institution decider, String without) {

    /** Those that are still offered, in the order in which they were chosen. */
    static List<ChosenTarget> of(
            List<UUID> targets, String address, MicroCredentials published, Institutions institutions) {
        return targets.stream()
                .flatMap(target -> published.findPublished(new MicroCredentialId(target)).stream())
                .map(edition -> new ChosenTarget(
                        edition,
                        institutions.getInstitution(edition.institutionId()),
                        address + others(targets, edition.id().value())))
                .toList();
    }

    private static String others(List<UUID> targets, UUID one) {
        return targets.stream()
                .filter(target -> !target.equals(one))
                .map(target -> "&target=" + target)
                .collect(Collectors.joining());
    }
}
