package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.ExpiryTerms;
import eu.meshe.recognition.ExplainDeadline;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Step;
import eu.meshe.recognition.WaitingReason;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.web.DescribeConversion;
import eu.meshe.recognition.precedents.web.CaseMemory;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a case out for its page: what is known, what happened, and the one form that is open. */
@Component
class LayCase {

    private final OpenCaseSheet sheets;
    private final CaseHistory histories;
    private final AssessmentViews assessments;
    private final CaseEvidence evidence;
    private final CaseMemory memory;
    private final DescribeConversion grades;
    private final ExplainDeadline deadlines;
    private final ExpiryTerms silence;
    private final Memberships memberships;
    private final RecognitionRulebook rules;
    private final DecisionFormOptions options;
    private final WhoElse whoElse;
    private final Wording wording;
    private final Say say;

    LayCase(
            OpenCaseSheet sheets,
            CaseHistory histories,
            AssessmentViews assessments,
            CaseEvidence evidence,
            CaseMemory memory,
            DescribeConversion grades,
            ExplainDeadline deadlines,
            ExpiryTerms silence,
            Memberships memberships,
            RecognitionRulebook rules,
            DecisionFormOptions options,
            WhoElse whoElse,
            Wording wording,
            Say say) {
        this.sheets = sheets;
        this.histories = histories;
        this.assessments = assessments;
        this.evidence = evidence;
        this.memory = memory;
        this.grades = grades;
        this.deadlines = deadlines;
        this.silence = silence;
        this.memberships = memberships;
        this.rules = rules;
        this.options = options;
        this.whoElse = whoElse;
        this.wording = wording;
        this.say = say;
    }

    /** A link to another form of the case. */
    public record PanelLink(CasePanel panel, String address, boolean isCurrent) {}

    /**
     * @param panel the form that is asked for; {@code null} for the one that is expected
     * @param draft what was typed of a decision; {@code null} for a fresh form
     */
    void lay(
            StaffMember officer,
            ApplicationId id,
            CaseAsked asked,
            @Nullable String panel,
            CaseTyped typed,
            @Nullable DecisionDraft draft,
            Model model) {
        var sheet = sheets.open(officer, id);
        layFacts(officer, sheet, model);
        var told = layHistory(officer, sheet, model);
        layForms(officer, sheet, told, asked, panel, typed, draft, model);
        layWays(officer, sheet.application(), asked, model);
    }

    private void layFacts(StaffMember officer, CaseSheet sheet, Model model) {
        var application = sheet.application();
        var report = sheet.reportNow();
        Tones.addTo(model);
        model.addAttribute("at", officer.institution());
        model.addAttribute("sheet", sheet);
        model.addAttribute("memory", memory.on(officer, sheet));
        model.addAttribute("filed", application);
        model.addAttribute("deadline", deadlines.explain(application).orElse(null));
        model.addAttribute("silence", silence.of(application));
        model.addAttribute(
                "grade", application.source().result() == null ? null : grades.ofCase(sheet, officer.institution()));
        model.addAttribute("line", CaseLine.of(application, options.today()));
        model.addAttribute("assessment", assessments.of(sheet, officer));
        model.addAttribute("countedNow", countedNow(sheet));
        model.addAttribute("checks", CheckRow.of(sheet, wording));
        model.addAttribute(
                "verdictThen", CheckRow.mark(application.verifiedThen().verdict()));
        model.addAttribute(
                "verdictNow",
                CheckRow.mark(
                        report == null
                                ? (sheet.verificationFails() ? "failed" : "undecided")
                                : report.verdict().name()));
        evidence.show(application, model);
        model.addAttribute("decision", DecisionView.of(application));
        model.addAttribute("officerLeft", hasLeft(sheet.officer(), officer));
        model.addAttribute(
                "isMine", officer.account().id().equals(application.state().officer()));
    }

    /** Whether whoever has it in hand can do nothing here any longer, so that a colleague takes it over. */
    private boolean hasLeft(@Nullable Account inHand, StaffMember reader) {
        return inHand != null && !memberships.mayActAs(Role.RECOGNITION_OFFICER, inHand.id(), reader.institutionId());
    }

    /** Where a condition is open, the assessment is of an earlier day: what is known since then of other countings; {@code null} if nothing. */
    private AssessmentView.@Nullable Row countedNow(CaseSheet sheet) {
        var now = sheet.counting().once();
        var shown = sheet.assessment().of(now.condition());
        return now.answer().equals(shown.answer()) ? null : assessments.row(now);
    }

