package eu.meshe.issuance;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.mail.Postbox;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells learners of their awards by mail: in their own language where we know it, else in the institution's. */
@Component
class AwardMail {

    private final Postbox postbox;
    private final ClaimLinks links;
    private final MessageSource messages;
    private final MesheProperties properties;

    AwardMail(Postbox postbox, ClaimLinks links, MessageSource messages, MesheProperties properties) {
        this.postbox = postbox;
        this.links = links;
        this.messages = messages;
        this.properties = properties;
    }

    /** To one we know: it is in your wallet. To one we do not: here is the link to take it. */
    void announce(Award award, Institution institution, @Nullable Account account) {
        if (account != null) {
            send("inWallet", award, institution, account, properties.address("/wallet"));
            return;
        }
        var secret = links.make(award.institutionId(), award.id());
        send("claim", award, institution, null, properties.address("/claim/" + secret));
    }

    /** That it was suspended, reinstated or revoked, and why. */
    void tellOf(StatusChange change, Award award, Institution institution, @Nullable Account account) {
        var what = change.move().to().name().toLowerCase(Locale.ROOT);
        send(what, award, institution, account, change.reason());
    }

    private void send(String what, Award award, Institution institution, @Nullable Account account, String particular) {
        var language = account == null ? Locale.forLanguageTag(institution.language()) : account.locale();
        Object[] arguments = {
            award.learner().displayName(),
            award.achievement().title().in(language),
            institution.name().in(language),
            particular,
            institution.contact(),
            ClaimLinks.LIFE.toDays(),
            day(award, language)
        };
        postbox.post(
                account == null ? award.learner().email() : account.email(),
                messages.getMessage("issuance.mail." + what + ".subject", arguments, language),
                messages.getMessage("issuance.mail." + what + ".body", arguments, language));
    }

    private static String day(Award award, Locale language) {
        return award.issuedAt()
                .atZone(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
