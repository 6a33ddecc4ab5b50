package eu.meshe.recognition.background;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.institution.Account;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.PrepareApplication;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.SubmissionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands in an application that rests on a background paper; its draft is gone then. */
@Component
public class ApplyWithoutDocuments {

    private final PrepareApplication prepare;
    private final ApplyForRecognition apply;
    private final BackgroundPapers papers;
    private final PaperDrafts drafts;

    ApplyWithoutDocuments(
            PrepareApplication prepare, ApplyForRecognition apply, BackgroundPapers papers, PaperDrafts drafts) {
        this.prepare = prepare;
        this.apply = apply;
        this.papers = papers;
        this.drafts = drafts;
    }

    /** @throws InvalidInputException naming every field that is missing or wrong */
    public PrepareApplication.Prepared prepare(Account applicant, UUID submission, PaperDraft draft) {
        return prepare.prepare(applicant, request(applicant, submission, draft));
    }

    /**
     * The same submission sent twice is one.
     *
     * @param consent whether she agrees that the institutions read what she wrote, and that it is true to the best of her knowledge
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public ApplyForRecognition.Submitted submit(Account applicant, UUID submission, PaperDraft draft, boolean consent) {
        var before = apply.findSubmitted(applicant, submission);
        if (before.isPresent()) {
            return before.get();
        }
        if (!consent) {
            throw refused(applicant, draft, FieldProblem.of("consent", "application.paper.consent.missing"));
        }
        var submitted = apply.submit(applicant, request(applicant, submission, draft));
        drafts.remove(applicant.id());
        return submitted;
    }

    /** All that is wrong, not the consent alone. */
    private static InvalidInputException refused(Account applicant, PaperDraft draft, FieldProblem consent) {
        var problems = new ArrayList<FieldProblem>();
        try {
            PaperRules.read(draft, applicant.displayName());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        problems.add(consent);
        return new InvalidInputException(problems);
    }

    private SubmissionRequest request(Account applicant, UUID submission, PaperDraft draft) {
        var paper = PaperRules.read(draft, applicant.displayName());
        return new SubmissionRequest(
                submission,
                Source.Basis.BACKGROUND_PAPER,
                draft.targets().stream()
                        .map(target -> new SubmissionRequest.Towards(null, new MicroCredentialId(target)))
                        .toList(),
                papers.write(paper),
                null,
                List.of());
    }
}
