package eu.meshe.issuance.web;

import eu.meshe.institution.Institution;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardedCredentials;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.Message;
import eu.meshe.web.CardView;
import eu.meshe.web.Mark;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an award as the card its learner keeps. */
@Component
class AwardCards {

    private final AwardedCredentials credentials;
    private final Clock clock;

    AwardCards(AwardedCredentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    CardView of(Award award, Institution institution, @Nullable String href) {
        var achievement = award.achievement();
        return new CardView(
                Message.of("issuance.award.kind"),
                achievement.title(),
                institution.name(),
                institution.slug(),
                award.learner().displayName(),
                achievement.credits(),
                achievement.level(),
                achievement.outcomes().stream().map(LearningOutcome::title).toList(),
                award.result().grade(),
                day(award.issuedAt()),
                award.validUntil() == null ? null : day(award.validUntil()),
                mark(award),
                GuillocheSeal.svg(credentials.of(award).fingerprint(), "currentColor", ""),
                href,
                null);
    }

    public Mark mark(Award award) {
        return switch (award.state()) {
            case REVOKED -> Mark.REVOKED;
            case SUSPENDED -> Mark.SUSPENDED;
            case ACTIVE -> award.isExpiredAt(clock.instant()) ? Mark.EXPIRED : Mark.ACTIVE;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
