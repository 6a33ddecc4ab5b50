package eu.meshe.catalogue.web;

import eu.meshe.catalogue.EnrolInRun;
import eu.meshe.catalogue.Enrolment;
import eu.meshe.catalogue.Enrolments;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.RunId;
import eu.meshe.catalogue.Runs;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A learner's places in runs, for programs that act for the learner. */
@RestController
@SignedIn
class EnrolmentApi {

    /** A place in a run. */
    record EnrolmentJson(UUID offer, UUID run, Enrolment.State state, Instant changedAt) {}

    private final EnrolInRun enrolInRun;
    private final Enrolments enrolments;
    private final Runs runs;

    EnrolmentApi(EnrolInRun enrolInRun, Enrolments enrolments, Runs runs) {
        this.enrolInRun = enrolInRun;
        this.enrolments = enrolments;
        this.runs = runs;
    }

    @PutMapping("/api/v1/offers/{id}/runs/{run}/enrolment")
    EnrolmentJson enrol(Account learner, @PathVariable UUID id, @PathVariable UUID run) {
        return json(enrolInRun.enrol(learner, new MicroCredentialId(id), new RunId(run)));
    }

    @DeleteMapping("/api/v1/offers/{id}/runs/{run}/enrolment")
    EnrolmentJson withdraw(Account learner, @PathVariable UUID id, @PathVariable UUID run) {
        return json(enrolInRun.withdraw(learner, new MicroCredentialId(id), new RunId(run)));
    }

    @GetMapping("/api/v1/enrolments")
    Listed<EnrolmentJson> list(
            Account learner, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return Listed.of(enrolments.listOf(learner.id(), new Page.Request(page, size)), this::json);
    }

    private EnrolmentJson json(Enrolment it) {
        var run = runs.getRun(it.institutionId(), it.run());
        return new EnrolmentJson(run.microCredentialId().value(), run.id().value(), it.state(), it.changedAt());
    }
}
