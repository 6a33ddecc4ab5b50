package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.Rulings;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.Evidence;
import eu.meshe.recognition.conditions.Judgement;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says an assessment in the reader's words. */
@Component
class AssessmentViews {

    private static final String KEY = "assessment.";

    private final Rulings rulings;
    private final Say say;
    private final Wording wording;

    AssessmentViews(Rulings rulings, Say say, Wording wording) {
        this.rulings = rulings;
        this.say = say;
        this.wording = wording;
    }

    AssessmentView of(CaseSheet sheet, StaffMember officer) {
        var assessment = sheet.assessment();
        return new AssessmentView(
                "/at/" + officer.institution().slug() + "/cases/"
                        + sheet.application().id(),
                assessment.isOpen()
                        && !sheet.isOwn()
                        && !rulings.isContestedBy(
                                sheet.application(), officer.account().id()),
                assessment.count(Answer.Kind.MET),
                assessment.count(Answer.Kind.NOT_MET),
                assessment.count(Answer.Kind.CANNOT_SAY),
                assessment.findings().stream().map(this::row).toList(),
                mapping(sheet.application(), assessment.mapping()));
    }

    AssessmentView.Row row(Finding finding) {
        var slug = finding.condition().slug();
        var evidence = finding.answer().evidence();
        return new AssessmentView.Row(
                slug,
                say.key(KEY + "condition." + slug),
                say.key(KEY + "condition." + slug + ".question"),
                mark(finding.answer().kind()),
                answer(finding.answer().kind()),
                wording.sentence(finding.answer().message()),
                facts(evidence.stream().filter(fact -> !fact.origin().isOurs()).toList()),
                facts(evidence.stream().filter(fact -> fact.origin().isOurs()).toList()),
                finding.judgement() == null
                        ? null
                        : judgement(finding.judgement(), finding.answer().kind()));
    }

    /** Facts by where they come from, each place once, in the order in which it is first named. */
    List<AssessmentView.Facts> facts(List<Evidence> evidence) {
        var byOrigin = new LinkedHashMap<Evidence.Origin, List<AssessmentView.Fact>>();
        evidence.forEach(it -> byOrigin.computeIfAbsent(it.origin(), origin -> new ArrayList<>())
                .add(fact(it)));
        return byOrigin.entrySet().stream()
                .map(it -> new AssessmentView.Facts(
                        say.key(KEY + "origin." + it.getKey().slug()), it.getValue()))
                .toList();
    }

    private AssessmentView.Fact fact(Evidence it) {
        var words = it.words();
        return new AssessmentView.Fact(
                wording.sentence(it.fact()),
                words == null ? null : say.text(words),
                words == null ? null : say.lang(words));
    }

    AssessmentView.JudgementView judgement(Judgement it, Answer.Kind machine) {
        return new AssessmentView.JudgementView(
                mark(it.answer()),
                answer(it.answer()),
                it.reason(),
                it.by(),
                say.moment(it.at()),
                it.answer() != machine);
    }

    String answer(Answer.Kind kind) {
        return say.key(KEY + "answer." + kind.slug());
    }

    static Mark mark(Answer.Kind kind) {
        return switch (kind) {
            case MET -> Mark.PASSED;
            case NOT_MET -> Mark.DIFFERENT;
            case CANNOT_SAY -> Mark.UNDECIDED;
        };
    }

    MappingView mapping(Application application, OutcomeMapping it) {
        var coverage = it.coverage();
        var by = it.savedBy();
        return new MappingView(
                say.key(
                        KEY + "coverage",
                        coverage.all(),
                        coverage.fully(),
                        coverage.partly(),
                        coverage.not(),
                        coverage.notCompared()),
                by == null
                        ? say.key(KEY + "mapping.suggested")
                        : say.key(KEY + "mapping.by", by.name(), say.moment(by.at())),
                it.version(),
                it.lines().stream()
                        .map(line -> wanted(line, it.listNotCompared().contains(line), application))
                        .toList(),
                brought(application));
    }

    private MappingView.Wanted wanted(MappingLine line, boolean notCompared, Application application) {
        var title =
                application.target().achievement().outcomes().get(line.target()).title();
        return new MappingView.Wanted(
                line.target() + 1,
                say.text(title),
                say.lang(title),
                notCompared ? Mark.UNDECIDED : mark(line.extent()),
                line.extent().slug(),
                say.key(KEY + "extent."
                        + (notCompared ? "not-compared" : line.extent().slug())),
                line.sources().stream().map(place -> place + 1).toList(),
                line.origin() == MappingLine.Origin.SUGGESTED,
                line.note(),
                because(line));
    }

    private @Nullable String because(MappingLine line) {
        return line.because() == null ? null : wording.sentence(line.because());
    }

    private List<MappingView.Brought> brought(Application application) {
        var outcomes = application.source().achievement().outcomes();
        return IntStream.range(0, outcomes.size())
                .mapToObj(place -> new MappingView.Brought(
                        place + 1,
                        say.text(outcomes.get(place).title()),
                        say.lang(outcomes.get(place).title())))
                .toList();
    }

    private static Mark mark(MappingLine.Extent extent) {
        return switch (extent) {
            case FULLY -> Mark.SAME;
            case PARTLY -> Mark.SIMILAR;
            case NOT -> Mark.MISSING;
        };
    }
}
