package eu.meshe.verification.web;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import eu.meshe.verification.NotACredential;
import eu.meshe.web.Say;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says why a document was not checked (RFC 9457): what is wrong, at which place, and what to do. */
@Component
class DocumentProblems {

    private final ReportMapper mapper;
    private final Say say;

    DocumentProblems(ReportMapper mapper, Say say) {
        this.mapper = mapper;
        this.say = say;
    }

    /** 422: it is no credential, or cannot be read as one. */
    ProblemDetail of(NotACredential refused) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "not-a-credential", "verification.document.title", refused.issues());
    }

    /** 400: there is no document to be had from what was sent. */
    ProblemDetail of(SentDocument.Refused refused) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "no-document",
                "verification.upload.title",
                List.of(new Reading.Issue(refused.place(), refused.why())));
    }

    /** 400: for what occasion a presentation was made cannot be told. */
    ProblemDetail of(Occasion.Unclear unclear) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "occasion",
                "verification.occasion.title",
                List.of(new Reading.Issue(unclear.parameter(), unclear.why())));
    }

    /** Of many documents not all was read. */
    ProblemDetail incomplete(Reading.Issue why) {
        return problem(HttpStatus.BAD_REQUEST, "incomplete", "verification.batch.title", List.of(why));
    }

    /** 400: a request for many documents without anything in it. */
    ProblemDetail nothing() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "no-document",
                "verification.upload.title",
                List.of(new Reading.Issue("", Message.of("verification.batch.nothing"))));
    }

    /** 503: as many requests for many documents are under way as are worked on at once. */
    ProblemDetail busy() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "web.problem.busy.title",
                List.of(new Reading.Issue("", Message.of("verification.batch.busy"))));
    }

    /** 500: a failure of ours. */
    ProblemDetail broken(String incident) {
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "broken",
                "web.problem.broken.title",
                List.of(new Reading.Issue("", Message.of("verification.batch.broken"))));
        problem.setProperty("incident", incident);
        return problem;
    }

    /** 413. */
    ProblemDetail tooLarge() {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, say.key("verification.document.large"));
        problem.setType(URI.create("/problems/too-large"));
        problem.setTitle(say.key("web.problem.too-large.title"));
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String kind, String title, List<Reading.Issue> issues) {
        var details = issues.stream()
                .map(issue -> new ReportJson.DetailJson(issue.place(), mapper.sentence(issue.message())))
                .toList();
        var problem =
                ProblemDetail.forStatusAndDetail(status, details.getFirst().message());
        problem.setType(URI.create("/problems/" + kind));
        problem.setTitle(say.key(title));
        problem.setProperty("errors", details);
        return problem;
    }
}
