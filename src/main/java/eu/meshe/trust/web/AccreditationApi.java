package eu.meshe.trust.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Page;
import eu.meshe.trust.Accredit;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.AccreditationRequest;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.SuspendAccreditation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is accredited to award what: open for all to read; agencies accredit and suspend. */
@RestController
class AccreditationApi {

    private static final String OF_AN_AGENCY = "/api/v1/institutions/{institution}/accreditations";

    private final Accreditations accreditations;
    private final Accredit accredit;
    private final SuspendAccreditation suspend;
    private final AccreditationViews views;

    AccreditationApi(
            Accreditations accreditations, Accredit accredit, SuspendAccreditation suspend, AccreditationViews views) {
        this.accreditations = accreditations;
        this.accredit = accredit;
        this.suspend = suspend;
        this.views = views;
    }

    /** A page of a longer list. */
    record AccreditationPage(List<AccreditationView> items, int page, int size, long total) {}

    /** Why an accreditation is suspended, and which version of it was seen. */
    record SuspensionRequest(@Nullable String reason, int version) {}

    @Open
    @GetMapping("/api/v1/accreditations")
    AccreditationPage listAll(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return answer(accreditations.listAll(new Page.Request(page, size)).map(views::of));
    }

    @Staff(Role.QUALITY_OFFICER)
    @GetMapping(OF_AN_AGENCY)
    AccreditationPage listGiven(
            StaffMember by, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return answer(accreditations
                .listGivenBy(by.institutionId(), new Page.Request(page, size))
                .map(views::of));
    }

    /** 201 with the accreditation; the same {@code id} sent again answers with the same one. */
    @Staff(Role.QUALITY_OFFICER)
    @PostMapping(OF_AN_AGENCY)
    @ResponseStatus(HttpStatus.CREATED)
    AccreditationView accredit(StaffMember by, @RequestBody AccreditationRequest request) {
        return views.of(accredit.accredit(by, request));
    }

    @Staff(Role.QUALITY_OFFICER)
    @PostMapping(OF_AN_AGENCY + "/{id}/suspension")
    AccreditationView suspend(StaffMember by, @PathVariable UUID id, @RequestBody SuspensionRequest request) {
        return views.of(suspend.suspend(by, new AccreditationId(id), request.reason(), request.version()));
    }

    private static AccreditationPage answer(Page<AccreditationView> found) {
        return new AccreditationPage(found.items(), found.number(), found.size(), found.total());
    }
}
