package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationRequest;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.TakeUpCase;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.RememberDecision;
import eu.meshe.recognition.precedents.ShareDraft;
import eu.meshe.recognition.precedents.SharePrecedent;
import eu.meshe.recognition.precedents.Sharing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Learners apply for recognition; officers take their cases up and decide some of them, and one decision is shared with everyone. */
@Component
@Profile("demo")
class MakeRecognitionCases {

    private final IssueCredential issueCredential;
    private final ApplyForRecognition apply;
    private final TakeUpCase takeUp;
    private final DecideRecognition decide;
    private final RememberDecision remember;
    private final Precedents precedents;
    private final SharePrecedent share;
    private final Applications applications;
    private final Cast cast;

    MakeRecognitionCases(
            IssueCredential issueCredential,
            ApplyForRecognition apply,
            TakeUpCase takeUp,
            DecideRecognition decide,
            RememberDecision remember,
            Precedents precedents,
            SharePrecedent share,
            Applications applications,
            Cast cast) {
        this.issueCredential = issueCredential;
        this.apply = apply;
        this.takeUp = takeUp;
        this.decide = decide;
        this.remember = remember;
        this.precedents = precedents;
        this.share = share;
        this.applications = applications;
        this.cast = cast;
    }

    static ApplicationId idOf(Story.Application it) {
        return new ApplicationId(Names.id("application " + it.learner() + " " + it.award() + " " + it.target()));
    }

    void plan(Story story, Timeline timeline) {
        for (var application : story.plot().applications()) {
            timeline.add(application.daysAgo(), () -> apply(story, application));
            timeline.add(application.takenUpDaysAgo(), () -> takeUp(story, application));
            var decision = application.decision();
            if (decision != null) {
                timeline.add(decision.daysAgo(), () -> decide(story, application, decision, timeline));
            }
        }
    }

    private void apply(Story story, Story.Application it) {
        var awarding = cast.institution(story.houseOf(it.award()));
        var award = MakeAwards.idOf(it.award() + " " + it.learner());
        var document = issueCredential.issue(
                awarding.id(), award, issueCredential.listFormats().getFirst());
        apply.apply(
                cast.account(story.learner(it.learner()).email()),
                new ApplicationRequest(
                        idOf(it),
                        cast.institution(story.houseOf(it.target())).id(),
                        FillCatalogue.idOf(it.target()),
                        document.content(),
                        it.statement()));
    }

    private void takeUp(Story story, Story.Application it) {
        var officer = cast.staff(story.houseOf(it.target()), Role.RECOGNITION_OFFICER);
        var stored = applications.getCase(officer.institutionId(), idOf(it));
        takeUp.takeUp(officer, stored.id(), stored.version());
    }

    private void decide(Story story, Story.Application it, Story.Decision decision, Timeline timeline) {
        var officer = cast.staff(story.houseOf(it.target()), Role.RECOGNITION_OFFICER);
        var stored = applications.getCase(officer.institutionId(), idOf(it));
        decide.decide(officer, stored.id(), stored.version(), draft(decision, timeline));
        remember.remember(officer.institutionId(), stored.id());
        if (decision.sharedWords() != null) {
            var precedent =
                    precedents.findOf(officer.institutionId(), stored.id()).orElseThrow();
            var sharing = new ShareDraft(Sharing.ALL.slug(), decision.sharedWords(), null);
            share.share(officer, precedent.id(), precedent.version(), sharing);
        }
    }

    private static DecisionDraft draft(Story.Decision it, Timeline timeline) {
        return new DecisionDraft(
                        it.outcome(),
                        it.differences(),
                        it.reasons(),
                        null,
                        null,
                        it.appealHow(),
                        timeline.day(-it.appealUntilIn()),
                        it.credits(),
                        null,
                        null,
                        null,
                        null,
                        null)
                .withGrade(it.grade(), null);
    }
}
