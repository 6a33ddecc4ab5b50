package eu.meshe.recognition.web;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.ApplyForRecognition.Submitted;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.SubmissionRequest;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.background.ApplyWithoutDocuments;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.evidence.Evidence;
import eu.meshe.recognition.evidence.ReadEvidence;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.Wallet;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One credential, or what a person tells in its place, towards several targets in one call: all are handed in or none. */
@RestController
@SignedIn
@RequestMapping("/api/v1/applications")
class SubmissionsApi {

    private static final String ADDRESS = "/api/v1/applications/submissions/";

    private final ApplyForRecognition apply;
    private final ApplyWithoutDocuments without;
    private final Applications applications;
    private final Institutions institutions;
    private final ReadEvidence evidence;
    private final Wallet wallet;
    private final Identifiers identifiers;
    private final Wording wording;

    SubmissionsApi(
            ApplyForRecognition apply,
            ApplyWithoutDocuments without,
            Applications applications,
            Institutions institutions,
            ReadEvidence evidence,
            Wallet wallet,
            Identifiers identifiers,
            Wording wording) {
        this.apply = apply;
        this.without = without;
        this.applications = applications;
        this.institutions = institutions;
        this.evidence = evidence;
        this.wallet = wallet;
        this.identifiers = identifiers;
        this.wording = wording;
    }

    /**
     * What a program sends.
     *
     * @param id made by the program, so that the same call sent twice is known again; may be left out
     * @param targets the ids of published micro-credentials, of one institution or several
     * @param document the credential, base64 (RFC 4648); or
     * @param held the id of one in the learner's wallet
     * @param documents what is sent along
     */
    record Submit(
            @Nullable UUID id,
            @Nullable List<@Nullable UUID> targets,
            @Nullable String document,
            @Nullable UUID held,
            @Nullable String statement,
            @Nullable List<SentDocumentJson> documents) {}

    /**
     * What a person tells of her education whose documents are out of reach.
     *
     * @param outcomes what she was able to do at the end, a sentence each
     * @param targets the ids of published micro-credentials
     * @param consent must be true: the institutions of the targets may read it
     */
    record WithoutDocuments(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String institution,
            @Nullable String place,
            @Nullable String period,
            @Nullable String duration,
            @Nullable Integer hours,
            @Nullable String level,
            @Nullable List<@Nullable String> outcomes,
            @Nullable String abilities,
            @Nullable String assessment,
            @Nullable String evidence,
            @Nullable String unreachable,
            @Nullable String languages,
            @Nullable List<UUID> targets,
            @Nullable Boolean consent) {

        PaperDraft draft() {
            var learned = outcomes == null
                    ? null
                    : String.join(
                            "\n",
                            outcomes.stream()
                                    .flatMap(Stream::ofNullable)
                                    .map(line -> line.replaceAll("\\R", " "))
                                    .toList());
            return new PaperDraft(
                    title,
                    institution,
                    place,
                    period,
                    duration,
                    hours == null ? null : hours.toString(),
                    level,
                    learned,
                    abilities,
                    assessment,
                    evidence,
                    unreachable,
                    languages,
                    targets == null ? List.of() : targets);
        }
    }

    /** @param applications one for each target, those that were there before included */
    record SubmissionJson(UUID id, List<ApplicationJson> applications) {}

    /** 201 if anything was handed in by this call; 200 if all was there already. */
    @PostMapping("/submissions")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<SubmissionJson> submit(Account learner, @RequestBody Submit body) {
        return answer(apply.submit(learner, request(learner, body)));
    }

    @PostMapping("/without-documents")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<SubmissionJson> submitWithoutDocuments(Account learner, @RequestBody WithoutDocuments body) {
        var id = body.id() == null ? identifiers.next() : body.id();
        return answer(without.submit(learner, id, body.draft(), Boolean.TRUE.equals(body.consent())));
    }

    @GetMapping("/submissions/{submission}")
    SubmissionJson show(Account learner, @PathVariable UUID submission) {
        var found = applications.listSubmission(learner.id(), submission);
        if (found.isEmpty()) {
            throw new NotFoundException("submission");
        }
        return new SubmissionJson(submission, found.stream().map(this::json).toList());
    }

    private ResponseEntity<SubmissionJson> answer(Submitted submitted) {
        var address = URI.create(ADDRESS + submitted.id());
        var body = new SubmissionJson(
                submitted.id(),
                submitted.results().stream()
                        .map(result -> json(result.application()))
                        .toList());
        return (submitted.isNew()
                        ? ResponseEntity.created(address)
                        : ResponseEntity.ok().location(address))
                .body(body);
    }

    private SubmissionRequest request(Account learner, Submit body) {
        var problems = new ArrayList<FieldProblem>();
        var document = document(learner, body, problems);
        var documents = documents(body, problems);
        if (document == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var targets = body.targets() == null ? List.<UUID>of() : body.targets();
        return new SubmissionRequest(
                body.id() == null ? identifiers.next() : body.id(),
                Source.Basis.CREDENTIAL,
                targets.stream()
                        .filter(Objects::nonNull)
                        .map(target -> new Towards(null, new MicroCredentialId(target)))
                        .toList(),
                document,
                body.statement(),
                documents);
    }

    private byte @Nullable [] document(Account learner, Submit body, List<FieldProblem> problems) {
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

    private List<Evidence> documents(Submit body, List<FieldProblem> problems) {
        var found = new ArrayList<Evidence>();
        var sent = body.documents() == null ? List.<SentDocumentJson>of() : body.documents();
        for (var each : sent) {
            try {
                found.add(evidence.read("content", each.draft(identifiers.next())));
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        return found;
    }

    private ApplicationJson json(Application application) {
        var institution = institutions.getInstitution(application.institutionId());
        return ApplicationJson.of(application, institution.slug(), wording);
    }
}
