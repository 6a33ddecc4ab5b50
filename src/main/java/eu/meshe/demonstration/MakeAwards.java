package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardAchievement;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.AwardRequest;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Awards what the learners have achieved, takes one award back and suspends one. */
@Component
@Profile("demo")
class MakeAwards {

    private static final int DAYS_UNTIL_AWARD = 3;

    private final AwardAchievement awardAchievement;
    private final SuspendAward suspendAward;
    private final RevokeAward revokeAward;
    private final Awards awards;
    private final Cast cast;

    MakeAwards(
            AwardAchievement awardAchievement,
            SuspendAward suspendAward,
            RevokeAward revokeAward,
            Awards awards,
            Cast cast) {
        this.awardAchievement = awardAchievement;
        this.suspendAward = suspendAward;
        this.revokeAward = revokeAward;
        this.awards = awards;
        this.cast = cast;
    }

    /** @param name the offer and the learner, as "daten-verstehen lena" */
    static AwardId idOf(String name) {
        return new AwardId(Names.id("award " + name));
    }

    void plan(Story story, Timeline timeline) {
        for (var award : story.plot().awards()) {
            timeline.add(award.daysAgo(), () -> award(story, award, timeline));
            if (award.revokedDaysAgo() != null) {
                timeline.add(award.revokedDaysAgo(), () -> revoke(story, award));
            }
            if (award.suspendedDaysAgo() != null) {
                timeline.add(award.suspendedDaysAgo(), () -> suspend(story, award));
            }
        }
    }

    private void award(Story story, Story.Award award, Timeline timeline) {
        var learner = story.personOf(award);
        awardAchievement.award(
                cast.staff(story.houseOf(award.offer()), Role.REGISTRAR),
                new AwardRequest(
                        idOf(award.offer() + " " + learner.key()).value(),
                        FillCatalogue.idOf(award.offer()).value(),
                        learner.givenName(),
                        learner.familyName(),
                        learner.birthDate().toString(),
                        learner.email(),
                        award.grade(),
                        timeline.day(award.daysAgo() + DAYS_UNTIL_AWARD),
                        award.assessment(),
                        award.identityCheck()));
    }

    private void revoke(Story story, Story.Award award) {
        var registrar = cast.staff(story.houseOf(award.offer()), Role.REGISTRAR);
        var stored = stored(story, award, registrar);
        revokeAward.revoke(registrar, stored.id(), Objects.requireNonNull(award.revokedBecause()), stored.version());
    }

    private void suspend(Story story, Story.Award award) {
        var registrar = cast.staff(story.houseOf(award.offer()), Role.REGISTRAR);
        var stored = stored(story, award, registrar);
        suspendAward.suspend(
                registrar, stored.id(), Objects.requireNonNull(award.suspendedBecause()), stored.version());
    }

    private Award stored(Story story, Story.Award award, StaffMember registrar) {
        return awards.getAward(
                registrar.institutionId(),
                idOf(award.offer() + " " + story.personOf(award).key()));
    }
}
