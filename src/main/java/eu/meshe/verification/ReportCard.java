package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.web.CardView;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card of a checked credential: what the document says, under the mark of what the checks found. */
final class ReportCard {

    private final VerificationReport report;
    private final Claim claim;
    private final Optional<Achievement> achievement;

    ReportCard(VerificationReport report) {
        this.report = report;
        this.claim = report.credential().claim();
        this.achievement =
                claim instanceof Claim.Achieved achieved ? Optional.of(achieved.achievement()) : Optional.empty();
    }

    CardView card(String sealLabel) {
        var credential = report.credential();
        var holder = credential.holder().displayName();
        return new CardView(
                kind(),
                credential.title(),
                awardingBody(),
                Optional.ofNullable(report.issuer()).map(Institution::slug).orElse(null),
                holder.isEmpty() ? null : holder,
                credits(),
                achievement.map(Achievement::level).orElse(null),
                outcomes(),
                grade(),
                day(credential.issuedAt() == null ? credential.validFrom() : credential.issuedAt()),
                day(credential.validUntil()),
                status(),
                GuillocheSeal.svg(HexFormat.of().parseHex(report.sha256()), "currentColor", sealLabel),
                null,
                report.sha256().substring(0, 8));
    }

    private Message kind() {
        return Message.of(
                switch (claim) {
                    case Claim.Achieved achieved -> "verification.kind.achievement";
                    case Claim.Recognised decision -> "verification.kind.decision";
                    case Claim.Other other -> "verification.kind.other";
                });
    }

    private LocalisedText awardingBody() {
        var named = claim instanceof Claim.Achieved achieved ? achieved.awardingBody() : null;
        Organisation body = named == null ? report.credential().issuer() : named;
        return body.legalName();
    }

    private @Nullable Credits credits() {
        return claim instanceof Claim.Recognised decision
                ? decision.credits()
                : achievement.map(Achievement::credits).orElse(null);
    }

    private List<LocalisedText> outcomes() {
        return achievement.stream()
                .flatMap(known -> known.outcomes().stream())
                .map(LearningOutcome::title)
                .toList();
    }

    private @Nullable String grade() {
        var result = claim instanceof Claim.Achieved achieved ? achieved.result() : null;
        if (result == null || result.grade() == null) {
            return null;
        }
        return result.gradingScale() == null ? result.grade() : result.grade() + " (" + result.gradingScale() + ")";
    }

    private Mark status() {
        if (failed("revocation")) {
            return report.check("revocation").message().key().endsWith("suspended") ? Mark.SUSPENDED : Mark.REVOKED;
        }
        if (report.check("dates").message().key().endsWith("expired")) {
            return Mark.EXPIRED;
        }
        return switch (report.verdict()) {
            case VERIFIED -> Mark.ACTIVE;
            case FAILED -> Mark.FAILED;
            case PARTIAL -> Mark.UNDECIDED;
        };
    }

    private boolean failed(String check) {
        return report.check(check).outcome() == Outcome.FAILED;
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
