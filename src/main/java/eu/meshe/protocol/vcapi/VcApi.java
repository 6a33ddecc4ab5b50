package eu.meshe.protocol.vcapi;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** W3C CCG VC-API for programs with a token. Who issues must be a registrar of the institution in whose name they do. */
@SignedIn
@RestController
@Profile("!conformance")
@RequestMapping(path = "/vc-api", consumes = MediaType.APPLICATION_JSON_VALUE)
class VcApi {

    private final VcOperations operations;
    private final RevokeIssued revoke;
    private final Answers answers;

    VcApi(VcOperations operations, RevokeIssued revoke, Answers answers) {
        this.operations = operations;
        this.revoke = revoke;
        this.answers = answers;
    }

    @PostMapping("/{suite}/credentials/issue")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Object> issue(
            Account by, @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.issue(by, suite, body);
    }

    @PostMapping("/{suite}/credentials/verify")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationAnswer.class)))
    ResponseEntity<Object> verifyCredential(
            Account by, @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.verifyCredential(suite, body);
    }

    @PostMapping("/{suite}/credentials/derive")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Object> derive(
            Account by, @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.derive(suite, body);
    }

    @PostMapping("/{suite}/presentations/verify")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerificationAnswer.class)))
    ResponseEntity<Object> verifyPresentation(
            Account by, @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.verifyPresentation(suite, body);
    }

    /** Revokes what was issued here (VC-API, 3.2.3). Nothing else can be done to a status, and it cannot be undone. */
    @PostMapping("/credentials/status")
    ResponseEntity<Object> changeStatus(Account by, @RequestBody(required = false) byte @Nullable [] body) {
        return switch (Requests.read(body, "credentialStatus")) {
            case Requests.Read.Refused refused -> answers.refused(refused.issues());
            case Requests.Read.Request request -> changeStatus(by, request);
        };
    }

    private ResponseEntity<Object> changeStatus(Account by, Requests.Read.Request request) {
        JsonNode change = request.whole();
        var purpose = request.document().path("statusPurpose").asString("");
        if (!purpose.equals("revocation") || !change.path("status").asBoolean(false)) {
            return answers.refused(Issuing.Refused.of("/credentialStatus", "protocol.vcapi.status.only-revocation")
                    .issues());
        }
        revoke.revoke(by, change.path("credentialId").asString(""));
        return ResponseEntity.ok().build();
    }
}
