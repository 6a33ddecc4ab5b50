package eu.meshe.wallet;

import eu.meshe.credential.Supplement;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import java.util.Locale;
import java.util.Optional;

/** How often an institution gives each grade, for the supplements of what it awarded. Filled by who keeps the tables. */
public interface GradeStatistics {

    /** The passing grades in the achievement's field and cycle, best first; empty where the institution publishes no table with enough results. */
    Optional<Supplement.GradeDistribution> distribution(Institution awarding, Achievement achievement, Locale reader);
}
