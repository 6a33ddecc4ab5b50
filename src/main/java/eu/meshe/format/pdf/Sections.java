package eu.meshe.format.pdf;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Supplement;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.print.Markup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The eight sections, after the Diploma Supplement of the Council of Europe, the European Commission and UNESCO. A fact that is not there is
 * said to be not stated, never left out.
 */
final class Sections {

    private final Supplement supplement;
    private final Credential credential;
    private final Texts texts;
    private final Markup markup;
    private final FactTable facts;
    private final @Nullable Achievement achievement;
    private final Claim.@Nullable Result result;

    Sections(Supplement supplement, Texts texts, Markup markup) {
        this.supplement = supplement;
        this.credential = supplement.credential();
        this.texts = texts;
        this.markup = markup;
        this.facts = new FactTable(texts, markup);
        var achieved = credential.claim() instanceof Claim.Achieved found ? found : null;
        achievement = achieved == null ? null : achieved.achievement();
        result = achieved == null ? null : achieved.result();
    }

    void write() {
        holder();
        identification();
        level();
        content();
        function();
        additional();
        new Certification(supplement, texts, markup, facts).write();
        educationSystem();
    }

    /** Who awarded it: the issuer where the document names no other. */
    static Organisation awardingBody(Credential credential) {
        return credential.claim() instanceof Claim.Achieved achieved && achieved.awardingBody() != null
                ? achieved.awardingBody()
                : credential.issuer();
    }

    private void holder() {
        var holder = credential.holder();
        facts.begin(1, "pdf.section.holder");
        facts.row("pdf.holder.name", holder.displayName().isBlank() ? null : holder.displayName());
        facts.row("pdf.holder.born", date(holder.birthDate()));
        facts.row(
                "pdf.holder.identifiers",
                joined(holder.identifiers().stream()
                        .map(identifier -> identifier.scheme() + ": " + identifier.value())
                        .toList()));
        facts.end();
    }

    private void identification() {
        var body = awardingBody(credential);
        facts.begin(2, "pdf.section.credential");
        facts.row("pdf.credential.title", titles());
        facts.row("pdf.credential.field", achievement == null ? null : fields(achievement));
        facts.row("pdf.credential.awardingBody", organisation(body));
        if (!body.equals(credential.issuer())) {
            facts.row("pdf.credential.issuer", organisation(credential.issuer()));
        }
        facts.row("pdf.credential.languages", achievement == null ? null : languages(achievement));
        facts.row("pdf.credential.issuedOn", day(credential.issuedAt()));
        facts.row("pdf.credential.id", credential.id().isBlank() ? null : credential.id());
        facts.end();
    }

    private void level() {
        facts.begin(3, "pdf.section.level");
        facts.row(
                "pdf.level.eqf",
                achievement == null || achievement.level() == null
                        ? null
                        : texts.say("pdf.level.eqf.value", achievement.level().toString()));
        facts.row(
                "pdf.level.cycle",
                Optional.ofNullable(achievement)
                        .flatMap(Achievement::cycle)
                        .map(texts::name)
                        .orElse(null));
        facts.row("pdf.level.national", achievement == null ? null : achievement.nationalLevel());
        facts.row("pdf.level.prerequisites", achievement == null ? null : words(achievement.prerequisites()));
        facts.end();
    }

    private void content() {
        facts.begin(4, "pdf.section.content");
        if (credential.claim() instanceof Claim.Recognised decision) {
            decision(decision);
        }
        facts.row("pdf.content.description", achievement == null ? null : words(achievement.description()));
        facts.list("pdf.content.outcomes", outcomes());
        facts.row(
                "pdf.content.workload",
                achievement == null || achievement.workload() == null
                        ? null
                        : texts.say(
                                "pdf.content.workload.value",
                                achievement.workload().hours()));
        facts.row("pdf.content.credits", achievement == null ? null : credits(achievement.credits()));
        facts.row(
                "pdf.content.participation",
                achievement == null || achievement.participation() == null
                        ? null
                        : texts.name(achievement.participation()));
        facts.row("pdf.content.assessment", achievement == null ? null : assessments(achievement));
        result();
        facts.end();
        new GradeTable(supplement, texts, markup).write(result == null ? null : result.grade());
    }

    private void result() {
        facts.row(
                "pdf.content.identityCheck",
                result == null || result.identityCheck() == null ? null : texts.name(result.identityCheck()));
        facts.row("pdf.content.grade", result == null ? null : result.grade());
        facts.row("pdf.content.scale", result == null ? null : result.gradingScale());
        facts.row("pdf.content.achievedOn", result == null ? null : date(result.achievedOn()));
    }

