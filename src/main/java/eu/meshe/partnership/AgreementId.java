package eu.meshe.partnership;

import java.util.UUID;

/** An agreement, within the institution that proposed it. */
public record AgreementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
