package eu.meshe.institution.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.institution.signin.MailSignInLink;
import eu.meshe.institution.signin.MailedLinks;
import eu.meshe.institution.signin.SignInSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, by password or by a mailed link; the form itself is received by Spring Security. */
@Controller
class SignInPages {

    private final MailSignInLink mailSignInLink;
    private final MailedLinks links;
    private final SignInSession session;
    private final Memberships memberships;
    private final Institutions institutions;

    SignInPages(
            MailSignInLink mailSignInLink,
            MailedLinks links,
            SignInSession session,
            Memberships memberships,
            Institutions institutions) {
        this.mailSignInLink = mailSignInLink;
        this.links = links;
        this.session = session;
        this.memberships = memberships;
        this.institutions = institutions;
    }

    @Open
    @GetMapping("/sign-in")
    String form() {
        return "institution/sign-in";
    }

    @Open
    @PostMapping("/sign-in/link")
    String mailLink(@RequestParam(defaultValue = "") String email) {
        mailSignInLink.mail(email.replace("\u0000", ""));
        return "redirect:/sign-in/mailed";
    }

    @Open
    @GetMapping("/sign-in/mailed")
    String mailed() {
        return "institution/sign-in-mailed";
    }

    @Open
    @GetMapping("/sign-in/link/{secret}")
    String confirm(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("works", links.find(secret).isPresent());
        return "institution/sign-in-link";
    }

    @Open
    @PostMapping("/sign-in/link/{secret}")
    String signIn(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var account = links.use(secret);
        account.ifPresent(id -> session.signIn(request, response, id));
        return account.isPresent() ? "redirect:/account/start" : "redirect:/sign-in/link/" + secret;
    }

    /** Where a person begins: their institution's pages, or their wallet. */
    @SignedIn
    @GetMapping("/account/start")
    String start(Account account) {
        return memberships.listInstitutionsOf(account.id()).stream()
                .findFirst()
                .map(institution -> "redirect:/at/"
                        + institutions.getInstitution(institution).slug())
                .orElse("redirect:/wallet");
    }
}
