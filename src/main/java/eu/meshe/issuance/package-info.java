/** Awarding an achievement, issuing and revoking its credential, and the status lists that say so. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "institution",
            "platform",
            "web",
            "ledger",
            "signing",
            "credential",
            "catalogue",
            "trust"
        })
package eu.meshe.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
