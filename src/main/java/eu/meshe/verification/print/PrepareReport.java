package eu.meshe.verification.print;

import eu.meshe.institution.Institution;
import eu.meshe.learning.LocalisedText;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.IssuerContact;
import eu.meshe.verification.IssuerContacts;
import eu.meshe.verification.ReportView;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.print.PrintedReport.Words;
import eu.meshe.web.CardView;
import eu.meshe.web.CheckLine;
import eu.meshe.web.InstitutionColour;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a report once and for all in the language of the reader at hand, from the same view that pages show. */
@Component
class PrepareReport {

    /** So many outcomes, and details of one check, are printed; of more the number is. */
    static final int MOST_OUTCOMES = 12;

    static final int MOST_DETAILS = 6;
    private static final int MOST_LINES = 40;
    private static final int LONGEST = 600;
    private static final String INK = "#1f2430";

    private final DescribeReport describe;
    private final IssuerContacts contacts;
    private final Say say;

    PrepareReport(DescribeReport describe, IssuerContacts contacts, Say say) {
        this.describe = describe;
        this.contacts = contacts;
        this.say = say;
    }

    PrintedReport prepare(VerificationReport report) {
        var view = describe.describe(report);
        return new PrintedReport(
                LocaleContextHolder.getLocale().toLanguageTag(),
                view.mark(),
                say.message(view.title()),
                bounded(say.message(view.text())),
                view.outcomes().stream().map(mark -> count(view, mark)).toList(),
                view.notices().stream()
                        .limit(MOST_LINES)
                        .map(say::message)
                        .map(PrepareReport::bounded)
                        .toList(),
                card(report, view.card()),
                checks(view),
                view.sources().stream().map(this::source).toList(),
                view.registered() != null,
                contacts.find(report).map(this::contact).orElse(null),
                technical(view, Set.of(report.sha256(), say.moment(report.checkedAt()))),
                report.sha256(),
                report.checkedAt(),
                say.key("report.print.moment", say.moment(report.checkedAt())));
    }

    private List<PrintedReport.Line> checks(ReportView view) {
        return Stream.concat(view.open().stream(), view.passed().stream().flatMap(topic -> topic.lines().stream()))
                .limit(MOST_LINES)
                .map(this::line)
                .toList();
    }

    private PrintedReport.Line line(CheckLine check) {
        return new PrintedReport.Line(
                check.outcome(),
                say.key(check.outcome().key()),
                say.message(check.name()),
                bounded(say.message(check.message())),
                check.details().stream()
                        .limit(MOST_DETAILS)
                        .map(say::message)
                        .map(PrepareReport::bounded)
                        .toList(),
                Math.max(0, check.details().size() - MOST_DETAILS));
    }

    private PrintedReport.Contact contact(IssuerContact contact) {
        return new PrintedReport.Contact(
                words(contact.institution()),
                contact.office() == null ? null : words(contact.office()),
                contact.email(),
                contact.page());
    }

    private String count(ReportView view, Mark mark) {
        return say.key("verification.report.count." + mark.name().toLowerCase(Locale.ROOT), view.count(mark));
    }

    private PrintedReport.Source source(ReportView.Beside beside) {
        return new PrintedReport.Source(
                say.message(beside.what()),
                beside.document() == null ? null : words(beside.document()),
                beside.register() == null ? null : words(beside.register()),
                beside.differs());
    }

    /** @param said what stands above already */
    private List<PrintedReport.Fact> technical(ReportView view, Set<String> said) {
        return view.technical().stream()
                .filter(fact -> !said.contains(fact.value()))
                .limit(MOST_LINES)
                .map(fact -> new PrintedReport.Fact(say.message(fact.name()), bounded(fact.value())))
                .toList();
    }

    private PrintedReport.Card card(VerificationReport report, CardView card) {
        return new PrintedReport.Card(
                say.message(card.kind()),
                words(card.title()),
                card.awardingBody() == null ? null : words(card.awardingBody()),
                card.holder() == null ? null : bounded(card.holder()),
                figures(card).toList(),
                dates(card).toList(),
                card.outcomes().stream().limit(MOST_OUTCOMES).map(this::words).toList(),
                Math.max(0, card.outcomes().size() - MOST_OUTCOMES),
                card.status(),
                say.key(card.status().key()),
                HexFormat.of().formatHex(report.credential().fingerprint()),
                colour(report.issuer()));
    }

    private Stream<String> figures(CardView card) {
        return Stream.of(
                        Optional.ofNullable(card.credits()).map(say::creditsInHours),
                        Optional.ofNullable(card.level()).map(level -> say.key("web.card.eqf", level.level())),
                        Optional.ofNullable(card.grade()).map(grade -> bounded(say.key("report.print.grade", grade))))
                .flatMap(Optional::stream);
    }

    private Stream<String> dates(CardView card) {
        return Stream.of(
                        Optional.ofNullable(card.awardedOn()).map(day -> say.key("web.card.awarded", say.date(day))),
                        Optional.ofNullable(card.validUntil()).map(day -> say.key("web.card.until", say.date(day))))
                .flatMap(Optional::stream);
    }

    private static String colour(@Nullable Institution issuer) {
        return issuer == null
                ? INK
                : new InstitutionColour(issuer.colour()).onLight().colour();
    }

    private Words words(LocalisedText text) {
        var language = say.lang(text);
        return new Words(bounded(say.text(text)), language == null || !isTag(language) ? null : language);
    }

    private static boolean isTag(String language) {
        return !Locale.forLanguageTag(language).getLanguage().isEmpty();
    }

    private static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
