package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a micro-credential is. It may stay incomplete for as long as it is not published; what is written must be right. */
@Component
public class DescribeMicroCredential {

    private final MicroCredentials microCredentials;
    private final MesheProperties properties;
    private final Clock clock;

    DescribeMicroCredential(MicroCredentials microCredentials, MesheProperties properties, Clock clock) {
        this.microCredentials = microCredentials;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Begins a new one; asked again with the same id, answers the one that is there.
     *
     * @throws InvalidInputException naming each field that is wrong
     * @throws ConflictException if the id is in use elsewhere
     */
    @Transactional
    public MicroCredential create(StaffMember staff, MicroCredentialId id, Description description) {
        var read = read(id, description);
        if (!microCredentials.claimAddress(staff.institutionId(), id)) {
            throw ConflictException.of("catalogue.create.id-taken");
        }
        microCredentials.addIfAbsent(
                new MicroCredential(
                        staff.institutionId(),
                        id,
                        MicroCredential.State.DRAFT,
                        read.achievement(),
                        read.validMonths(),
                        0,
                        0),
                clock.instant());
        return microCredentials.getMicroCredential(staff.institutionId(), id);
    }

    /**
     * Keeps the description as it now is. What is published stays as it was until it is published again.
     *
     * @param version the version that was edited
     * @throws InvalidInputException naming each field that is wrong; nothing is saved then
     * @throws StaleVersionException if someone else saved in between
     */
    @Transactional
    public MicroCredential save(StaffMember staff, MicroCredentialId id, Description description, int version) {
        var stored = microCredentials.getMicroCredentialLocked(staff.institutionId(), id);
        var read = read(id, description);
        var described = stored.describedAs(read.achievement(), read.validMonths());
        if (described.equals(stored)) {
            return stored;
        }
        if (stored.version() != version) {
            throw new StaleVersionException("micro-credential");
        }
        return microCredentials.save(described, clock.instant());
    }

    private ReadDescription.Read read(MicroCredentialId id, Description description) {
        var read = ReadDescription.read(description, properties.address("/offers/" + id));
        if (!read.problems().isEmpty()) {
            throw new InvalidInputException(read.problems());
        }
        return read;
    }
}
