package eu.meshe.wallet;

import eu.meshe.credential.SealedDocument;
import eu.meshe.institution.AccountId;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.verification.SharedDocuments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes links that show one credential until a day, and withdraws them at once. */
@Component
public class ShareCredential implements SharedDocuments {

    /** The longest a link may live, in days. */
    public static final int LONGEST_DAYS = 730;

    private static final int LONGEST_LABEL = 120;
    private static final String PATH = "/share/";

    private final Wallet wallet;
    private final Shares shares;
    private final Identifiers identifiers;
    private final MesheProperties properties;
    private final Clock clock;

    ShareCredential(Wallet wallet, Shares shares, Identifiers identifiers, MesheProperties properties, Clock clock) {
        this.wallet = wallet;
        this.shares = shares;
        this.identifiers = identifiers;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Makes a link. Its address is shown now and cannot be read again.
     *
     * @param id the link's id, made by the caller so that the same call twice makes one link
     * @param until the last day on which it shows the credential (UTC)
     * @throws InvalidInputException naming each field that cannot be accepted
     * @throws NotFoundException if that person keeps nothing under that id
     */
    @Transactional
    public Made share(AccountId holder, HeldId held, UUID id, @Nullable LocalDate until, String label) {
        var credential = wallet.getHeld(holder, held);
        check(credential, until, label);
        var secret = identifiers.secret();
        var share = new Share(
                id,
                held,
                label.strip(),
                clock.instant(),
                java.util.Objects.requireNonNull(until)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                null);
        if (!shares.add(holder, share, secret)) {
            return new Made(shares.find(holder, id).orElseThrow(() -> new NotFoundException("share")), null);
        }
        return new Made(share, address(secret));
    }

    public List<Share> listSharesOf(AccountId holder, HeldId held) {
        return shares.listSharesOf(holder, held);
    }

    /** Ends a link; the next look through it shows nothing. */
    @Transactional
    public void withdraw(AccountId holder, UUID id) {
        if (shares.find(holder, id).isEmpty()) {
            throw new NotFoundException("share");
        }
        shares.withdraw(holder, id, clock.instant());
    }

    /** The link that opens with that secret. */
    public String address(String secret) {
        return properties.address(PATH + secret);
    }

    /** The document behind an open link. */
    public Optional<Opened> open(String secret) {
        return shares.findOpen(secret, clock.instant())
                .map(shown -> new Opened(
                        wallet.getHeld(shown.holder(), shown.held()),
                        wallet.mainDocument(shown.holder(), shown.held()),
                        shown.until()));
    }

    @Override
    public Optional<byte[]> findDocument(String address) {
        var prefix = properties.address(PATH);
        if (!address.strip().startsWith(prefix)) {
            return Optional.empty();
        }
        var secret = address.strip().substring(prefix.length()).replaceAll("[/?#].*$", "");
        return open(secret).map(opened -> opened.document().content());
    }

    private void check(HeldCredential credential, @Nullable LocalDate until, String label) {
        var problems = new ArrayList<FieldProblem>();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!credential.isShareable()) {
            problems.add(FieldProblem.of("", "wallet.share.selfreported"));
        }
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            problems.add(FieldProblem.of("until", "wallet.share.until.wrong"));
        }
        if (label.length() > LONGEST_LABEL || label.indexOf('\u0000') >= 0) {
            problems.add(FieldProblem.of("label", "wallet.share.label.wrong", LONGEST_LABEL));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** @param address the link to hand on; {@code null} when the same call had made it before: it is not kept */
    public record Made(Share share, @Nullable String address) {}

    /** What an open link shows. */
    public record Opened(HeldCredential held, SealedDocument document, java.time.Instant until) {

        /** The last day on which it is shown (UTC). */
        public LocalDate lastDay() {
            return Share.lastDayBefore(until);
        }
    }
}
