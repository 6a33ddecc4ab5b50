package eu.meshe.wallet.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.platform.QrCode;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.ShareCredential;
import eu.meshe.wallet.Wallet;
import eu.meshe.wallet.WriteSupplement;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A learner's wallet: everything they keep, and one thing of it with what can be done with it. */
@SignedIn
@Controller
@RequestMapping("/wallet")
class WalletPages {

    private static final int CARDS_A_PAGE = 24;
    private static final int DAYS_TO_BEGIN_WITH = 30;

    private final Wallet wallet;
    private final ShareCredential shareCredential;
    private final WriteSupplement writeSupplement;
    private final HeldCards cards;
    private final Identifiers identifiers;
    private final Clock clock;

    WalletPages(
            Wallet wallet,
            ShareCredential shareCredential,
            WriteSupplement writeSupplement,
            HeldCards cards,
            Identifiers identifiers,
            Clock clock) {
        this.wallet = wallet;
        this.shareCredential = shareCredential;
        this.writeSupplement = writeSupplement;
        this.cards = cards;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @GetMapping
    String all(Account account, @RequestParam(defaultValue = "0") int page, Model model) {
        var held = wallet.listHeldBy(account.id(), new Page.Request(page, CARDS_A_PAGE));
        model.addAttribute("cards", held.items().stream().map(cards::of).toList());
        model.addAttribute("total", held.total());
        model.addAttribute("pager", new Pager(held.number(), held.pages(), "/wallet"));
        return "wallet/wallet";
    }

    @GetMapping("/{held}")
    String one(Account account, @PathVariable UUID held, Model model) {
        return show(account, new HeldId(held), model);
    }

    @GetMapping("/{held}/documents/{format}")
    ResponseEntity<byte[]> document(Account account, @PathVariable UUID held, @PathVariable String format) {
        return Download.of(wallet.document(account.id(), new HeldId(held), format));
    }

    @PostMapping("/{held}/shares")
    String share(
            Account account,
            @PathVariable UUID held,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String recipient,
            Model model,
            HttpServletResponse response) {
        try {
            var made = shareCredential.share(
                    account.id(), new HeldId(held), id == null ? identifiers.next() : id, day(until), recipient);
            model.addAttribute("made", made);
            model.addAttribute("code", made.address() == null ? null : QrCode.svg(made.address(), ""));
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused));
            model.addAttribute("until", until);
            model.addAttribute("recipient", recipient);
        }
        return show(account, new HeldId(held), model);
    }

    @PostMapping("/{held}/shares/{share}/withdraw")
    String withdraw(Account account, @PathVariable UUID held, @PathVariable UUID share) {
        shareCredential.withdraw(account.id(), share);
        return "redirect:/wallet/" + held + "?withdrawn";
    }

    @PostMapping("/{held}/supplement")
    ResponseEntity<byte[]> supplement(Account account, @PathVariable UUID held, Locale reader) {
        var pdf = writeSupplement.write(account, new HeldId(held), reader);
        return Download.file(pdf, "credit-supplement-" + held + ".pdf", "application/pdf");
    }

    @PostMapping("/{held}/remove")
    String remove(Account account, @PathVariable UUID held) {
        wallet.remove(account.id(), new HeldId(held));
        return "redirect:/wallet?removed";
    }

    private String show(Account account, HeldId id, Model model) {
        var held = wallet.getHeld(account.id(), id);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        model.addAttribute("held", held);
        model.addAttribute("card", cards.of(held));
        model.addAttribute("shares", shareCredential.listSharesOf(account.id(), id));
        model.addAttribute("now", clock.instant());
        model.addAttribute("newShare", identifiers.next());
        if (!model.containsAttribute("until")) {
            model.addAttribute("until", today.plusDays(DAYS_TO_BEGIN_WITH).toString());
        }
        return "wallet/held";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
