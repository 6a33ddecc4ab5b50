/** What a learner keeps: receive, import, share, withdraw, take away. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "institution",
            "platform",
            "web",
            "ledger",
            "credential",
            "catalogue",
            "issuance",
            "verification"
        })
package eu.meshe.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
