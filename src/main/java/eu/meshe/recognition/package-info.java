/** The clearinghouse: apply, assess, decide with reasons, and give the decision to the learner. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "institution",
            "platform",
            "web",
            "ledger",
            "credential",
            "signing",
            "verification",
            "partnership",
            "catalogue",
            "issuance",
            "wallet",
            "trust",
            "format::ewp"
        })
package eu.meshe.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
