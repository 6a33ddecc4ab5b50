package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.institution.Institution;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.web.Say;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the document says of its issuer, and beside it what our register says of the one whose key it was. */
final class TwoSources {

    private final Say say;
    private final Organisation document;
    private final @Nullable Institution register;
    private final @Nullable LocalisedText body;

    TwoSources(Say say, VerificationReport report) {
        this.say = say;
        document = report.credential().issuer();
        register = report.issuer();
        body = bodyByAnotherName(report);
    }

    List<ReportView.Beside> list() {
        return Stream.of(
                        beside("name", document.legalName(), registered(Institution::name)),
                        beside("body", body, body == null ? null : registered(Institution::name)),
                        beside("country", country(document.country()), country(registered(Institution::country))),
                        beside("site", site(document.homepage()), site(registered(Institution::homepage))))
                .filter(line -> line.document() != null || line.register() != null)
                .toList();
    }

    /** What the document calls the awarding body, where that is the issuer by a name that our register does not have. */
    private static @Nullable LocalisedText bodyByAnotherName(VerificationReport report) {
        var found = report.findCheck("issuer").stream()
                .flatMap(check -> check.details().stream())
                .anyMatch(issue -> issue.message().key().equals("verification.issuer.differs.body"));
        return found
                        && report.credential().claim() instanceof Claim.Achieved achieved
                        && achieved.awardingBody() != null
                ? achieved.awardingBody().legalName()
                : null;
    }

    private <T> @Nullable T registered(Function<Institution, @Nullable T> part) {
        return register == null ? null : part.apply(register);
    }

    private @Nullable LocalisedText country(@Nullable CountryCode country) {
        return country == null ? null : LocalisedText.undetermined(say.country(country));
    }

    private static @Nullable LocalisedText site(@Nullable URI address) {
        return Optional.ofNullable(address)
                .map(URI::getHost)
                .map(host -> host.replaceFirst("^www\\.", ""))
                .map(LocalisedText::undetermined)
                .orElse(null);
    }

    private static ReportView.Beside beside(
            String what, @Nullable LocalisedText document, @Nullable LocalisedText register) {
        return new ReportView.Beside(Message.of("verification.beside." + what), document, register);
    }
}
