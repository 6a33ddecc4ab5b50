package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.verification.Expectations;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.VerifySent;
import eu.meshe.verification.print.ReportPdf;
import eu.meshe.web.SentBytes;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a document for anyone's program: the body is the document itself, whatever its Content-Type says, or a form with the document in its
 * one part. Whoever had a presentation made for them says in the query for what occasion. Nothing is kept.
 */
@RestController
@Open
class VerificationsApi {

    private final VerifySent verify;
    private final ReportMapper mapper;
    private final ReportPdf reportPdf;
    private final DocumentProblems problems;
    private final ObjectWriter json;

    VerificationsApi(
            VerifySent verify, ReportMapper mapper, ReportPdf reportPdf, DocumentProblems problems, JsonMapper json) {
        this.verify = verify;
        this.mapper = mapper;
        this.reportPdf = reportPdf;
        this.problems = problems;
        this.json = json.writerFor(ReportJson.class);
    }

    @PostMapping(DocumentFilter.PATH)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportJson.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @Nullable
    ResponseEntity<Object> verify(
            @RequestAttribute(DocumentFilter.SENT) SentBytes sent,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(required = false) @Nullable String challenge,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String domain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (sent.bytes().length > DocumentFilter.LARGEST_FORM) {
            return refuse(problems.tooLarge());
        }
        return switch (Occasion.of(nonce, challenge, audience, domain)) {
            case Occasion.Told told -> verify(sent, told.expectations(), asksForPdf(request), response);
            case Occasion.Unclear unclear -> refuse(problems.of(unclear));
        };
    }

    private @Nullable ResponseEntity<Object> verify(
            SentBytes sent, Expectations expected, boolean asPdf, HttpServletResponse response) throws IOException {
        return switch (SentDocument.in(sent)) {
            case SentDocument.Found found -> verify(found.bytes(), expected, asPdf, response);
            case SentDocument.Refused refused -> refuse(problems.of(refused));
        };
    }

    private @Nullable ResponseEntity<Object> verify(
            byte[] document, Expectations expected, boolean asPdf, HttpServletResponse response) throws IOException {
        if (document.length > VerifyCredential.LARGEST) {
            return refuse(problems.tooLarge());
        }
        return switch (verify.verify(document, expected)) {
            case VerificationReport report ->
                asPdf
                        ? ReportPdfPages.file(report.checkedAt(), report.sha256(), reportPdf.write(report))
                        : write(report, response);
            case NotACredential refused -> refuse(problems.of(refused));
        };
    }

    /** Whole, so that its length is known and it goes out in one piece; straight, because nothing is left to be negotiated or converted. */
    private @Nullable ResponseEntity<Object> write(VerificationReport report, HttpServletResponse response)
            throws IOException {
        var written = json.writeValueAsBytes(mapper.json(report));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(written.length);
        response.getOutputStream().write(written);
        return null;
    }

    /** Whether a PDF is what the caller wants most; whoever takes anything gets JSON. */
    private static boolean asksForPdf(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .findFirst()
                    .filter(MediaType.APPLICATION_PDF::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ResponseEntity<Object> refuse(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
