package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.NotFoundException;
import eu.meshe.verification.Expectations;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.VerifySent;
import eu.meshe.verification.pin.Finding;
import eu.meshe.verification.pin.PinResult;
import eu.meshe.web.SentBytes;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Pins the result of a check for anyone's program: a document in, an address out. Of the document no more is kept than it takes to ask again. */
@RestController
@Open
class PinApi {

    private final VerifySent verify;
    private final PinResult pinResult;
    private final PinMapper mapper;
    private final PinAllowance allowance;
    private final DocumentProblems problems;
    private final Identifiers identifiers;

    PinApi(
            VerifySent verify,
            PinResult pinResult,
            PinMapper mapper,
            PinAllowance allowance,
            DocumentProblems problems,
            Identifiers identifiers) {
        this.verify = verify;
        this.pinResult = pinResult;
        this.mapper = mapper;
        this.allowance = allowance;
        this.problems = problems;
        this.identifiers = identifiers;
    }

    /** The body is the document itself, or a form with it as its one part. */
    @PostMapping(DocumentFilter.PINS)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PinJson.Made.class)))
    ResponseEntity<Object> pin(@RequestAttribute(DocumentFilter.SENT) SentBytes sent, HttpServletRequest request) {
        allowance.take(request);
        if (sent.bytes().length > DocumentFilter.LARGEST_FORM) {
            return refuse(problems.tooLarge());
        }
        return switch (SentDocument.in(sent)) {
            case SentDocument.Found found -> pin(found.bytes());
            case SentDocument.Refused refused -> refuse(problems.of(refused));
        };
    }

    private ResponseEntity<Object> pin(byte[] document) {
        if (document.length > VerifyCredential.LARGEST) {
            return refuse(problems.tooLarge());
        }
        return switch (verify.verify(document, Expectations.NONE)) {
            case VerificationReport report -> made(pinResult.pin(Finding.of(report), identifiers.secret()));
            case NotACredential refused -> refuse(problems.of(refused));
        };
    }

    /** What was found then, and what is found now. */
    @GetMapping(DocumentFilter.PINS + "/{secret}")
    ResponseEntity<PinJson> show(@PathVariable String secret) {
        var opened = pinResult.open(secret).orElseThrow(() -> new NotFoundException("pin"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(mapper.json(opened));
    }

    /** Takes a pinned result away, by the secret that only whoever pinned it was given. */
    @DeleteMapping(DocumentFilter.PINS + "/removals/{secret}")
    ResponseEntity<Void> remove(@PathVariable String secret) {
        if (!pinResult.remove(secret)) {
            throw new NotFoundException("pin");
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> made(PinResult.Made made) {
        return ResponseEntity.created(URI.create(made.address()))
                .cacheControl(CacheControl.noStore())
                .body(mapper.json(made));
    }

    private static ResponseEntity<Object> refuse(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
