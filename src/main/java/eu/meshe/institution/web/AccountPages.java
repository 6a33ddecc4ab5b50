package eu.meshe.institution.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.institution.signin.ChangeAccount;
import eu.meshe.institution.signin.Passkeys;
import eu.meshe.institution.signin.SetPassword;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: name and birth date, password, passkeys, tokens for programs. */
@SignedIn
@Controller
@RequestMapping("/account")
class AccountPages {

    private final ChangeAccount changeAccount;
    private final SetPassword setPassword;
    private final ApiTokens tokens;
    private final Passkeys passkeys;

    AccountPages(ChangeAccount changeAccount, SetPassword setPassword, ApiTokens tokens, Passkeys passkeys) {
        this.changeAccount = changeAccount;
        this.setPassword = setPassword;
        this.tokens = tokens;
        this.passkeys = passkeys;
    }

    @GetMapping
    String account(Account account, Model model) {
        return show(account, model);
    }

    @PostMapping
    String change(
            Account account,
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String birthDate,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        try {
            changeAccount.change(
                    account, new ChangeAccount.Wanted(givenName, familyName, birthDate, language, version));
            return "redirect:/account?saved";
        } catch (InvalidInputException refused) {
            model.addAttribute("errors", FormErrors.of(refused));
            return show(account, model);
        }
    }

    @PostMapping("/password")
    String password(Account account, @RequestParam(defaultValue = "") String password, Model model) {
        try {
            setPassword.set(account.id(), password);
            return "redirect:/account?saved";
        } catch (InvalidInputException refused) {
            model.addAttribute("errors", FormErrors.of(refused));
            return show(account, model);
        }
    }

    @PostMapping("/tokens")
    String makeToken(Account account, @RequestParam(defaultValue = "API") String label, Model model) {
        model.addAttribute("made", tokens.make(account.id(), label));
        return show(account, model);
    }

    @PostMapping("/tokens/{token}/end")
    String endToken(Account account, @PathVariable UUID token) {
        tokens.end(account.id(), token);
        return "redirect:/account?saved";
    }

    @PostMapping("/passkeys/{passkey}/remove")
    String removePasskey(Account account, @PathVariable String passkey) {
        passkeys.remove(account.id(), passkey);
        return "redirect:/account?saved";
    }

    private String show(Account account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("tokens", tokens.listTokens(account.id()));
        model.addAttribute("passkeys", passkeys.listPasskeys(account.id()));
        return "institution/account";
    }
}
