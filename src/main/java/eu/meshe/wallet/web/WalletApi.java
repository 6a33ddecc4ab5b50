package eu.meshe.wallet.web;

import eu.meshe.credential.FormatId;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.issuance.WalletKey;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import eu.meshe.wallet.BringDocument;
import eu.meshe.wallet.BringDocument.Brought;
import eu.meshe.wallet.HeldCredential;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.ImportResults;
import eu.meshe.wallet.ReceiveCredential;
import eu.meshe.wallet.Share;
import eu.meshe.wallet.ShareCredential;
import eu.meshe.wallet.Wallet;
import eu.meshe.wallet.WriteSupplement;
import eu.meshe.web.Say;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The wallet for programs that act for its learner. */
@SignedIn
@RestController
@RequestMapping("/api/v1/wallet")
class WalletApi {

    private final Wallet wallet;
    private final ShareCredential shareCredential;
    private final BringDocument bringDocument;
    private final WriteSupplement writeSupplement;
    private final Identifiers identifiers;
    private final Say say;
    private final Clock clock;

    WalletApi(
            Wallet wallet,
            ShareCredential shareCredential,
            BringDocument bringDocument,
            WriteSupplement writeSupplement,
            Identifiers identifiers,
            Say say,
            Clock clock) {
        this.wallet = wallet;
        this.shareCredential = shareCredential;
        this.bringDocument = bringDocument;
        this.writeSupplement = writeSupplement;
        this.identifiers = identifiers;
        this.say = say;
        this.clock = clock;
    }

    /** What the learner keeps, newest first. */
    @GetMapping
    Listed<HeldJson> list(
            Account account, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return Listed.of(wallet.listHeldBy(account.id(), new Page.Request(page, size)), this::json);
    }

    /** One thing that is kept. */
    @GetMapping("/{held}")
    HeldJson one(Account account, @PathVariable UUID held) {
        return json(wallet.getHeld(account.id(), new HeldId(held)));
    }

    /** The sealed document, byte for byte. */
    @GetMapping("/{held}/documents/{format}")
    ResponseEntity<byte[]> document(Account account, @PathVariable UUID held, @PathVariable String format) {
        return Download.of(wallet.document(account.id(), new HeldId(held), format));
    }

    /** The document of an award, bound to the key of another wallet: its public key, a JWK of the kind P-256, is the whole body. */
    @PostMapping("/{held}/documents/{format}")
    ResponseEntity<byte[]> bind(
            Account account, @PathVariable UUID held, @PathVariable String format, @RequestBody byte[] jwk) {
        wallet.getHeld(account.id(), new HeldId(held));
        return Download.of(wallet.documentFor(WalletKey.read(jwk), account.id(), new HeldId(held), format));
    }

    /** Brings a document along, as the whole body: a sealed credential, or a transcript with results the learner reports. */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.CREATED)
    ImportJson bring(Account account, @RequestBody byte[] document) {
        if (document.length > ReceiveCredential.LARGEST) {
            throw new MaxUploadSizeExceededException(ReceiveCredential.LARGEST);
        }
        return switch (bringDocument.bring(account.id(), document)) {
            case Brought.Credential credential ->
                new ImportJson(List.of(credential.id().value()), List.of());
            case Brought.Results results -> json(results.imported());
        };
    }

    private ImportJson json(ImportResults.Imported imported) {
        return new ImportJson(
                imported.kept().stream().map(HeldId::value).toList(),
                imported.issues().stream()
                        .map(issue -> new IssueJson(issue.place(), say.message(issue.message())))
                        .toList());
    }

    /** Writes the credit supplement as a PDF, with a link for its reader to check by; the link is among the shares. */
    @PostMapping("/{held}/supplements")
    ResponseEntity<byte[]> supplement(Account account, @PathVariable UUID held, Locale reader) {
        var pdf = writeSupplement.write(account, new HeldId(held), reader);
        return Download.file(pdf, "credit-supplement-" + held + ".pdf", "application/pdf");
    }

    /** Takes out something that was brought along. An award stays. */
    @DeleteMapping("/{held}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Account account, @PathVariable UUID held) {
        wallet.remove(account.id(), new HeldId(held));
    }

    /** The links that show this credential. */
    @GetMapping("/{held}/shares")
    List<ShareJson> shares(Account account, @PathVariable UUID held) {
        wallet.getHeld(account.id(), new HeldId(held));
        return shareCredential.listSharesOf(account.id(), new HeldId(held)).stream()
                .map(share -> json(share, null))
                .toList();
    }

    /** Makes a link that shows this credential until the end of a day. Its address is told once. */
    @PostMapping("/{held}/shares")
    @ResponseStatus(HttpStatus.CREATED)
    ShareJson share(Account account, @PathVariable UUID held, @RequestBody WantedShare wanted) {
        var made = shareCredential.share(
                account.id(),
                new HeldId(held),
                wanted.id() == null ? identifiers.next() : wanted.id(),
                wanted.until(),
                wanted.label() == null ? "" : wanted.label());
        return json(made.share(), made.address());
    }

    /** Withdraws a link at once. */
    @DeleteMapping("/{held}/shares/{share}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Account account, @PathVariable UUID held, @PathVariable UUID share) {
        wallet.getHeld(account.id(), new HeldId(held));
        shareCredential.withdraw(account.id(), share);
    }

    private HeldJson json(HeldCredential held) {
        return new HeldJson(
                held.id().value(),
                held.kind().name().toLowerCase(Locale.ROOT),
                held.standing().name().toLowerCase(Locale.ROOT),
                say.text(held.credential().title()),
                say.text(held.credential().issuer().legalName()),
                held.formats().stream().map(FormatId::slug).toList(),
                held.changes().stream()
                        .map(change -> new ChangeJson(
                                change.move().name().toLowerCase(Locale.ROOT), change.reason(), change.at()))
                        .toList(),
                held.receivedAt());
    }

    private ShareJson json(Share share, @Nullable String address) {
        return new ShareJson(share.id(), share.label(), share.expiresAt(), share.isOpenAt(clock.instant()), address);
    }

    /**
     * @param kind {@code award}, {@code received} or {@code self_reported}
     * @param standing {@code active}, {@code expired}, {@code suspended}, {@code revoked} or {@code self_reported}
     * @param formats what it can be taken away as
     * @param changes what was done to an award's status and why, the earliest first
     */
    record HeldJson(
            UUID id,
            String kind,
            String standing,
            String title,
            String issuer,
            List<String> formats,
            List<ChangeJson> changes,
            Instant receivedAt) {}

    /** @param move {@code suspend}, {@code reinstate} or {@code revoke} */
    record ChangeJson(String move, String reason, Instant at) {}

    record ImportJson(List<UUID> kept, List<IssueJson> issues) {}

    record IssueJson(String place, String message) {}

    /** @param until the last day it shows the credential, {@code yyyy-mm-dd} */
    record WantedShare(
            @Nullable UUID id,
            @Nullable LocalDate until,
            @Nullable String label) {}

    /** @param address the link to hand on; only in the answer that made it */
    record ShareJson(
            UUID id,
            String label,
            Instant expiresAt,
            boolean open,
            @Nullable String address) {}
}
