package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CancelRun;
import eu.meshe.catalogue.Enrolments;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OpenRun;
import eu.meshe.catalogue.RunId;
import eu.meshe.catalogue.RunRequest;
import eu.meshe.catalogue.Runs;
import eu.meshe.catalogue.Today;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Identifiers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An institution's runs for programs. */
@RestController
@RequestMapping("/api/v1/institutions/{institution}/offers/{id}/runs")
class RunApi {

    /** A new run; the same id sent again makes no second. */
    record CreateRun(@Nullable UUID id, @Nullable RunRequest run) {}

    /** A learner who holds a place. */
    record EnrolledJson(UUID account, String givenName, String familyName, String email) {

        static EnrolledJson of(Account it) {
            return new EnrolledJson(it.id().value(), it.givenName(), it.familyName(), it.email());
        }
    }

    private final MicroCredentials microCredentials;
    private final Runs runs;
    private final OpenRun openRun;
    private final CancelRun cancelRun;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Identifiers identifiers;
    private final Today today;

    RunApi(
            MicroCredentials microCredentials,
            Runs runs,
            OpenRun openRun,
            CancelRun cancelRun,
            Enrolments enrolments,
            Accounts accounts,
            Identifiers identifiers,
            Today today) {
        this.microCredentials = microCredentials;
        this.runs = runs;
        this.openRun = openRun;
        this.cancelRun = cancelRun;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.today = today;
    }

    @GetMapping
    @Staff
    List<RunJson> list(StaffMember staff, @PathVariable UUID id) {
        var of = microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id));
        return runs.listRuns(staff.institutionId(), of.id(), today.date()).stream()
                .map(run -> RunJson.of(run, today.date()))
                .toList();
    }

    @PostMapping
    @Staff(Role.CATALOGUE_EDITOR)
    @ResponseStatus(HttpStatus.CREATED)
    RunJson open(StaffMember staff, @PathVariable UUID id, @RequestBody CreateRun request) {
        var run = request.id() == null ? identifiers.next() : request.id();
        var typed = request.run() == null
                ? new RunRequest(null, null, null, null, null, null, null, null, null)
                : request.run();
        return RunJson.of(openRun.open(staff, new MicroCredentialId(id), new RunId(run), typed), today.date());
    }

    @PostMapping("/{run}/cancel")
    @Staff(Role.CATALOGUE_EDITOR)
    RunJson cancel(StaffMember staff, @PathVariable UUID id, @PathVariable UUID run) {
        return RunJson.of(cancelRun.cancel(staff, new MicroCredentialId(id), new RunId(run)), today.date());
    }

    @GetMapping("/{run}/learners")
    @Staff({Role.CATALOGUE_EDITOR, Role.REGISTRAR})
    List<EnrolledJson> learners(StaffMember staff, @PathVariable UUID id, @PathVariable UUID run) {
        var it = runs.getRun(staff.institutionId(), new MicroCredentialId(id), new RunId(run));
        return enrolments.listEnrolled(staff.institutionId(), it.id()).stream()
                .map(accounts::getAccount)
                .map(EnrolledJson::of)
                .toList();
    }
}