    private void decision(Claim.Recognised decision) {
        facts.row("pdf.decision.recognised", words(decision.recognised()));
        facts.row("pdf.decision.from", words(decision.recognisedIssuer()));
        facts.row("pdf.decision.target", words(decision.target()));
        facts.row("pdf.decision.outcome", decision.outcome());
        facts.row("pdf.decision.credits", credits(decision.credits()));
        if (decision.grade() != null) {
            facts.row(
                    "pdf.decision.grade",
                    decision.grade().grade() == null
                            ? texts.say("pdf.decision.grade.without")
                            : decision.grade().grade());
            facts.row("pdf.decision.grade.original", decision.grade().original());
            facts.row("pdf.decision.grade.reason", decision.grade().reason());
        }
        facts.row("pdf.decision.differences", joined(decision.differences()));
        facts.row("pdf.decision.reason", decision.reason());
        facts.row("pdf.decision.condition", decision.condition());
        facts.row("pdf.decision.remedy", decision.remedy());
        facts.row("pdf.decision.appeal", decision.appeal());
        facts.row("pdf.decision.on", date(decision.decidedOn()));
    }

    private void function() {
        facts.begin(5, "pdf.section.function");
        facts.row("pdf.function.access", supplement.access());
        facts.row(
                "pdf.function.stackability",
                achievement == null || achievement.stackability() == null
                        ? null
                        : texts.name(achievement.stackability()));
        facts.row("pdf.function.profession", supplement.professionalStatus());
        facts.end();
    }

    private void additional() {
        facts.begin(6, "pdf.section.additional");
        facts.row(
                "pdf.additional.quality",
                achievement == null || achievement.qualityAssurance() == null
                        ? null
                        : texts.name(achievement.qualityAssurance()));
        facts.row("pdf.additional.accreditation", accreditation());
        facts.row("pdf.additional.information", achievement == null ? null : words(achievement.furtherInformation()));
        facts.end();
    }

    private void educationSystem() {
        var country = awardingBody(credential).country();
        facts.begin(8, "pdf.section.system");
        facts.row("pdf.system.country", country == null ? null : country.nameIn(texts.language()));
        var ours = country == null ? null : texts.educationSystem(country);
        facts.row("pdf.system.description", supplement.educationSystem() == null ? ours : supplement.educationSystem());
        facts.row("pdf.system.europe", texts.say("pdf.system.europe.value"));
        facts.end();
    }

    private @Nullable String titles() {
        var title = credential.title();
        var shown = title.in(texts.language());
        return shown.equals(title.original()) ? shown : shown + "\n" + title.original();
    }

    private @Nullable String fields(Achievement of) {
        return joined(of.fields().stream()
                .map(field -> IscedFields.name(field, texts.language()) + " (ISCED-F " + field + ")")
                .toList());
    }

    private @Nullable String languages(Achievement of) {
        return of.languages().isEmpty()
                ? null
                : of.languages().stream().map(texts::languageName).collect(Collectors.joining(", "));
    }

    private @Nullable String assessments(Achievement of) {
        return of.assessments().isEmpty()
                ? null
                : of.assessments().stream().map(texts::name).collect(Collectors.joining(", "));
    }

    private List<String> outcomes() {
        var claimed = achievement == null ? List.<LearningOutcome>of() : achievement.outcomes();
        var confirmed = result == null ? List.<LearningOutcome>of() : result.confirmedOutcomes();
        return java.util.stream.Stream.concat(claimed.stream(), confirmed.stream())
                .map(outcome -> outcome.title().in(texts.language()))
                .distinct()
                .toList();
    }

    private @Nullable String accreditation() {
        if (!(credential.claim() instanceof Claim.Achieved achieved) || achieved.accreditation() == null) {
            return null;
        }
        var accreditation = achieved.accreditation();
        var said = texts.say(
                "pdf.additional.accreditation.value",
                accreditation.title().in(texts.language()),
                accreditation.agency().in(texts.language()));
        var until = date(accreditation.validUntil());
        var dated = until == null ? said : said + "\n" + texts.say("pdf.additional.accreditation.until", until);
        return accreditation.report() == null ? dated : dated + "\n" + accreditation.report();
    }

    private String organisation(Organisation organisation) {
        var lines = new java.util.ArrayList<String>();
        var country = organisation.country();
        var name = organisation.legalName().in(texts.language());
        lines.add(country == null ? name : name + ", " + country.nameIn(texts.language()));
        if (organisation.homepage() != null) {
            lines.add(organisation.homepage().toString());
        }
        if (organisation.registration() != null) {
            lines.add(texts.say("pdf.credential.registration", organisation.registration()));
        }
        return String.join("\n", lines);
    }

    private @Nullable String credits(eu.meshe.learning.@Nullable Credits credits) {
        return credits == null
                ? null
                : texts.say(
                        "pdf.content.credits.value", credits.toString(), credits.fewestHours(), credits.mostHours());
    }

    private @Nullable String words(@Nullable LocalisedText text) {
        return text == null ? null : text.in(texts.language());
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : texts.date(date);
    }

    private @Nullable String day(@Nullable Instant instant) {
        return instant == null
                ? null
                : texts.date(instant.atZone(supplement.madeAt().getZone()).toLocalDate());
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
