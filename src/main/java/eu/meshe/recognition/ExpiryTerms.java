package eu.meshe.recognition;

import eu.meshe.institution.Institutions;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.Agreements;
import eu.meshe.recognition.rules.OnExpiry;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What follows when a case is not decided in time. The agreement under which it was handed in has the last word, even after it ended; where
 * it says nothing, or there is none, the institution's rules hold.
 */
@Component
public class ExpiryTerms {

    /**
     * What follows for one case.
     *
     * @param basis the law or the agreement it rests on, in the applicant's language where we word it; there for {@code RECOGNISE}
     */
    public record Terms(OnExpiry onExpiry, @Nullable String basis) {

        public boolean recognise() {
            return onExpiry == OnExpiry.RECOGNISE;
        }
    }

    private final Agreements agreements;
    private final Institutions institutions;
    private final RecognitionRulebook rules;
    private final MessageSource messages;

    ExpiryTerms(Agreements agreements, Institutions institutions, RecognitionRulebook rules, MessageSource messages) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.rules = rules;
        this.messages = messages;
    }

    public Terms of(Application application) {
        return Optional.ofNullable(application.clock().agreement())
                .map(id -> agreements.getAgreement(application.institutionId(), id))
                .flatMap(agreement -> agreed(agreement, application))
                .orElseGet(() -> laidDown(application));
    }

    private Optional<Terms> agreed(Agreement agreement, Application application) {
        return switch (agreement.onExpiry()) {
            case UNSAID -> Optional.empty();
            case ESCALATE -> Optional.of(new Terms(OnExpiry.ESCALATE, null));
            case RECOGNISE -> Optional.of(new Terms(OnExpiry.RECOGNISE, name(agreement, application)));
        };
    }

    private Terms laidDown(Application application) {
        var own = rules.getRules(application.institutionId());
        return new Terms(own.onExpiry(), own.expiryBasis());
    }

    private String name(Agreement agreement, Application application) {
        var reader = Locale.forLanguageTag(application.applicant().language());
        var from = agreement
                .validFrom()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
        return messages.getMessage(
                "clock.silence.agreement",
                new Object[] {
                    institutions.getInstitution(agreement.proposer()).name().in(reader),
                    institutions.getInstitution(agreement.partner()).name().in(reader),
                    from
                },
                reader);
    }
}
