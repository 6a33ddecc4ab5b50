package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.web.Say;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Checks a document for anyone's program: the body is the document itself, whatever its Content-Type says. Nothing is kept. */
@RestController
@Open
class VerificationsApi {

    private final VerifyCredential verify;
    private final ReportMapper mapper;
    private final Say say;

    VerificationsApi(VerifyCredential verify, ReportMapper mapper, Say say) {
        this.verify = verify;
        this.mapper = mapper;
        this.say = say;
    }

    @PostMapping(DocumentFilter.PATH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportJson.class)))
    ResponseEntity<Object> verify(@RequestBody(required = false) byte @Nullable [] document) {
        var bytes = document == null ? new byte[0] : document;
        if (bytes.length > VerifyCredential.LARGEST) {
            throw new MaxUploadSizeExceededException(VerifyCredential.LARGEST);
        }
        return switch (verify.verify(bytes)) {
            case VerificationReport report -> answer(HttpStatus.OK, MediaType.APPLICATION_JSON, mapper.json(report));
            case NotACredential refused ->
                answer(HttpStatus.UNPROCESSABLE_CONTENT, MediaType.APPLICATION_PROBLEM_JSON, problem(refused));
        };
    }

    private ProblemDetail problem(NotACredential refused) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("/problems/not-a-credential"));
        problem.setTitle(say.key("verification.document.title"));
        problem.setDetail(mapper.sentence(refused.issues().getFirst().message()));
        List<ReportJson.DetailJson> errors = refused.issues().stream()
                .map(issue -> new ReportJson.DetailJson(issue.place(), mapper.sentence(issue.message())))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ResponseEntity<Object> answer(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(body);
    }
}
