package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.GuillocheSeal;
import eu.meshe.platform.Message;
import eu.meshe.web.CardView;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A credential as the card that every page shows it as; its seal is drawn from what it says, so it is the same in every format. */
public final class CredentialCard {

    private static final Set<String> OUTCOMES = Set.of("full", "partial", "conditional", "alternative", "refusal");

    private final Credential credential;
    private final Claim claim;
    private final Optional<Achievement> achievement;

    private CredentialCard(Credential credential) {
        this.credential = credential;
        this.claim = credential.claim();
        this.achievement =
                claim instanceof Claim.Achieved achieved ? Optional.of(achieved.achievement()) : Optional.empty();
    }

    /**
     * The card.
     *
     * @param institution the slug whose colour it wears; {@code null} for an issuer that is not here
     * @param href where its title leads; {@code null} for nowhere
     * @param sealLabel what the seal is called for those who do not see it
     */
    public static CardView of(
            Credential credential, @Nullable String institution, Mark status, @Nullable String href, String sealLabel) {
        return new CredentialCard(credential).card(institution, status, href, sealLabel);
    }

    private CardView card(@Nullable String institution, Mark status, @Nullable String href, String sealLabel) {
        var holder = credential.holder().displayName();
        var fingerprint = credential.fingerprint();
        return new CardView(
                kind(),
                credential.title(),
                awardingBody(),
                institution,
                holder.isEmpty() ? null : holder,
                credits(),
                achievement.map(Achievement::level).orElse(null),
                outcomes(),
                grade(),
                day(credential.issuedAt() == null ? credential.validFrom() : credential.issuedAt()),
                day(credential.validUntil()),
                status,
                GuillocheSeal.svg(fingerprint, "currentColor", sealLabel),
                href,
                java.util.HexFormat.of().formatHex(fingerprint).substring(0, 8));
    }

    private Message kind() {
        return Message.of(
                switch (claim) {
                    case Claim.Achieved achieved -> "verification.kind.achievement";
                    case Claim.Recognised decision -> decided(decision.outcome());
                    case Claim.Other other -> "verification.kind.other";
                });
    }

    /** A card of a decision says at once what was decided: a refusal must not look like something achieved. */
    private static String decided(String outcome) {
        return OUTCOMES.contains(outcome) ? "verification.kind.decision." + outcome : "verification.kind.decision";
    }

    private LocalisedText awardingBody() {
        var named = claim instanceof Claim.Achieved achieved ? achieved.awardingBody() : null;
        Organisation body = named == null ? credential.issuer() : named;
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

    /** The grade alone: the scale it is one of stands in the supplement, where there is room to read it. */
    private @Nullable String grade() {
        var result = claim instanceof Claim.Achieved achieved ? achieved.result() : null;
        return result == null ? null : result.grade();
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
