package eu.meshe.verification.web;

import eu.meshe.institution.Institutions;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.IssuerContact;
import eu.meshe.verification.IssuerContacts;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.checks.KeptFacts;
import eu.meshe.verification.pin.Now;
import eu.meshe.verification.pin.PinResult;
import eu.meshe.web.Mark;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says a pinned result in the words of a report. */
@Component
class PinViews {

    private final DescribeReport describe;
    private final Institutions institutions;
    private final IssuerContacts contacts;

    PinViews(DescribeReport describe, Institutions institutions, IssuerContacts contacts) {
        this.describe = describe;
        this.institutions = institutions;
        this.contacts = contacts;
    }

    PinView of(PinResult.Opened opened) {
        var found = opened.pin().found();
        return new PinView(
                mark(found.verdict()),
                title(found.verdict()),
                mark(opened.now().verdict()),
                title(opened.now().verdict()),
                opened.now().answers().stream().map(this::line).toList(),
                found.kept().sha256(),
                opened.pin().pinnedAt(),
                opened.pin().expiresAt(),
                contact(found.kept()).orElse(null));
    }

    Optional<IssuerContact> contact(KeptFacts kept) {
        return Optional.ofNullable(kept.seal())
                .map(seal -> institutions.getInstitution(seal.institution()))
                .flatMap(issuer -> contacts.find(
                        issuer, kept.scope() == null ? null : kept.scope().awardingBody()));
    }

    private PinView.Line line(Now.Answer answer) {
        return new PinView.Line(
                Message.of("verification." + answer.name() + ".question"),
                mark(answer.then()),
                mark(answer.now()),
                answer.message() == null ? Message.of("pin.same") : describe.inWords(answer.message()));
    }

    private static Message title(Verdict verdict) {
        return Message.of("verification.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> Mark.PASSED;
            case FAILED -> Mark.FAILED;
            case PARTIAL -> Mark.UNDECIDED;
        };
    }

    private static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Mark.PASSED;
            case FAILED -> Mark.FAILED;
            case UNDECIDED -> Mark.UNDECIDED;
        };
    }
}
