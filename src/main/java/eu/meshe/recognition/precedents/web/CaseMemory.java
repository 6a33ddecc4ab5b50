package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.precedents.Divergence;
import eu.meshe.recognition.precedents.Divergences;
import eu.meshe.recognition.precedents.EarlierCase;
import eu.meshe.recognition.precedents.FindReader;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.SuggestPrecedents;
import eu.meshe.recognition.precedents.Suggestion;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is remembered that an officer may want to see on a case: for {@code recognition/precedents-on-case.html}. */
@Component
public class CaseMemory {

    private final SuggestPrecedents suggest;
    private final CheckConsistency consistency;
    private final Precedents precedents;
    private final Divergences divergences;
    private final FindReader readers;
    private final PrecedentViews views;
    private final Say say;

    CaseMemory(
            SuggestPrecedents suggest,
            CheckConsistency consistency,
            Precedents precedents,
            Divergences divergences,
            FindReader readers,
            PrecedentViews views,
            Say say) {
        this.suggest = suggest;
        this.consistency = consistency;
        this.precedents = precedents;
        this.divergences = divergences;
        this.readers = readers;
        this.views = views;
        this.say = say;
    }

    /**
     * What the two fragments show.
     *
     * @param suggestions best first
     * @param earlier the institution's own cases on the same facts, the youngest first
     * @param ownHref where the precedent is that came from this very case; {@code null} while there is none
     * @param divergence why the ruling that is proposed or, where none is, stands differs from earlier ones, or {@code null}
     */
    public record View(
            List<Suggested> suggestions,
            List<Earlier> earlier,
            @Nullable String ownHref,
            @Nullable String divergence) {}

    /** @param why in sentences */
    public record Suggested(PrecedentView precedent, boolean sameFacts, List<String> why) {}

    /** @param href the case's address */
    public record Earlier(String href, String decided, Mark mark, String outcome) {}

    /** For the officer's page of that case. */
    public View on(StaffMember officer, CaseSheet sheet) {
        var application = sheet.application();
        var at = "/at/" + officer.institution().slug();
        return new View(
                suggest.on(application, sheet.issuer()).stream()
                        .map(it -> suggested(officer, it, at))
                        .toList(),
                consistency.listSameFacts(application, sheet.issuer()).stream()
                        .map(it -> earlier(it, at))
                        .toList(),
                precedents
                        .findOf(application.institutionId(), application.id())
                        .map(it -> at + "/precedents/" + it.id())
                        .orElse(null),
                findDivergence(sheet));
    }

    /** The same for an officer, who reads of what is proposed, but not on her own application. */
    @Nullable
    String findDivergence(CaseSheet sheet) {
        var application = sheet.application();
        return sheet.isOwn() || application.proposal() == null
                ? findDivergence(application)
                : find(application, application.proposal());
    }

    /** Why the ruling that stands differs from earlier ones on the same facts, for the applicant too; {@code null} where it does not. */
    public @Nullable String findDivergence(Application application) {
        return find(application, application.ruling());
    }

    private @Nullable String find(Application application, @Nullable Ruling ruling) {
        return ruling == null
                ? null
                : divergences
                        .find(application.institutionId(), application.id(), ruling.number())
                        .map(Divergence::reason)
                        .orElse(null);
    }

    /** What is wrong with a decision, for its form: the earlier cases stand there already, so that one sentence about them is enough. */
    public FormErrors errors(InvalidInputException refused) {
        var named = new HashSet<String>();
        return new FormErrors(refused.problems().stream()
                .filter(problem -> !problem.field().equals(CheckConsistency.FIELD) || named.add(problem.field()))
                .toList());
    }

    private Suggested suggested(StaffMember officer, Suggestion it, String at) {
        return new Suggested(
                views.of(it.precedent(), readers.of(officer.institutionId()), at + "/precedents"),
                it.relevance().sameFacts(),
                it.relevance().why().stream().map(say::message).toList());
    }

    private Earlier earlier(EarlierCase it, String at) {
        var judgement = it.judgement();
        var credits = judgement.credits();
        var outcome = say.key("recognition.outcome." + judgement.outcome().slug());
        return new Earlier(
                at + "/cases/" + it.application(),
                say.date(judgement.on()),
                PrecedentViews.mark(judgement.outcome()),
                credits == null ? outcome : outcome + ", " + say.credits(credits));
    }
}
