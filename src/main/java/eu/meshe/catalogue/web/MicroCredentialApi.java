package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CheckDescription;
import eu.meshe.catalogue.DescribeMicroCredential;
import eu.meshe.catalogue.Description;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.PublishMicroCredential;
import eu.meshe.catalogue.WithdrawMicroCredential;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import eu.meshe.web.Say;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An institution's own catalogue for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/institutions/{institution}/offers")
class MicroCredentialApi {

    /** A new one; the same id sent again makes no second. */
    record CreateOffer(@Nullable UUID id, @Nullable Description achievement) {}

    /** What it is to say; {@code version} as it was read. */
    record SaveOffer(int version, @Nullable Description achievement) {}

    /** {@code reason}: why the workload is out of the ordinary, where the check flags it. */
    record PublishOffer(int version, @Nullable String reason) {}

    /** {@code version} as it was read. */
    record WithdrawOffer(int version) {}

    private final MicroCredentials microCredentials;
    private final DescribeMicroCredential describe;
    private final CheckDescription check;
    private final PublishMicroCredential publish;
    private final WithdrawMicroCredential withdraw;
    private final Identifiers identifiers;
    private final Say say;

    MicroCredentialApi(
            MicroCredentials microCredentials,
            DescribeMicroCredential describe,
            CheckDescription check,
            PublishMicroCredential publish,
            WithdrawMicroCredential withdraw,
            Identifiers identifiers,
            Say say) {
        this.microCredentials = microCredentials;
        this.describe = describe;
        this.check = check;
        this.publish = publish;
        this.withdraw = withdraw;
        this.identifiers = identifiers;
        this.say = say;
    }

    @GetMapping
    @Staff
    Listed<MicroCredentialJson> list(
            StaffMember staff,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return Listed.of(
                microCredentials.listOf(staff.institutionId(), new Page.Request(page, size)), MicroCredentialJson::of);
    }

    @PostMapping
    @Staff(Role.CATALOGUE_EDITOR)
    @ResponseStatus(HttpStatus.CREATED)
    MicroCredentialJson create(StaffMember staff, @RequestBody CreateOffer request) {
        var id = request.id() == null ? identifiers.next() : request.id();
        return MicroCredentialJson.of(describe.create(staff, new MicroCredentialId(id), given(request.achievement())));
    }

    @GetMapping("/{id}")
    @Staff
    MicroCredentialJson get(StaffMember staff, @PathVariable UUID id) {
        return MicroCredentialJson.of(
                microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id)));
    }

    @PutMapping("/{id}")
    @Staff(Role.CATALOGUE_EDITOR)
    MicroCredentialJson save(StaffMember staff, @PathVariable UUID id, @RequestBody SaveOffer request) {
        return MicroCredentialJson.of(
                describe.save(staff, new MicroCredentialId(id), given(request.achievement()), request.version()));
    }

    /** Checks a description without keeping it. */
    @PostMapping("/check")
    @Staff(Role.CATALOGUE_EDITOR)
    CheckJson check(StaffMember staff, @RequestBody Description description) {
        return CheckJson.of(check.check(staff.institution(), description), say);
    }

    /** Checks what is kept. */
    @GetMapping("/{id}/check")
    @Staff
    CheckJson checkKept(StaffMember staff, @PathVariable UUID id) {
        var kept = microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id));
        return CheckJson.of(check.check(staff.institution(), kept.achievement()), say);
    }

    @PostMapping("/{id}/publish")
    @Staff(Role.CATALOGUE_EDITOR)
    MicroCredentialJson publish(StaffMember staff, @PathVariable UUID id, @RequestBody PublishOffer request) {
        publish.publish(staff, new MicroCredentialId(id), request.version(), request.reason());
        return get(staff, id);
    }

    @PostMapping("/{id}/withdraw")
    @Staff(Role.CATALOGUE_EDITOR)
    MicroCredentialJson withdraw(StaffMember staff, @PathVariable UUID id, @RequestBody WithdrawOffer request) {
        return MicroCredentialJson.of(withdraw.withdraw(staff, new MicroCredentialId(id), request.version()));
    }

    private static Description given(@Nullable Description description) {
        if (description == null) {
            throw InvalidInputException.of("achievement", "catalogue.input.title-missing");
        }
        return description;
    }
}
