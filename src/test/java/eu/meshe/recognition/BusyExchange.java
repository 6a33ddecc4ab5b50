package eu.meshe.recognition;

import eu.meshe.credential.FormatId;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.ledger.SealLedger;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.DeclineAgreement;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.evidence.DocumentDraft;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import eu.meshe.recognition.evidence.SendDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something of everything that an exchange keeps about awards and their recognition: cases in each state that is reached in one way or
 * another, with what was said, shown and signed on the way; agreements; awards that were suspended and revoked; heads of the log in between.
 * Each step is taken by the use case that takes it in earnest.
 */
@TestComponent
public class BusyExchange {

    private final RecognitionFixture fixture;
    private final IssueCredential issue;
    private final ApplyForRecognition apply;
    private final ProposeAgreement propose;
    private final AcceptAgreement accept;
    private final DeclineAgreement decline;
    private final EndAgreement end;
    private final Awards awards;
    private final SuspendAward suspend;
    private final ReinstateAward reinstate;
    private final RevokeAward revoke;
    private final TakeUpCase takeUp;
    private final MapOutcomes map;
    private final JudgeCondition judge;
    private final SendDocument send;
    private final NoteInterview interview;
    private final PauseCase pause;
    private final ResumeCase resume;
    private final WithdrawApplication withdraw;
    private final DecideRecognition decide;
    private final ConfirmDecision confirm;
    private final CorrectDecision correct;
    private final RecallDecision recall;
    private final SettleCondition settle;
    private final AppealDecision appeals;
    private final DecideAppeal decideAppeal;
    private final DeliverDecision deliver;
    private final SealLedger seal;
    private final TableCaches caches;
    private final JdbcClient jdbc;

    BusyExchange(
            RecognitionFixture fixture,
            IssueCredential issue,
            ApplyForRecognition apply,
            ProposeAgreement propose,
            AcceptAgreement accept,
            DeclineAgreement decline,
            EndAgreement end,
            Awards awards,
            SuspendAward suspend,
            ReinstateAward reinstate,
            RevokeAward revoke,
            TakeUpCase takeUp,
            MapOutcomes map,
            JudgeCondition judge,
            SendDocument send,
            NoteInterview interview,
            PauseCase pause,
            ResumeCase resume,
            WithdrawApplication withdraw,
            DecideRecognition decide,
            ConfirmDecision confirm,
            CorrectDecision correct,
            RecallDecision recall,
            SettleCondition settle,
            AppealDecision appeals,
            DecideAppeal decideAppeal,
            DeliverDecision deliver,
            SealLedger seal,
            TableCaches caches,
            JdbcClient jdbc) {
        this.fixture = fixture;
        this.issue = issue;
        this.apply = apply;
        this.propose = propose;
        this.accept = accept;
        this.decline = decline;
        this.end = end;
        this.awards = awards;
        this.suspend = suspend;
        this.reinstate = reinstate;
        this.revoke = revoke;
        this.takeUp = takeUp;
        this.map = map;
        this.judge = judge;
        this.send = send;
        this.interview = interview;
        this.pause = pause;
        this.resume = resume;
        this.withdraw = withdraw;
        this.decide = decide;
        this.confirm = confirm;
        this.correct = correct;
        this.recall = recall;
        this.settle = settle;
        this.appeals = appeals;
        this.decideAppeal = decideAppeal;
        this.deliver = deliver;
        this.seal = seal;
        this.caches = caches;
        this.jdbc = jdbc;
    }

    /** Two universities and their cases: at one an officer decides alone, at the other two people do. */
    public void fill() {
        var north = fixture.anOfficer("Northwick Institute");
        var west = fixture.anOfficer("Westhaven College");
        var south = fixture.anOfficer("Southmere School");
        countWorkingDays(west);
        fixture.haveTwoPeopleSign(south);
        changeAwards(north);
        seal.seal();
        undecided(north, west);
        seal.seal();
        decided(north, west);
        seal.seal();
        contested(north, west, fixture.anotherOfficer(west.institution()));
        seal.seal();
        agree(north, west, south);
        application("Agreed", north, west);
        seal.seal();
        byTwo(north, south, fixture.anotherOfficer(south.institution()));
        seal.seal();
    }

