package eu.meshe.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An exchange of real people does not start on a demonstration's database: everyone knows its passwords. */
@Component
@Profile("!demo")
@ConditionalOnProperty(name = "meshe.command", havingValue = "false", matchIfMissing = true)
class RefuseDemonstration {

    RefuseDemonstration(WorldRecord worldRecord) {
        if (worldRecord.findAddress().isPresent()) {
            throw WrongDataException.demonstrationData();
        }
    }
}
