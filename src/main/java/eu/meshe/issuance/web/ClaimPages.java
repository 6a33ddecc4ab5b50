package eu.meshe.issuance.web;

import eu.meshe.institution.access.CurrentAccount;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.signin.SignInSession;
import eu.meshe.issuance.ClaimAward;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind a mailed link: what was awarded, by whom, and the button that takes it into the wallet and signs in. */
@Open
@Controller
class ClaimPages {

    private static final String PAGE = "issuance/claim";

    private final ClaimAward claimAward;
    private final CurrentAccount current;
    private final SignInSession session;
    private final AwardCards cards;

    ClaimPages(ClaimAward claimAward, CurrentAccount current, SignInSession session, AwardCards cards) {
        this.claimAward = claimAward;
        this.current = current;
        this.session = session;
        this.cards = cards;
    }

    @GetMapping("/claim/{secret}")
    String look(@PathVariable String secret, Model model, HttpServletResponse response) {
        return show(claimAward.look(secret, current.find().orElse(null)), secret, model, response);
    }

    @PostMapping("/claim/{secret}")
    String claim(@PathVariable String secret, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (claimAward.claim(secret, current.find().orElse(null))) {
            case ClaimAward.Outcome.Refused refused -> show(refused.why(), secret, model, response);
            case ClaimAward.Outcome.Taken taken -> {
                session.signIn(request, response, taken.account());
                yield "redirect:/wallet";
            }
        };
    }

    private String show(ClaimAward.Offered offered, String secret, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("secret", secret);
        model.addAttribute("days", ClaimAward.LINK_LIFE.toDays());
        current.find().ifPresent(account -> model.addAttribute("account", account));
        switch (offered) {
            case ClaimAward.Offered.Open open -> {
                model.addAttribute("case", "open");
                model.addAttribute("givenBy", open.institution());
                model.addAttribute("card", cards.of(open.award(), open.institution(), null));
            }
            case ClaimAward.Offered.ForSomeoneElse other -> {
                model.addAttribute("case", "other");
                model.addAttribute("givenBy", other.institution());
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            case ClaimAward.Offered.Used ignored -> {
                model.addAttribute("case", "used");
                response.setStatus(HttpStatus.GONE.value());
            }
            case ClaimAward.Offered.Expired expired -> {
                model.addAttribute("case", "expired");
                model.addAttribute("givenBy", expired.institution());
                response.setStatus(HttpStatus.GONE.value());
            }
            case ClaimAward.Offered.Unknown ignored -> {
                model.addAttribute("case", "unknown");
                response.setStatus(HttpStatus.NOT_FOUND.value());
            }
        }
        return PAGE;
    }
}
