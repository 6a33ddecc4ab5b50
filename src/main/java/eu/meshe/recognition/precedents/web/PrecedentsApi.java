package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import eu.meshe.recognition.precedents.ChangeForce;
import eu.meshe.recognition.precedents.FindReader;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.recognition.precedents.PrecedentDefaults;
import eu.meshe.recognition.precedents.PrecedentId;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.ShareDraft;
import eu.meshe.recognition.precedents.SharePrecedent;
import eu.meshe.web.Say;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An institution's precedents and those shared with it, for its own programs. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}")
class PrecedentsApi {

    private final Precedents precedents;
    private final PrecedentDefaults defaults;
    private final FindReader readers;
    private final SharePrecedent share;
    private final ChangeForce force;
    private final VersionLines versions;
    private final Institutions institutions;
    private final Say say;

    PrecedentsApi(
            Precedents precedents,
            PrecedentDefaults defaults,
            FindReader readers,
            SharePrecedent share,
            ChangeForce force,
            VersionLines versions,
            Institutions institutions,
            Say say) {
        this.precedents = precedents;
        this.defaults = defaults;
        this.readers = readers;
        this.share = share;
        this.force = force;
        this.versions = versions;
        this.institutions = institutions;
        this.say = say;
    }

    /**
     * @param version of the precedent as it was seen
     * @param namesNobody {@code true} where a name was found and is not the applicant's
     */
    record ShareBody(
            @Nullable Integer version,
            @Nullable String sharing,
            @Nullable String text,
            @Nullable String namesNobody) {}

    /** @param version of the precedent as it was seen */
    record ForceBody(@Nullable Integer version, @Nullable String reason) {}

    /** @param sharing own, partners, all */
    record DefaultSharing(@Nullable String sharing) {}

    @GetMapping("/precedents")
    Listed<PrecedentJson> list(
            StaffMember officer,
            PrecedentFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var found =
                precedents.search(readers.of(officer.institutionId()), filter.query(), new Page.Request(page, size));
        return Listed.of(found, it -> json(officer, it));
    }

    @GetMapping("/precedents/{id}")
    PrecedentJson show(StaffMember officer, @PathVariable UUID id) {
        return json(officer, precedents.getReadable(readers.of(officer.institutionId()), new PrecedentId(id)));
    }

    /** How it was; of one's own only. */
    @GetMapping("/precedents/{id}/versions")
    List<VersionLines.Line> versions(StaffMember officer, @PathVariable UUID id) {
        return versions.of(precedents.getOwn(officer.institutionId(), new PrecedentId(id)));
    }

    @PutMapping("/precedents/{id}/sharing")
    PrecedentJson share(StaffMember officer, @PathVariable UUID id, @RequestBody ShareBody body) {
        var draft = new ShareDraft(body.sharing(), body.text(), body.namesNobody());
        return json(officer, share.share(officer, new PrecedentId(id), version(body.version()), draft));
    }

    @PostMapping("/precedents/{id}/out-of-force")
    PrecedentJson putOut(StaffMember officer, @PathVariable UUID id, @RequestBody ForceBody body) {
        return json(officer, force.putOut(officer, new PrecedentId(id), version(body.version()), body.reason()));
    }

    @PostMapping("/precedents/{id}/back-in-force")
    PrecedentJson putBack(StaffMember officer, @PathVariable UUID id, @RequestBody ForceBody body) {
        return json(officer, force.putBack(officer, new PrecedentId(id), version(body.version()), body.reason()));
    }

    @GetMapping("/precedent-sharing")
    DefaultSharing showDefault(StaffMember officer) {
        return new DefaultSharing(defaults.getSharing(officer.institutionId()).slug());
    }

    @PutMapping("/precedent-sharing")
    @Staff(Role.ADMINISTRATOR)
    DefaultSharing setDefault(StaffMember administrator, @RequestBody DefaultSharing body) {
        return new DefaultSharing(
                share.setDefault(administrator, body.sharing()).slug());
    }

    private PrecedentJson json(StaffMember officer, Precedent it) {
        return PrecedentJson.of(
                it, institutions.getInstitution(it.institutionId()).slug(), it.isOf(officer.institutionId()), say);
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw InvalidInputException.of("version", "recognition.input.version-missing");
        }
        return version;
    }
}
