package eu.meshe.recognition.conditions;

import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Was whoever awarded it entitled to award it on that day? Our register says; what a document says of its own accreditation is where to
 * look, not proof, and counts only where it speaks against the document.
 */
final class IssuerCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.ISSUER;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        return answer(facts).with(evidence(facts));
    }

    private static Answer answer(CaseFacts facts) {
        var day = facts.awarding().on();
        if (day == null) {
            return Answer.cannotSay("issuer.no-day");
        }
        return switch (facts.awarding().standing()) {
            case Standing.InForce inForce -> Answer.met("issuer.entitled", day);
            case Standing.OutOfScope outOfScope -> Answer.notMet("issuer.out-of-scope", day);
            case Standing.NotInForce notInForce -> Answer.notMet("issuer.not-in-force", day);
            case Standing.NoneKnown none -> unknown(facts, day);
        };
    }

    private static Answer unknown(CaseFacts facts, LocalDate day) {
        var reference = facts.brought().accreditation();
        if (reference == null) {
            return Answer.cannotSay(facts.awarding().body() == null ? "issuer.unknown" : "issuer.none-known");
        }
        return covers(reference, day)
                ? Answer.cannotSay("issuer.look-up", day)
                : Answer.notMet("issuer.ended-by-own-word", day);
    }

    private static boolean covers(AccreditationReference reference, LocalDate day) {
        return (reference.validFrom() == null || !day.isBefore(reference.validFrom()))
                && (reference.validUntil() == null || !day.isAfter(reference.validUntil()));
    }

    private static List<Evidence> evidence(CaseFacts facts) {
        var found = new ArrayList<Evidence>();
        var brought = facts.brought();
        found.add(Evidence.of(Origin.DOCUMENT, "awarded-by")
                .in(brought.awardedBy().legalName()));
        if (!brought.awardedBy().legalName().equals(brought.issuer().legalName())) {
            found.add(Evidence.of(Origin.DOCUMENT, "issued-by")
                    .in(brought.issuer().legalName()));
        }
        if (facts.awarding().body() != null) {
            found.add(Evidence.of(Origin.REGISTER, "known-as")
                    .in(facts.awarding().body().name()));
        }
        found.addAll(accreditation(facts.awarding().standing()));
        found.addAll(reference(brought.accreditation()));
        return found;
    }

    static List<Evidence> accreditation(Standing standing) {
        return switch (standing) {
            case Standing.InForce it -> List.of(period("accredited", it.accreditation()));
            case Standing.OutOfScope it -> List.of(period("accredited-otherwise", it.accreditation()));
            case Standing.NotInForce it -> List.of(notInForce(it.accreditation()));
            case Standing.NoneKnown it -> List.of(Evidence.of(Origin.REGISTER, "no-accreditation"));
        };
    }

    private static Evidence notInForce(Accreditation it) {
        return it.suspension() == null
                ? period("accredited", it)
                : Evidence.of(Origin.REGISTER, "suspended", it.suspension().from());
    }

    private static Evidence period(String key, Accreditation it) {
        return Evidence.of(Origin.REGISTER, key, it.validFrom(), it.validUntil());
    }

    static List<Evidence> reference(@Nullable AccreditationReference reference) {
        if (reference == null) {
            return List.of();
        }
        var found = new ArrayList<Evidence>();
        found.add(Evidence.of(Origin.DOCUMENT, "names-accreditation").in(reference.title()));
        found.add(Evidence.of(Origin.DOCUMENT, "names-agency").in(reference.agency()));
        if (reference.validUntil() != null) {
            found.add(Evidence.of(Origin.DOCUMENT, "names-end", reference.validUntil()));
        }
        if (reference.report() != null) {
            found.add(Evidence.of(Origin.DOCUMENT, "names-report")
                    .in(LocalisedText.undetermined(reference.report().toString())));
        }
        return found;
    }
}
