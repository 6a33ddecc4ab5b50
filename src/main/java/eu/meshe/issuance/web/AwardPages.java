package eu.meshe.issuance.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.MailClaimLink;
import eu.meshe.platform.Page;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** An institution's awards: the list, one award with its documents and what was done to its status. */
@Staff(Role.REGISTRAR)
@Controller
@RequestMapping("/at/{institution}/awards")
class AwardPages {

    private static final int PAGE_SIZE = 20;

    private final Awards awards;
    private final AwardCards cards;
    private final ShowAward showAward;
    private final MailClaimLink mailClaimLink;
    private final IssueCredential issueCredential;

    AwardPages(
            Awards awards,
            AwardCards cards,
            ShowAward showAward,
            MailClaimLink mailClaimLink,
            IssueCredential issueCredential) {
        this.awards = awards;
        this.cards = cards;
        this.showAward = showAward;
        this.mailClaimLink = mailClaimLink;
        this.issueCredential = issueCredential;
    }

    @GetMapping
    String list(
            StaffMember by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = awards.listOf(by.institutionId(), q, new Page.Request(page, PAGE_SIZE));
        var address = UriComponentsBuilder.fromPath("/at/{institution}/awards")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(by.institution().slug(), q)
                .toUriString();
        model.addAttribute("at", by.institution());
        model.addAttribute("q", q);
        model.addAttribute("awards", found.items());
        model.addAttribute("cards", cards);
        model.addAttribute("total", found.total());
        model.addAttribute("pager", new Pager(found.number(), found.pages(), address));
        return "issuance/awards";
    }

    @GetMapping("/{id}")
    String show(StaffMember by, @PathVariable UUID id, Model model) {
        return showAward.show(by, id, model);
    }

    @PostMapping("/{id}/link")
    String mailLink(StaffMember by, @PathVariable UUID id) {
        mailClaimLink.mail(by, new AwardId(id));
        return redirect(by, id, "resent");
    }

    @GetMapping("/{id}/documents/{format}")
    ResponseEntity<byte[]> document(StaffMember by, @PathVariable UUID id, @PathVariable String format) {
        return Download.of(
                issueCredential.issue(by.institutionId(), new AwardId(id), issueCredential.getFormat(format)));
    }

    static String redirect(StaffMember by, UUID id, String what) {
        return "redirect:/at/" + by.institution().slug() + "/awards/" + id + "?" + what;
    }

    @Bean
    static WorkPlace issuancePlace() {
        return new WorkPlace("issuance.place", "/awards", Role.REGISTRAR, Institution.Kind.UNIVERSITY);
    }
}
