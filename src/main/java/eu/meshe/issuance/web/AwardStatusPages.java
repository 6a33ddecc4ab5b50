package eu.meshe.issuance.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suspending, reinstating and revoking, from the page of the award. */
@Staff(Role.REGISTRAR)
@Controller
@RequestMapping("/at/{institution}/awards/{id}")
class AwardStatusPages {

    private final SuspendAward suspendAward;
    private final ReinstateAward reinstateAward;
    private final RevokeAward revokeAward;
    private final ShowAward showAward;

    AwardStatusPages(
            SuspendAward suspendAward, ReinstateAward reinstateAward, RevokeAward revokeAward, ShowAward showAward) {
        this.suspendAward = suspendAward;
        this.reinstateAward = reinstateAward;
        this.revokeAward = revokeAward;
        this.showAward = showAward;
    }

    /** What the registrar typed, and the version of the award they saw. */
    record Typed(String reason, int version) {}

    @FunctionalInterface
    private interface Change {
        void make(AwardId award, Typed typed);
    }

    @PostMapping("/suspension")
    String suspend(
            StaffMember by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        Change change = (award, typed) -> suspendAward.suspend(by, award, typed.reason(), typed.version());
        return change(by, id, change, new Typed(reason, version), "suspended", model, response);
    }

    @PostMapping("/reinstatement")
    String reinstate(
            StaffMember by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        Change change = (award, typed) -> reinstateAward.reinstate(by, award, typed.reason(), typed.version());
        return change(by, id, change, new Typed(reason, version), "reinstated", model, response);
    }

    @PostMapping("/revocation")
    String revoke(
            StaffMember by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        Change change = (award, typed) -> revokeAward.revoke(by, award, typed.reason(), typed.version());
        return change(by, id, change, new Typed(reason, version), "revoked", model, response);
    }

    private String change(
            StaffMember by,
            UUID id,
            Change change,
            Typed typed,
            String done,
            Model model,
            HttpServletResponse response) {
        try {
            change.make(new AwardId(id), typed);
            return AwardPages.redirect(by, id, done);
        } catch (InvalidInputException refused) {
            model.addAttribute("errors", FormErrors.of(refused));
            model.addAttribute("reason", typed.reason());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showAward.show(by, id, model);
        }
    }
}
