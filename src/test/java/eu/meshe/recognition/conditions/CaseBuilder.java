package eu.meshe.recognition.conditions;

import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.credential.Claim.Result;
import eu.meshe.credential.FormatId;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Workload;
import eu.meshe.platform.Message;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.RecognitionSamples;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.conditions.CaseFacts.Awarding;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.AttachmentKind;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import eu.meshe.recognition.outcomes.SuggestMapping;
import eu.meshe.recognition.rules.RecognitionRules;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.Standing;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case made up for one condition: what is not set is not stated. */
final class CaseBuilder {

    private static final LocalDate APPLIED = LocalDate.parse("2026-11-02");
    static final InstitutionId DECIDER = new InstitutionId(new UUID(0, 3));

    private Achievement source = Achievement.titled("", LocalisedText.of("en", "Tides"));
    private Achievement target = Achievement.titled("", LocalisedText.of("en", "Tides for Beginners"));
    private @Nullable Result result;
    private @Nullable AccreditationReference reference;
    private @Nullable CountryCode country;
    private List<CheckResult> checks = List.of(new CheckResult("signature", Outcome.PASSED, anything()));
    private boolean unreadable;
    private Source.Basis basis = Source.Basis.CREDENTIAL;
    private Awarding awarding = new Awarding(null, new Standing.NoneKnown(), null);
    private List<Attachment> attachments = List.of();
    private List<String> nested = List.of();
    private Counted counted = Counted.NOTHING;
    private RecognitionRules rules = RecognitionRules.standard(DECIDER);
    private @Nullable OutcomeMapping mapping;

    static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    CaseBuilder source(Achievement it) {
        source = it;
        return this;
    }

    CaseBuilder target(Achievement it) {
        target = it;
        return this;
    }

    CaseBuilder from(@Nullable String alpha2) {
        country = alpha2 == null ? null : new CountryCode(alpha2);
        return this;
    }

    CaseBuilder checks(Outcome... outcomes) {
        checks = Arrays.stream(outcomes)
                .map(outcome -> new CheckResult("signature", outcome, anything()))
                .toList();
        return this;
    }

    CaseBuilder check(String name, Outcome outcome) {
        checks = List.of(new CheckResult(name, outcome, anything()));
        return this;
    }

    CaseBuilder unreadable() {
        unreadable = true;
        return this;
    }

    CaseBuilder withoutDocuments() {
        basis = Source.Basis.BACKGROUND_PAPER;
        unreadable = true;
        return this;
    }

    CaseBuilder awarded(Standing standing, @Nullable String day) {
        awarding = new Awarding(null, standing, day == null ? null : LocalDate.parse(day));
        return this;
    }

    CaseBuilder reference(@Nullable String until) {
        reference = new AccreditationReference(
                "",
                LocalisedText.of("en", "Accreditation"),
                LocalisedText.of("en", "Invented Agency"),
                URI.create("https://agency.example/report"),
                null,
                until == null ? null : LocalDate.parse(until));
        return this;
    }

    CaseBuilder assessed(@Nullable AssessmentType type, @Nullable IdentityCheck check) {
        result = new Result("7", "1 to 10", null, type, check, List.of());
        return this;
    }

    CaseBuilder interviewed(String day) {
        attachments = List.of(new Attachment(
                DECIDER,
                new ApplicationId(new UUID(0, 4)),
                new UUID(0, 5),
                AttachmentKind.INTERVIEW_NOTE,
                "A conversation about tides",
                "text/plain",
                "txt",
                10,
                "00",
                null,
                null,
                new Attachment.Interview(LocalDate.parse(day), "Odile Officer"),
                Instant.EPOCH,
                new AccountId(new UUID(0, 2))));
        return this;
    }

    CaseBuilder nested(String... places) {
        nested = List.of(places);
        return this;
    }

    CaseBuilder counted(Counted it) {
        counted = it;
        return this;
    }

    CaseBuilder rules(@Nullable String mostCredits, @Nullable Integer share, @Nullable Integer years) {
        var it = RecognitionRules.standard(DECIDER);
        rules = new RecognitionRules(
                DECIDER,
                it.daysCounted(),
                it.appealDays(),
                it.appealDecisionDays(),
                it.onExpiry(),
                null,
                it.warnDays(),
                it.twoPeople(),
                it.pausesAllowed(),
                mostCredits == null ? null : Credits.of(mostCredits),
                share,
                years,
                1);
        return this;
    }

    CaseBuilder mapping(OutcomeMapping it) {
        mapping = it;
        return this;
    }

    CaseFacts facts() {
        var application = RecognitionSamples.application(basis, source, target, organisation(), result, reference);
        return new CaseFacts(
                application,
                unreadable ? null : report(),
                decider(),
                awarding,
                null,
                attachments,
                nested,
                counted,
                rules,
                mapping == null ? SuggestMapping.between(source.outcomes(), target.outcomes()) : mapping,
                APPLIED);
    }

    private Organisation organisation() {
        return new Organisation(
                "did:web:north.example", LocalisedText.of("en", "Northwick"), country, null, null, List.of());
    }

    @SuppressWarnings("NullAway") // it loses the annotation of a nested type before a compact constructor
    private VerificationReport report() {
        var verdict = Verdict.of(checks.stream().map(CheckResult::outcome).toList());
        FormatId format = OpenBadgeFormat.ID;
        return new VerificationReport(
                verdict, format, RecognitionSamples.credential(), checks, List.of(), Instant.EPOCH, "00", null, null);
    }

    private static Institution decider() {
        return new Institution(
                DECIDER,
                "sands",
                Institution.Kind.UNIVERSITY,
                LocalisedText.of("en", "University of Invented Sands"),
                new CountryCode("NL"),
                "en",
                "#7a3b10",
                null,
                "VATNL-U00000000",
                "NLQF",
                List.of("8", "7", "6"),
                "recognition@sands.example",
                30,
                0);
    }

    private static Message anything() {
        return Message.of("verification.signature.question");
    }

    static Accreditation accreditation() {
        return new Accreditation(
                new InstitutionId(new UUID(0, 8)),
                new AccreditationId(new UUID(0, 9)),
                new InstitutionId(new UUID(0, 7)),
                List.of(),
                List.of(),
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2030-01-01"),
                null,
                null,
                0);
    }

    static Achievement with(
            @Nullable String credits,
            @Nullable Integer hours,
            @Nullable Integer level,
            @Nullable String nationalLevel,
            @Nullable String fields,
            List<LearningOutcome> outcomes) {
        return new Achievement(
                "",
                LocalisedText.of("en", "Tides"),
                null,
                outcomes,
                credits == null ? null : Credits.of(credits),
                hours == null ? null : new Workload(hours),
                level == null ? null : new EqfLevel(level),
                nationalLevel,
                fields == null
                        ? List.of()
                        : Arrays.stream(fields.split(" ")).map(IscedField::new).toList(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static Achievement assured(QualityAssurance assurance) {
        return new Achievement(
                "",
                LocalisedText.of("en", "Tides"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                assurance,
                List.of(),
                null,
                null,
                null);
    }
}
