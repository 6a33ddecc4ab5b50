package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.web.Say;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was found into what VC-API answers. */
@Component
class Answers {

    private final Say say;

    Answers(Say say) {
        this.say = say;
    }

    /** VC-API, 3.3: 200 where all is well, else 400, which is a problem of RFC 9457 with members of its own. */
    ResponseEntity<Object> verified(Findings findings, List<String> checks) {
        var errors = problems(findings.errors());
        var body = new VerificationAnswer(errors.isEmpty(), checks, errors, problems(findings.warnings()), errors);
        return errors.isEmpty()
                ? answer(HttpStatus.OK, MediaType.APPLICATION_JSON, body)
                : answer(HttpStatus.BAD_REQUEST, MediaType.APPLICATION_PROBLEM_JSON, body);
    }

    /** VC-API, 3.2 and 3.4. */
    ResponseEntity<Object> created(ObjectNode credential) {
        return answer(HttpStatus.CREATED, MediaType.APPLICATION_JSON, Map.of("verifiableCredential", credential));
    }

    /** What was asked for cannot be done as it was asked for. */
    ResponseEntity<Object> refused(List<Issue> issues) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, say.message(issues.getFirst().message()));
        problem.setType(URI.create(ProblemKind.MALFORMED.address()));
        problem.setTitle(say.key("protocol.vcapi.refused"));
        problem.setProperty(
                "errors",
                issues.stream()
                        .map(issue -> Map.of("place", issue.place(), "message", say.message(issue.message())))
                        .toList());
        return answer(HttpStatus.BAD_REQUEST, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private List<VerificationAnswer.Problem> problems(List<Findings.Finding> findings) {
        return findings.stream()
                .map(finding -> new VerificationAnswer.Problem(
                        finding.kind().address(),
                        say.key("protocol.vcapi.kind." + finding.kind().word()),
                        say.message(finding.message()),
                        finding.outcome().name().toLowerCase(java.util.Locale.ROOT),
                        finding.place()))
                .toList();
    }

    private static ResponseEntity<Object> answer(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(body);
    }
}
