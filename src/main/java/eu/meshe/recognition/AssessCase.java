package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.partnership.Agreement;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.conditions.CaseFacts;
import eu.meshe.recognition.conditions.CaseFacts.Awarding;
import eu.meshe.recognition.conditions.Conditions;
import eu.meshe.recognition.conditions.Judgements;
import eu.meshe.recognition.conditions.NestedCredits;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import eu.meshe.recognition.outcomes.SavedMappings;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.trust.Register;
import eu.meshe.trust.Standing;
import eu.meshe.verification.VerificationReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses a case: gathers the facts, asks each condition, and sets beside each answer what a person has said. Changes nothing. */
@Component
class AssessCase {

    private final Applications applications;
    private final ReadSource sources;
    private final ApplicablePartnership partnership;
    private final Register register;
    private final RecognitionRulebook rulebook;
    private final CountedBefore countedBefore;
    private final SavedMappings mappings;
    private final Judgements judgements;
    private final Attachments attachments;

    AssessCase(
            Applications applications,
            ReadSource sources,
            ApplicablePartnership partnership,
            Register register,
            RecognitionRulebook rulebook,
            CountedBefore countedBefore,
            SavedMappings mappings,
            Judgements judgements,
            Attachments attachments) {
        this.applications = applications;
        this.sources = sources;
        this.partnership = partnership;
        this.register = register;
        this.rulebook = rulebook;
        this.countedBefore = countedBefore;
        this.mappings = mappings;
        this.judgements = judgements;
        this.attachments = attachments;
    }

    /**
     * A case whose document was checked again.
     *
     * @param document the bytes that were handed in
     * @param now the document checked at this moment; {@code null} where there is no credential, or it can no longer be read
     * @param agreement the one that applied on the day of application, or {@code null}
     */
    record Examined(
            Application application,
            Institution decider,
            byte[] document,
            @Nullable VerificationReport now,
            @Nullable Agreement agreement) {}

    Examined examine(Application application, Institution decider) {
        var document = applications.documentOf(application.institutionId(), application.id());
        var now = application.source().basis() == Source.Basis.CREDENTIAL ? readAgain(document) : null;
        var agreement = now == null
                ? null
                : partnership
                        .find(now, decider.id(), Days.of(application.submittedAt()))
                        .orElse(null);
        return new Examined(application, decider, document, now == null ? null : now.report(), agreement);
    }

    private ReadSource.@Nullable Checked readAgain(byte[] document) {
        try {
            return sources.read(document);
        } catch (InvalidInputException e) {
            return null;
        }
    }

    /** The assessment as it stands now. */
    Assessment assess(Examined known) {
        var application = known.application();
        var mapping = mappings.find(application.institutionId(), application.id())
                .filter(saved -> fits(saved, application))
                .orElseGet(() -> MapOutcomes.suggested(application));
        var judged = judgements.latest(application.institutionId(), application.id());
        var findings = Conditions.askAll(facts(known, mapping)).stream()
                .map(asked -> new Finding(asked.name(), asked.answer(), judged.get(asked.name())))
                .toList();
        return new Assessment(findings, mapping, OpenAssessment.isOpen(application));
    }

    /** What is brought and its target never change in a case; a mapping that does not fit them was made for something else. */
    private static boolean fits(OutcomeMapping saved, Application application) {
        return saved.lines().size()
                == application.target().achievement().outcomes().size();
    }

    private CaseFacts facts(Examined known, OutcomeMapping mapping) {
        var application = known.application();
        return new CaseFacts(
                application,
                known.now(),
                known.decider(),
                awarding(application, known.now()),
                known.agreement(),
                attachments(application),
                NestedCredits.in(known.document()),
                countedBefore.find(application),
                rulebook.getRules(application.institutionId()),
                mapping,
                Days.of(application.submittedAt()));
    }

    /** Where there is a credential it speaks for itself. */
    private List<Attachment> attachments(Application application) {
        return application.source().basis() == Source.Basis.CREDENTIAL
                ? List.of()
                : attachments.list(application.institutionId(), application.id());
    }

    private Awarding awarding(Application application, @Nullable VerificationReport now) {
        var issuedAt = application.source().issuedAt();
        var day = Days.of(issuedAt == null ? application.submittedAt() : issuedAt);
        var body = awardingBody(application.source(), now);
        var achievement = application.source().achievement();
        var standing = body == null
                ? new Standing.NoneKnown()
                : register.standing(body.id(), achievement.level(), achievement.fields(), day);
        return new Awarding(body, standing, issuedAt == null ? null : day);
    }

    /** Whoever awarded it needs the accreditation, not whoever sealed it for them; and only a seal shows who that was. */
    private @Nullable Institution awardingBody(Source source, @Nullable VerificationReport now) {
        var issuer = now == null ? null : now.issuer();
        var named = source.awardingBody();
        if (issuer == null || named == null || named.id().isEmpty()) {
            return issuer;
        }
        return register.findByDid(named.id()).orElse(null);
    }
}