    private CaseHistory.Told layHistory(StaffMember officer, CaseSheet sheet, Model model) {
        var application = sheet.application();
        var told = histories.of(officer, application);
        model.addAttribute("told", told);
        model.addAttribute(
                "earlierRulings",
                told.earlier().stream()
                        .map(it -> new EarlierRuling(it, DecisionView.of(it.ruling())))
                        .toList());
        model.addAttribute("waiting", application.state() instanceof ApplicationState.Waiting waiting ? waiting : null);
        model.addAttribute("appealed", application.openAppeal());
        model.addAttribute("appealedOn", appealedOn(told));
        var proposal = sheet.isOwn() ? null : application.proposal();
        model.addAttribute("proposal", proposal == null ? null : DecisionView.of(proposal));
        model.addAttribute("proposalNote", proposal == null ? null : proposal.note());
        return told;
    }

    /** When the applicant appealed last; the state knows only since when somebody has the appeal in hand. */
    private static @Nullable Instant appealedOn(CaseHistory.Told told) {
        return told.steps().reversed().stream()
                .map(CaseHistory.NamedStep::step)
                .filter(step -> step.move() == Move.APPEAL)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    /** A ruling that another one took the place of. */
    public record EarlierRuling(CaseHistory.NamedRuling named, DecisionView view) {}

    private void layForms(
            StaffMember officer,
            CaseSheet sheet,
            CaseHistory.Told told,
            CaseAsked asked,
            @Nullable String panel,
            CaseTyped typed,
            @Nullable DecisionDraft draft,
            Model model) {
        var own = rules.getRules(officer.institutionId());
        var possible =
                CasePanel.of(sheet, officer, told.hasPart(officer.account().id()), own.pausesAllowed());
        var current = CasePanel.choose(possible, panel);
        model.addAttribute("panel", current == null ? "" : current.slug());
        model.addAttribute(
                "panels",
                possible.stream()
                        .map(it -> link(officer, sheet.application(), asked, it, it == current))
                        .toList());
        model.addAttribute("barred", whoElse.bar(officer, sheet.application(), told));
        model.addAttribute("typed", typed);
        model.addAttribute("draft", draft == null ? fresh(officer, sheet, current) : draft);
        model.addAttribute("twoPeople", own.twoPeople());
        model.addAttribute("outcomes", options.outcomes(sheet.verificationFails()));
        model.addAttribute("elementOptions", options.elements());
        model.addAttribute("mostCredits", options.mostCredits(sheet));
        model.addAttribute("pauseReasons", pauseReasons());
        model.addAttribute("answers", twoOptions("desk.appeal.", "stands", "changed"));
        model.addAttribute("metOptions", twoOptions("desk.condition.", "true", "false"));
        model.addAttribute("mayTakeUp", mayTakeUp(officer, sheet));
        model.addAttribute("mayTakeUpAppeal", possible.contains(CasePanel.APPEAL) && !isTakenBy(officer, sheet));
    }

    /** For a correction, the decision as it stands; else nothing but the usual way to appeal and the grade that the tables give. */
    private DecisionDraft fresh(StaffMember officer, CaseSheet sheet, @Nullable CasePanel panel) {
        Ruling ruling = sheet.application().ruling();
        return panel == CasePanel.CORRECT && ruling != null
                ? DecisionDraft.of(ruling.decision(), ruling.identityConfirmation())
                : options.fresh(officer.institution()).withGrade(offered(sheet.grade()), null);
    }

    private static @Nullable String offered(Conversion conversion) {
        return conversion instanceof Conversion.Converted converted ? converted.grade() : null;
    }

    private List<Option> pauseReasons() {
        return Arrays.stream(WaitingReason.values())
                .map(reason -> Option.of(reason.slug(), say.key("desk.pause.reason." + reason.slug())))
                .toList();
    }

    private List<Option> twoOptions(String prefix, String one, String other) {
        return List.of(Option.of(one, say.key(prefix + one)), Option.of(other, say.key(prefix + other)));
    }

    private static boolean mayTakeUp(StaffMember officer, CaseSheet sheet) {
        return sheet.application().allows(Move.TAKE_UP) && !sheet.isOwn() && !isTakenBy(officer, sheet);
    }

    private static boolean isTakenBy(StaffMember officer, CaseSheet sheet) {
        return officer.account().id().equals(sheet.application().state().officer());
    }

    private void layWays(StaffMember officer, Application application, CaseAsked asked, Model model) {
        var list = "/at/" + officer.institution().slug() + "/cases";
        var context = asked.addressWithPlace("").encode().build().toUriString();
        model.addAttribute("moves", list + "/" + application.id());
        model.addAttribute("context", context);
        model.addAttribute("backToList", list + context);
        model.addAttribute("nextCase", asked.place() == null ? null : list + "/next" + context);
    }

    private static PanelLink link(
            StaffMember officer, Application application, CaseAsked asked, CasePanel panel, boolean isCurrent) {
        var address = asked.addressWithPlace("/at/" + officer.institution().slug() + "/cases/" + application.id())
                .queryParam("do", panel.slug())
                .fragment("panel");
        return new PanelLink(panel, DeskView.text(address), isCurrent);
    }
}
