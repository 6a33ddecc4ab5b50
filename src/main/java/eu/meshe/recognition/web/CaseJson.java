package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.grades.web.GradeJson;
import eu.meshe.recognition.person.ComparedItem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as an institution's programs see it. */
final class CaseJson {

    /** Moves that an officer does not make: the applicant does, or a deadline. */
    private static final Set<Move> OF_OTHERS =
            EnumSet.of(Move.APPLY, Move.EXPIRE, Move.WITHDRAW, Move.APPEAL, Move.WITHDRAW_APPEAL);

    private CaseJson() {}

    /**
     * One case in the list.
     *
     * @param issuer who awarded the credential
     * @param officer who has it in hand, or had last; absent where nobody has
     * @param outcome what is decided or proposed; absent while nothing is, or it is proposed on the caller's own application
     */
    record Line(
            UUID id,
            String state,
            String applicant,
            String credential,
            String issuer,
            String target,
            String submittedAt,
            String decideBy,
            @Nullable String officer,
            @Nullable String outcome,
            int version) {

        static Line of(CaseEntry it, StaffMember reader, Wording wording) {
            return new Line(
                    it.id().value(),
                    it.state().slug(),
                    it.applicant(),
                    wording.text(it.credential()),
                    wording.text(it.issuer()),
                    wording.text(it.target()),
                    it.submittedAt().toString(),
                    it.decideBy().toString(),
                    it.officerName().isEmpty() ? null : it.officerName(),
                    isHidden(it, reader) ? null : it.outcome(),
                    it.version());
        }

        private static boolean isHidden(CaseEntry it, StaffMember reader) {
            return it.state() == ApplicationState.Name.PROPOSED
                    && it.applicantId().equals(reader.account().id());
        }
    }

    /**
     * The sheet.
     *
     * @param verificationNow verified, partial, failed, or unreadable
     * @param moves what the table of states and moves allows now; whether this person may make one depends on her part in the case, too
     * @param waiting while the clock stands still
     * @param proposal while a second person is to confirm it; never of one's own application
     * @param appeal while the decision is contested
     * @param counted stands for what is known now of where else the credits count; a decision says by it what was seen
     * @param grade what the grade tables make of the credential's grade; the grade that counts is in the application's decision
     * @param identityNeedsConfirming whether a decision other than refusal must confirm the person, with a reason
     */
    record Sheet(
            ApplicationJson application,
            List<String> moves,
            @Nullable Waiting waiting,
            @Nullable Proposal proposal,
            @Nullable Contested appeal,
            String applicant,
            String verificationNow,
            List<ApplicationJson.Check> checksNow,
            List<ElementJson> elements,
            String counted,
            GradeJson.Answer grade,
            List<PersonJson> person,
            boolean identityNeedsConfirming,
            @Nullable AgreementJson agreement) {

        static Sheet of(CaseSheet sheet, String institution, Wording wording) {
            var report = sheet.reportNow();
            return new Sheet(
                    ApplicationJson.of(sheet.application(), institution, wording),
                    movesOf(sheet.application()),
                    Waiting.of(sheet.application().state(), wording),
                    sheet.isOwn() ? null : Proposal.of(sheet.application()),
                    Contested.of(sheet.application()),
                    sheet.application().applicant().displayName(),
                    report == null ? "unreadable" : slug(report.verdict()),
                    report == null
                            ? List.of()
                            : report.checks().stream()
                                    .map(check -> new ApplicationJson.Check(
                                            check.name(), slug(check.outcome()), wording.sentence(check.message())))
                                    .toList(),
                    sheet.comparisons().stream()
                            .map(each -> new ElementJson(
                                    each.element().slug(), slug(each.finding()), wording.sentence(each.message())))
                            .toList(),
                    sheet.counting().digest(),
                    wording.grade(sheet.grade()),
                    sheet.person().items().stream().map(PersonJson::of).toList(),
                    sheet.person().needsConfirmation(),
                    sheet.agreement() == null
                            ? null
                            : new AgreementJson(
                                    sheet.agreement().id().value(),
                                    sheet.agreement().decisionDays(),
                                    sheet.agreement().terms()));
        }
    }

    private static List<String> movesOf(Application application) {
        return Arrays.stream(Move.values())
                .filter(application::allows)
                .filter(move -> !OF_OTHERS.contains(move))
                .map(Move::slug)
                .toList();
    }

    /** @param reason documents, issuer, applicant, other */
    record Waiting(String since, String reason, @Nullable String note, List<String> requested) {

        static @Nullable Waiting of(ApplicationState state, Wording wording) {
            return state instanceof ApplicationState.Waiting it
                    ? new Waiting(
                            it.at().toString(),
                            it.reason().slug(),
                            it.note(),
                            it.requested().stream().map(wording::requested).toList())
                    : null;
        }
    }

    /**
     * What a colleague proposes.
     *
     * @param kind first, appeal, condition
     * @param note what the learner is to be told with it; only of an appeal or a condition
     */
    record Proposal(
            String at,
            String kind,
            DecisionDraft decision,
            @Nullable CountedGradeJson grade,
            @Nullable String note) {

        static @Nullable Proposal of(Application application) {
            var it = application.proposal();
            return it == null
                    ? null
                    : new Proposal(
                            it.at().toString(),
                            it.kind().slug(),
                            DecisionDraft.of(it.decision(), it.identityConfirmation()),
                            CountedGradeJson.of(it.decision()),
                            it.note());
        }
    }

    /** @param grounds why the learner contests the decision, in her words */
    record Contested(String since, String grounds, boolean takenUp) {

        static @Nullable Contested of(Application application) {
            var it = application.openAppeal();
            return it == null ? null : new Contested(it.at().toString(), it.grounds(), it.takenBy() != null);
        }
    }

    /** @param finding same, lower, cannot-say */
    record ElementJson(String element, String finding, String message) {}

    /** @param answer same, differs, not-stated */
    record PersonJson(String item, String answer, String inCredential, String ofApplicant) {

        static PersonJson of(ComparedItem item) {
            return new PersonJson(slug(item.item()), slug(item.answer()), item.inCredential(), item.ofApplicant());
        }
    }

    record AgreementJson(UUID id, int decisionDays, String terms) {}

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
