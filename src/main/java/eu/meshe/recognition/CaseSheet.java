package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.partnership.Agreement;
import eu.meshe.recognition.elements.Comparison;
import eu.meshe.recognition.elements.Side;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All an officer needs for a decision, on one sheet.
 *
 * @param reportNow the document checked again at this moment; {@code null} where it can no longer be read as a credential
 * @param issuer the institution here that sealed it; {@code null} where that cannot be said
 * @param assessment what each condition answers, and which outcomes are covered
 * @param counting what is known now of where else its credits count, also where the assessment is kept from an earlier day
 * @param grade what the grade tables make of the source's grade: those in force now or, once there is a ruling, those on which it rests
 * @param agreement the one that applied on the day of application, or {@code null}
 * @param officer who took it up or decided it, or {@code null}
 * @param isOwn whether the officer who looks is herself the applicant, and so may not decide
 */
public record CaseSheet(
        Application application,
        @Nullable VerificationReport reportNow,
        @Nullable Institution issuer,
        Side source,
        Side target,
        Assessment assessment,
        Counting counting,
        Conversion grade,
        @Nullable Agreement agreement,
        PersonMatch person,
        @Nullable Account officer,
        boolean isOwn) {

    /** One for each of the five elements, in their order. */
    public List<Comparison> comparisons() {
        return assessment.comparisons();
    }

    /** Whether the document fails now; then nothing but a refusal can be decided. Where there is none, nothing can fail. */
    public boolean verificationFails() {
        return application.source().basis() == Source.Basis.CREDENTIAL
                && (reportNow == null || reportNow.verdict() == Verdict.FAILED);
    }
}
