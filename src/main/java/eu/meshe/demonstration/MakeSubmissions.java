package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.PauseCase;
import eu.meshe.recognition.PauseDraft;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.SubmissionRequest;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.background.ApplyWithoutDocuments;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Learners apply towards several targets at once, are asked for documents, and apply without any. */
@Component
@Profile("demo")
class MakeSubmissions {

    private final IssueCredential issueCredential;
    private final ApplyForRecognition apply;
    private final ApplyWithoutDocuments without;
    private final PauseCase pause;
    private final NoteInterview interviews;
    private final Applications applications;
    private final Cast cast;

    MakeSubmissions(
            IssueCredential issueCredential,
            ApplyForRecognition apply,
            ApplyWithoutDocuments without,
            PauseCase pause,
            NoteInterview interviews,
            Applications applications,
            Cast cast) {
        this.issueCredential = issueCredential;
        this.apply = apply;
        this.without = without;
        this.pause = pause;
        this.interviews = interviews;
        this.applications = applications;
        this.cast = cast;
    }

    void plan(Story story, SubmissionStory told, Timeline timeline) {
        for (var submission : told.submissions()) {
            timeline.add(submission.daysAgo(), () -> submit(story, submission));
            var paused = submission.pause();
            if (paused != null) {
                timeline.add(paused.daysAgo(), () -> pause(story, submission, paused));
            }
        }
        for (var paper : told.papers()) {
            timeline.add(paper.daysAgo(), () -> submit(story, paper));
            timeline.add(paper.interview().daysAgo(), () -> talk(story, paper, timeline));
        }
    }

    private void submit(Story story, SubmissionStory.Submission it) {
        var awarding = cast.institution(story.houseOf(it.award()));
        var document = issueCredential.issue(
                awarding.id(),
                MakeAwards.idOf(it.award() + " " + it.learner()),
                issueCredential.listFormats().getFirst());
        var targets = it.targets().stream()
                .map(target -> new Towards(null, FillCatalogue.idOf(target)))
                .toList();
        apply.submit(
                cast.account(story.learner(it.learner()).email()),
                new SubmissionRequest(
                        idOf(it.learner(), it.targets()),
                        Source.Basis.CREDENTIAL,
                        targets,
                        document.content(),
                        it.statement(),
                        List.of()));
    }

    private void pause(Story story, SubmissionStory.Submission it, SubmissionStory.Pause paused) {
        var learner = cast.account(story.learner(it.learner()).email());
        applications
                .listSubmission(learner.id(), idOf(it.learner(), it.targets()))
                .forEach(application -> {
                    var officer = cast.staff(story.houseOf(it.targets().getFirst()), Role.RECOGNITION_OFFICER);
                    pause.pause(
                            officer,
                            application.id(),
                            application.version(),
                            new PauseDraft("documents", paused.note(), paused.requested()));
                });
    }

    private void submit(Story story, SubmissionStory.Paper it) {
        without.submit(
                cast.account(story.learner(it.learner()).email()), idOf(it.learner(), it.targets()), draft(it), true);
    }

    private void talk(Story story, SubmissionStory.Paper it, Timeline timeline) {
        var learner = cast.account(story.learner(it.learner()).email());
        var officer = cast.staff(story.houseOf(it.targets().getFirst()), Role.RECOGNITION_OFFICER);
        var application = applications.listSubmission(learner.id(), idOf(it.learner(), it.targets())).stream()
                .filter(each -> each.institutionId().equals(officer.institutionId()))
                .findFirst()
                .orElseThrow();
        var talk = it.interview();
        interviews.note(
                officer,
                application.id(),
                new InterviewDraft(
                        Names.id("interview " + it.learner()),
                        timeline.day(talk.daysAgo()),
                        talk.present(),
                        talk.note()));
    }

    private static UUID idOf(String learner, List<String> targets) {
        return Names.id("submission " + learner + " " + String.join(" ", targets));
    }

    private static PaperDraft draft(SubmissionStory.Paper it) {
        return new PaperDraft(
                it.title(),
                it.institution(),
                it.place(),
                it.period(),
                it.duration(),
                it.hours(),
                it.level(),
                it.outcomes(),
                it.abilities(),
                it.assessment(),
                it.evidence(),
                it.unreachable(),
                it.languages(),
                it.targets().stream()
                        .map(target -> FillCatalogue.idOf(target).value())
                        .toList());
    }
}
