package eu.meshe.partnership.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.AgreementId;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.Agreements;
import eu.meshe.partnership.DeclineAgreement;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An institution's agreements, for its programs. */
@Staff(Role.PARTNERSHIP_OFFICER)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/agreements")
class AgreementApi {

    private final Agreements agreements;
    private final ProposeAgreement propose;
    private final AcceptAgreement accept;
    private final DeclineAgreement decline;
    private final EndAgreement end;
    private final AgreementViews views;

    AgreementApi(
            Agreements agreements,
            ProposeAgreement propose,
            AcceptAgreement accept,
            DeclineAgreement decline,
            EndAgreement end,
            AgreementViews views) {
        this.agreements = agreements;
        this.propose = propose;
        this.accept = accept;
        this.decline = decline;
        this.end = end;
        this.views = views;
    }

    /** A page of a longer list. */
    record AgreementPage(List<AgreementView> items, int page, int size, long total) {}

    /** Which version of the agreement was seen. */
    record Seen(int version) {}

    @GetMapping
    AgreementPage list(
            StaffMember by, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var found = agreements
                .listOf(by.institutionId(), new Page.Request(page, size))
                .map(agreement -> views.of(agreement, by.institutionId()));
        return new AgreementPage(found.items(), found.number(), found.size(), found.total());
    }

    @GetMapping("/{id}")
    AgreementView show(StaffMember by, @PathVariable UUID id) {
        return views.of(agreements.getAgreement(by.institutionId(), new AgreementId(id)), by.institutionId());
    }

    /** 201 with the proposal; the same {@code id} sent again answers with the same one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgreementView propose(StaffMember by, @RequestBody AgreementRequest request) {
        return views.of(propose.propose(by, request), by.institutionId());
    }

    @PostMapping("/{id}/acceptance")
    AgreementView accept(StaffMember by, @PathVariable UUID id, @RequestBody Seen seen) {
        return views.of(accept.accept(by, new AgreementId(id), seen.version()), by.institutionId());
    }

    @PostMapping("/{id}/refusal")
    AgreementView decline(StaffMember by, @PathVariable UUID id, @RequestBody Seen seen) {
        return views.of(decline.decline(by, new AgreementId(id), seen.version()), by.institutionId());
    }

    @PostMapping("/{id}/end")
    AgreementView end(StaffMember by, @PathVariable UUID id, @RequestBody Seen seen) {
        return views.of(end.end(by, new AgreementId(id), seen.version()), by.institutionId());
    }
}
