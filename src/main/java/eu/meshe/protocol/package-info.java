/** HTTP in and out by other people's protocols, one folder each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "institution",
            "ledger",
            "platform",
            "web",
            "credential",
            "credential :: datamodel",
            "signing",
            "issuance",
            "catalogue",
            "wallet",
            "trust",
            "ledger"
        })
package eu.meshe.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
