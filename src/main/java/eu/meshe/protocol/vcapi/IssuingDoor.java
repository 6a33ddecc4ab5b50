package eu.meshe.protocol.vcapi;

import eu.meshe.institution.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Decides who issues here in whose name: the institutions of the exchange, or, for test suites, a key of the moment. */
interface IssuingDoor {

    /**
     * Issues a credential.
     *
     * @param by who calls; {@code null} where anyone may
     * @param wanted without a proof
     */
    Issuing issue(@Nullable Account by, Suite suite, ObjectNode wanted, ObjectNode options);
}
