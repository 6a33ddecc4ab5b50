package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.batch.Documents;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks many documents for anyone's program, in one request: a ZIP or lines of JSON, told apart by their first bytes. Answers a line of JSON
 * for each while the request is still being sent, and a last line by which the reader knows that the answer is whole. Nothing is kept.
 */
@RestController
@Open
class VerificationBatchApi {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final VerifyCredential verify;
    private final ReportMapper mapper;
    private final DocumentProblems problems;
    private final JsonMapper json;
    private final BatchWork work;

    VerificationBatchApi(
            VerifyCredential verify, ReportMapper mapper, DocumentProblems problems, JsonMapper json, BatchWork work) {
        this.verify = verify;
        this.mapper = mapper;
        this.problems = problems;
        this.json = json;
        this.work = work;
    }

    @PostMapping(DocumentFilter.BATCH)
    @RequestBody(
            required = true,
            content = {@Content(mediaType = "application/zip"), @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE)
            })
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = BatchJson.Line.class)))
    @Nullable
    ResponseEntity<ProblemDetail> verify(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = work.takePlace(request.getRemoteAddr()).orElse(null);
        if (place == null) {
            return refuse(problems.busy());
        }
        try (place) {
            var documents = work.documents(request.getInputStream());
            if (documents.isEmpty()) {
                return refuse(problems.nothing());
            }
            answer(documents.get(), response);
        }
        return null;
    }

    /** The headers go out before anything is checked: from then on each line is on its way as soon as it is written. */
    private void answer(Documents documents, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx would else hold the lines back
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        var answers = new BatchAnswers(verify, mapper, problems, json, LocaleContextHolder.getLocale());
        work.answer(documents, answers, response.getOutputStream());
    }

    private static ResponseEntity<ProblemDetail> refuse(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).body(problem)
                : answer.body(problem);
    }
}
