package eu.meshe.issuance.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardAchievement;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.AwardRequest;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.MailClaimLink;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.platform.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An institution's awards, for its programs. */
@Staff(Role.REGISTRAR)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/awards")
class AwardApi {

    private final Awards awards;
    private final AwardAchievement awardAchievement;
    private final SuspendAward suspendAward;
    private final ReinstateAward reinstateAward;
    private final RevokeAward revokeAward;
    private final MailClaimLink mailClaimLink;
    private final IssueCredential issueCredential;

    AwardApi(
            Awards awards,
            AwardAchievement awardAchievement,
            SuspendAward suspendAward,
            ReinstateAward reinstateAward,
            RevokeAward revokeAward,
            MailClaimLink mailClaimLink,
            IssueCredential issueCredential) {
        this.awards = awards;
        this.awardAchievement = awardAchievement;
        this.suspendAward = suspendAward;
        this.reinstateAward = reinstateAward;
        this.revokeAward = revokeAward;
        this.mailClaimLink = mailClaimLink;
        this.issueCredential = issueCredential;
    }

    /** Why an award's status changes, and which version of it was seen. */
    record ReasonRequest(@Nullable String reason, int version) {}

    /** A page of a longer list. */
    record AwardPage(List<AwardView> items, int page, int size, long total) {}

    @GetMapping
    AwardPage list(
            StaffMember by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var found = awards.listOf(by.institutionId(), q, new Page.Request(page, size))
                .map(AwardView::of);
        return new AwardPage(found.items(), found.number(), found.size(), found.total());
    }

    /** 201 with the award; the same {@code id} sent again answers with the same award. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AwardView award(StaffMember by, @RequestBody AwardRequest request) {
        return AwardView.of(awardAchievement.award(by, request));
    }

    @GetMapping("/{id}")
    AwardView show(StaffMember by, @PathVariable UUID id) {
        return AwardView.of(awards.getAward(by.institutionId(), new AwardId(id)));
    }

    /** What was done to its status, the earliest first. */
    @GetMapping("/{id}/changes")
    List<AwardView.ChangeView> changes(StaffMember by, @PathVariable UUID id) {
        var award = awards.getAward(by.institutionId(), new AwardId(id));
        return awards.listChanges(by.institutionId(), award.id()).stream()
                .map(AwardView.ChangeView::of)
                .toList();
    }

    @PostMapping("/{id}/suspension")
    AwardView suspend(StaffMember by, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        suspendAward.suspend(by, new AwardId(id), request.reason(), request.version());
        return show(by, id);
    }

    @PostMapping("/{id}/reinstatement")
    AwardView reinstate(StaffMember by, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        reinstateAward.reinstate(by, new AwardId(id), request.reason(), request.version());
        return show(by, id);
    }

    @PostMapping("/{id}/revocation")
    AwardView revoke(StaffMember by, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        revokeAward.revoke(by, new AwardId(id), request.reason(), request.version());
        return show(by, id);
    }

    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void mailLink(StaffMember by, @PathVariable UUID id) {
        mailClaimLink.mail(by, new AwardId(id));
    }

    /** @param format its name: {@code edc}, {@code open-badge}, … */
    @GetMapping("/{id}/documents/{format}")
    ResponseEntity<byte[]> document(StaffMember by, @PathVariable UUID id, @PathVariable String format) {
        return Download.of(
                issueCredential.issue(by.institutionId(), new AwardId(id), issueCredential.getFormat(format)));
    }
}
