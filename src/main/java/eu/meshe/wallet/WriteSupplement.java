package eu.meshe.wallet;

import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Identifiers;
import eu.meshe.web.InstitutionColour;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the credit supplement of something in a wallet. The code on it leads to a link that is made for it: whoever has the paper can check
 * the credential, until the learner withdraws the link.
 */
@Component
public class WriteSupplement {

    private static final String INK = "#1f2430";
    private final Wallet wallet;
    private final ShareCredential shareCredential;
    private final SupplementWriter writer;
    private final SupplementFacts facts;
    private final MessageSource messages;
    private final Identifiers identifiers;
    private final Clock clock;

    WriteSupplement(
            Wallet wallet,
            ShareCredential shareCredential,
            SupplementWriter writer,
            SupplementFacts facts,
            MessageSource messages,
            Identifiers identifiers,
            Clock clock) {
        this.wallet = wallet;
        this.shareCredential = shareCredential;
        this.writer = writer;
        this.facts = facts;
        this.messages = messages;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * The supplement as a PDF.
     *
     * @throws ConflictException for a result that the learner reported: there is nothing sealed to explain
     */
    @Transactional
    public byte[] write(Account holder, HeldId id, Locale reader) {
        var held = wallet.getHeld(holder.id(), id);
        if (!held.isShareable()) {
            throw ConflictException.of("wallet.supplement.selfreported");
        }
        var document = wallet.mainDocument(holder.id(), id);
        var known = facts.of(held, reader);
        return writer.write(new Supplement(
                held.credential(),
                new Supplement.SealedDocument(
                        document.content(),
                        document.fileName(),
                        document.format().mediaType()),
                link(holder, id, reader),
                messages.getMessage("wallet.supplement.status." + held.standing(), null, reader),
                known.grades(),
                known.professionalStatus(),
                known.access(),
                known.educationSystem(),
                colour(held),
                reader,
                clock.instant().atZone(ZoneOffset.UTC)));
    }

    private URI link(Account holder, HeldId id, Locale reader) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var made = shareCredential.share(
                holder.id(),
                id,
                identifiers.next(),
                today.plusDays(ShareCredential.LONGEST_DAYS),
                messages.getMessage("wallet.supplement", null, reader));
        return URI.create(java.util.Objects.requireNonNull(made.address(), "a fresh link has an address"));
    }

    private static String colour(HeldCredential held) {
        return Optional.ofNullable(held.institution())
                .map(Institution::colour)
                .map(colour -> new InstitutionColour(colour).onLight().colour())
                .orElse(INK);
    }
}