    private void countWorkingDays(StaffMember at) {
        jdbc.sql("""
                insert into recognition_rules (institution_id, days_counted, appeal_days, appeal_decision_days, on_expiry,
                  warn_days, two_people, pauses_allowed, version)
                values (?, 'WORKING', 30, 30, 'ESCALATE', 7, false, true, 1)""").param(at.institutionId().value()).update();
        caches.changed("recognition_rules");
    }

    private void changeAwards(StaffMember by) {
        var award = fixture.anAward(by, fixture.aPerson("Sita", "Suspended"));
        suspend.suspend(by, award.id(), "A complaint came in.", award.version());
        var other = fixture.anAward(by, fixture.aPerson("Rena", "Revoked"));
        suspend.suspend(by, other.id(), "A complaint came in.", other.version());
        reinstate.reinstate(by, other.id(), "It was unfounded.", again(other).version());
        revoke.revoke(
                by, other.id(), "The result was another person's.", again(other).version());
    }

    private Award again(Award award) {
        return awards.getAward(award.institutionId(), award.id());
    }

    private void undecided(StaffMember north, StaffMember west) {
        application("Submitted", north, west, EdcFormat.ID);
        assessed(application("Assessed", north, west), west);
        pause.pause(west, application("Waiting", north, west).id(), 0, missing());
        var came = application("Completed", north, west);
        pause.pause(west, came.id(), 0, missing());
        resume.resumeByApplicant(applicant(came), came.id(), "Here it is, with thanks.");
        var taken = application("Withdrawn", north, west);
        withdraw.withdraw(applicant(taken), taken.id());
    }

    private void assessed(Application it, StaffMember west) {
        takeUp.takeUp(west, it.id(), 0);
        map.save(
                west,
                it.id(),
                0,
                new MappingDraft(List.of(
                        new MappingDraft.Line("fully", List.of(1), null),
                        new MappingDraft.Line("partly", List.of(2), "The record is for a small office only."))));
        judge.judge(west, it.id(), ConditionName.QUALITY, 0, new JudgementDraft("met", "The review of 2025 says so."));
        var syllabus = "Week 1: what personal data are.".getBytes(StandardCharsets.UTF_8);
        send.send(
                applicant(it),
                it.id(),
                new DocumentDraft(fixture.anId(), "course-description", "syllabus.txt", syllabus, null));
        interview.note(
                west,
                it.id(),
                new InterviewDraft(
                        fixture.anId(), fixture.today().toString(), "Odile Officer", "She explained the project."));
    }

    private void decided(StaffMember north, StaffMember west) {
        rule(application("Full", north, west), west, bare("full"));
        var corrected = rule(application("Partial", north, west), west, partial("2"));
        correct.correct(west, corrected.id(), 1, partial("2.5"), "2.5, not 2");
        deliver.deliver(west.institutionId(), corrected.id());
        rule(application("Conditional", north, west), west, conditional());
        var met = rule(application("Met", north, west), west, conditional());
        settle.settle(west, met.id(), 1, new ConditionDraft("true", "The report was seen.", bare("full")));
        deliver.deliver(west.institutionId(), met.id());
        rule(application("Refused", north, west), west, refusal());
        var recalled = rule(application("Recalled", north, west), west, bare("full"));
        recall.recall(west, recalled.id(), 1, "It was decided by mistake.");
        decide.decide(west, application("Unsealed", north, west).id(), 0, bare("full"));
    }

