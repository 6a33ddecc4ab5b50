package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.person.ComparedItem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as an institution's programs see it. */
final class CaseJson {

    private CaseJson() {}

    /** One case in the list. */
    record Line(
            UUID id,
            String state,
            String applicant,
            String credential,
            String issuer,
            String target,
            String submittedAt,
            String decideBy,
            int version) {

        static Line of(Application it, Wording wording) {
            return new Line(
                    it.id().value(),
                    it.state().name().slug(),
                    it.applicant().displayName(),
                    wording.text(it.source().title()),
                    wording.text(it.source().issuer().legalName()),
                    wording.text(it.target().achievement().title()),
                    it.submittedAt().toString(),
                    it.decideBy().toString(),
                    it.version());
        }
    }

    /**
     * The sheet.
     *
     * @param verificationNow verified, partial, failed, or unreadable
     * @param identityNeedsConfirming whether a decision other than refusal must confirm the person, with a reason
     */
    record Sheet(
            ApplicationJson application,
            String applicant,
            String verificationNow,
            List<ApplicationJson.Check> checksNow,
            List<ElementJson> elements,
            List<PersonJson> person,
            boolean identityNeedsConfirming,
            @Nullable AgreementJson agreement) {

        static Sheet of(CaseSheet sheet, String institution, Wording wording) {
            var report = sheet.reportNow();
            return new Sheet(
                    ApplicationJson.of(sheet.application(), institution, wording),
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
