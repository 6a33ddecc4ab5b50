package eu.meshe.recognition.web;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationRequest;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.ApplyForRecognition.Result;
import eu.meshe.recognition.WithdrawApplication;
import eu.meshe.recognition.precedents.web.CaseMemory;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.Wallet;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A learner's applications for programs that act for her: apply, list, look, take back. */
@RestController
@SignedIn
@RequestMapping("/api/v1/applications")
class ApplicationsApi {

    private static final String ADDRESS = "/api/v1/applications/";

    private final ApplyForRecognition apply;
    private final WithdrawApplication withdraw;
    private final Applications applications;
    private final Institutions institutions;
    private final CaseMemory memory;
    private final Wallet wallet;
    private final Identifiers identifiers;
    private final Wording wording;

    ApplicationsApi(
            ApplyForRecognition apply,
            WithdrawApplication withdraw,
            Applications applications,
            Institutions institutions,
            CaseMemory memory,
            Wallet wallet,
            Identifiers identifiers,
            Wording wording) {
        this.apply = apply;
        this.withdraw = withdraw;
        this.applications = applications;
        this.institutions = institutions;
        this.memory = memory;
        this.wallet = wallet;
        this.identifiers = identifiers;
        this.wording = wording;
    }

    /**
     * What a program sends.
     *
     * @param id made by the program, so that the same call sent twice is known again; may be left out
     * @param institution the deciding institution's slug
     * @param target the id of one of its published micro-credentials
     * @param document the credential, base64 (RFC 4648); or
     * @param held the id of one in the learner's wallet
     */
    record Apply(
            @Nullable UUID id,
            @Nullable String institution,
            @Nullable UUID target,
            @Nullable String document,
            @Nullable UUID held,
            @Nullable String statement) {}

    /** One page of a list. */
    record ApplicationList(List<ApplicationJson> items, int page, int size, long total) {}

    /** 201 for a new application; 200 for one that was there already, by the same call or for the same credential and target. */
    @PostMapping
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<ApplicationJson> apply(Account learner, @RequestBody Apply body) {
        var result = apply.apply(learner, request(learner, body));
        var address = URI.create(ADDRESS + result.application().id());
        var isNew = result instanceof Result.HandedIn handedIn && handedIn.isNew();
        return (isNew ? ResponseEntity.created(address) : ResponseEntity.ok().location(address))
                .body(json(result.application()));
    }

    @GetMapping
    ApplicationList list(
            Account learner, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var found = applications.listOwn(learner.id(), new Page.Request(page, size));
        return new ApplicationList(
                found.items().stream().map(this::json).toList(), found.number(), found.size(), found.total());
    }

    @GetMapping("/{id}")
    ApplicationJson show(Account learner, @PathVariable UUID id) {
        var application = applications.getOwn(learner.id(), new ApplicationId(id));
        return json(application).because(memory.findDivergence(application));
    }

    @PostMapping("/{id}/withdrawal")
    ApplicationJson withdraw(Account learner, @PathVariable UUID id) {
        return json(withdraw.withdraw(learner, new ApplicationId(id)));
    }

    private ApplicationRequest request(Account learner, Apply body) {
        var problems = new ArrayList<FieldProblem>();
        var institution = institution(body, problems);
        if (body.target() == null) {
            problems.add(FieldProblem.of("target", "recognition.apply.no-such-offer"));
        }
        var document = document(learner, body, problems);
        if (institution == null || body.target() == null || document == null) {
            throw new InvalidInputException(problems);
        }
        return new ApplicationRequest(
                new ApplicationId(body.id() == null ? identifiers.next() : body.id()),
                institution.id(),
                new MicroCredentialId(body.target()),
                document,
                body.statement());
    }

    private @Nullable Institution institution(Apply body, List<FieldProblem> problems) {
        var institution = body.institution() == null
                ? null
                : institutions.findBySlug(body.institution()).orElse(null);
        if (institution == null) {
            problems.add(FieldProblem.of("institution", "recognition.apply.no-such-institution"));
        }
        return institution;
    }

    private byte @Nullable [] document(Account learner, Apply body, List<FieldProblem> problems) {
        if (body.held() != null) {
            return wallet.mainDocument(learner.id(), new HeldId(body.held())).content();
        }
        if (body.document() == null) {
            problems.add(FieldProblem.of("document", "recognition.apply.document-missing"));
            return null;
        }
        try {
            return Base64.getDecoder().decode(body.document());
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("document", "recognition.apply.document-not-base64"));
            return null;
        }
    }

    private ApplicationJson json(Application application) {
        var institution = institutions.getInstitution(application.institutionId());
        return ApplicationJson.of(application, institution.slug(), wording);
    }
}
