/** A made-up world to explore, made through the same use cases that people use. Only with the profile demo. */
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
            "trust",
            "partnership",
            "catalogue",
            "issuance",
            "wallet",
            "verification",
            "recognition",
            "recognition::background",
            "recognition::evidence",
            "recognition::grades",
            "recognition::precedents",
            "recognition::rules"
        })
package eu.meshe.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