    private void contested(StaffMember north, StaffMember west, StaffMember colleague) {
        var appealed = rule(application("Appealed", north, west), west, refusal());
        appeals.lodge(applicant(appealed), appealed.id(), "The third outcome covers it.");
        decideAppeal.takeUp(colleague, appealed.id(), 2);
        var changed = rule(application("Changed", north, west), west, refusal());
        appeals.lodge(applicant(changed), changed.id(), "Look at the project again.");
        decideAppeal.decide(colleague, changed.id(), 2, new AppealDraft("changed", "You are right.", conditional()));
        deliver.deliver(west.institutionId(), changed.id());
    }

    private void byTwo(StaffMember north, StaffMember south, StaffMember second) {
        decide.decide(south, application("Proposed", north, south).id(), 0, bare("full"));
        var returned = application("Returned", north, south);
        decide.decide(south, returned.id(), 0, refusal());
        confirm.giveBack(second, returned.id(), 1, "Look at the second outcome again.");
        twice(application("Twofold", north, south), south, second, conditional());
        var appealed = twice(application("Twice", north, south), south, second, refusal());
        appeals.lodge(applicant(appealed), appealed.id(), "The second outcome is covered.");
    }

    private Application twice(Application it, StaffMember first, StaffMember second, DecisionDraft draft) {
        decide.decide(first, it.id(), 0, draft);
        var decided = confirm.confirm(second, it.id(), 1);
        deliver.deliver(first.institutionId(), it.id());
        return decided;
    }

    private void agree(StaffMember north, StaffMember west, StaffMember south) {
        var inForce = propose.propose(west, request(north, "20"));
        accept.accept(north, inForce.id(), inForce.version());
        var declined = propose.propose(west, request(south, "25"));
        decline.decline(south, declined.id(), declined.version());
        var ended = propose.propose(south, request(west, "15"));
        end.end(
                west,
                ended.id(),
                accept.accept(west, ended.id(), ended.version()).version());
        propose.propose(west, request(south, "10"));
    }

    private Application application(String familyName, StaffMember awarding, StaffMember deciding) {
        return application(familyName, awarding, deciding, OpenBadgeFormat.ID);
    }

    private Application application(String familyName, StaffMember awarding, StaffMember deciding, FormatId format) {
        var learner = fixture.aPerson("Mira", familyName);
        var award = fixture.anAward(awarding, learner);
        var document = issue.issue(award.institutionId(), award.id(), format).content();
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        return apply.apply(learner, fixture.aRequest(deciding, target, document))
                .application();
    }

    private Account applicant(Application it) {
        return fixture.theAccountOf(it.applicant().account());
    }

    private Application rule(Application it, StaffMember officer, DecisionDraft draft) {
        var decided = decide.decide(officer, it.id(), 0, draft);
        deliver.deliver(officer.institutionId(), it.id());
        return decided;
    }

    private AgreementRequest request(StaffMember partner, String days) {
        return new AgreementRequest(
                fixture.anId(), partner.institution().slug(), "2025-01-01", "", List.of(), "6", days, null, "As told.");
    }

    private static PauseDraft missing() {
        return new PauseDraft("documents", "We cannot see what was taught.", List.of("Syllabus of the module"));
    }

    private DecisionDraft refusal() {
        return fixture.aRefusal();
    }

    private static DecisionDraft bare(String outcome) {
        return draft(outcome, null, null, null, null);
    }

    private static DecisionDraft partial(String credits) {
        return draft("partial", "Half of it.", credits, null, null);
    }

    private DecisionDraft conditional() {
        var by = fixture.today().plusDays(60).toString();
        return draft("conditional", "The practical part is missing.", null, "A report of two pages", by);
    }

    private static DecisionDraft draft(
            String outcome,
            @Nullable String reasons,
            @Nullable String credits,
            @Nullable String condition,
            @Nullable String by) {
        return new DecisionDraft(
                outcome, List.of(), reasons, null, null, null, null, credits, condition, by, null, null, null);
    }
}
