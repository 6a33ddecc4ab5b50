package eu.meshe.recognition;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.rules.DayCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented people and papers for tests of recognition. */
public final class RecognitionSamples {

    private static final Instant THEN = Instant.parse("2026-11-02T09:00:00Z");
    private static final AccountId OFFICER = new AccountId(new UUID(0, 2));

    private RecognitionSamples() {}

    public static Applicant applicant(String given, String family, @Nullable String birth, String email) {
        return new Applicant(
                new AccountId(new UUID(0, 1)),
                given,
                family,
                birth == null ? null : LocalDate.parse(birth),
                email,
                "en");
    }

    public static Holder holder(@Nullable String fullName, @Nullable String birth, @Nullable String email) {
        return new Holder(null, null, null, fullName, birth == null ? null : LocalDate.parse(birth), email, List.of());
    }

    public static Application applicationIn(Name state) {
        return applicationIn(state, true);
    }

    /** @param isTakenUp whether an officer had a waiting case in hand */
    public static Application applicationIn(Name state, boolean isTakenUp) {
        return new Application(
                new InstitutionId(new UUID(0, 3)),
                new ApplicationId(new UUID(0, 4)),
                new UUID(0, 4),
                applicant("Mira", "Vales", null, "mira@example.org"),
                source(),
                new VerifiedThen("verified", List.of(), THEN, "00"),
                new Target(new UUID(0, 5), 1, titled("Tides for Beginners")),
                null,
                THEN,
                new CaseClock(
                        LocalDate.parse("2026-11-02"),
                        90,
                        false,
                        DayCount.CALENDAR,
                        null,
                        LocalDate.parse("2027-01-31"),
                        List.of()),
                state(state, isTakenUp ? OFFICER : null),
                0);
    }

    /** An application for that, towards that. */
    public static Application application(
            Source.Basis basis,
            Achievement source,
            Achievement target,
            Organisation issuer,
            Claim.@Nullable Result result,
            Claim.@Nullable AccreditationReference accreditation) {
        var it = applicationIn(Name.SUBMITTED);
        var brought = new Source(
                basis,
                it.source().credentialId(),
                it.source().format(),
                it.source().sha256(),
                source.title(),
                issuer,
                null,
                it.source().holder(),
                source,
                result,
                accreditation,
                it.source().issuedAt());
        return new Application(
                it.institutionId(),
                it.id(),
                it.submission(),
                it.applicant(),
                brought,
                it.verifiedThen(),
                new Target(new UUID(0, 5), 1, target),
                null,
                it.submittedAt(),
                it.clock(),
                it.state(),
                0);
    }

    /** A credential that says as little as it can. */
    public static Credential credential() {
        var it = source();
        var claim = new Claim.Achieved(it.achievement(), null, null, null);
        return new Credential("urn:uuid:1", it.title(), it.issuer(), it.holder(), claim, THEN, null, null, List.of());
    }

    /** An unsigned badge that says nothing but its title. */
    public static byte[] bareBadge(UUID id) {
        return """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                  "id": "urn:uuid:%1$s", "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Tides for Beginners",
                  "issuer": {"id": "https://north.example", "type": ["Profile"], "name": "Northwick Institute"},
                  "validFrom": "2026-01-01T00:00:00Z",
                  "credentialSubject": {"id": "urn:uuid:%1$s", "type": ["AchievementSubject"], "achievement": {"id": "https://north.example/tides",
                    "type": ["Achievement"], "name": "Tides for Beginners", "description": "About tides.",
                    "criteria": {"narrative": "Take part."}}}}
                """.formatted(id).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What an invented person tells of her education. */
    public static PaperDraft paper(List<UUID> targets) {
        return new PaperDraft(
                "Electrical installation",
                "Technical Institute of Nowhere",
                "Imagined City, Farland",
                "Autumn 2019 to spring 2021",
                "Three terms, four days a week",
                "900",
                "Second of three years, after secondary school",
                "Plan the wiring of a small house\n\n  Measure and find faults  ",
                "Two years at a firm that is gone now",
                "Written examinations each term",
                "A photograph of my student card",
                "I had to leave at night; the institute does not answer",
                "Taught in Farlandic; I speak English",
                targets);
    }

    public static Ruling ruling() {
        return Ruling.on(1, THEN, OFFICER, new Decision.Full(null, null), null);
    }

    private static ApplicationState state(Name name, @Nullable AccountId officer) {
        return switch (name) {
            case SUBMITTED -> new ApplicationState.Submitted(THEN);
            case UNDER_ASSESSMENT -> new ApplicationState.UnderAssessment(THEN, OFFICER);
            case WAITING ->
                new ApplicationState.Waiting(
                        THEN, officer, WaitingReason.DOCUMENTS, "The syllabus is missing.", List.of("Syllabus"));
            case PROPOSED -> new ApplicationState.Proposed(THEN, ruling());
            case DECIDED -> new ApplicationState.Decided(ruling(), false);
            case SETTLEMENT_PROPOSED -> settlementProposed(false);
            case APPEALED -> appealed(officer);
            case APPEAL_PROPOSED -> new ApplicationState.AppealProposed(THEN, appealed(OFFICER), next());
            case SETTLEMENT_PROPOSED_ON_APPEAL -> settlementProposed(true);
            case DECIDED_ON_APPEAL -> new ApplicationState.Decided(ruling(), true);
            case WITHDRAWN -> new ApplicationState.Withdrawn(THEN);
        };
    }

    private static ApplicationState.Appealed appealed(@Nullable AccountId officer) {
        return new ApplicationState.Appealed(THEN, ruling(), "It fits.", officer);
    }

    private static ApplicationState settlementProposed(boolean onAppeal) {
        return new ApplicationState.SettlementProposed(THEN, new ApplicationState.Decided(ruling(), onAppeal), next());
    }

    private static Ruling next() {
        return ruling().replacedBy(Ruling.Kind.APPEAL, THEN, OFFICER, ruling().decision(), null, "It was shown.");
    }

    private static Source source() {
        var issuer = Organisation.named("did:web:example.org:i:north", LocalisedText.of("en", "Northwick"));
        var holder = holder("Mira Vales", null, null);
        return new Source(
                Source.Basis.CREDENTIAL,
                "urn:uuid:1",
                OpenBadgeFormat.ID,
                "00",
                LocalisedText.of("en", "Tides"),
                issuer,
                null,
                holder,
                titled("Tides"),
                null,
                null,
                THEN);
    }

    private static Achievement titled(String title) {
        return Achievement.titled("", LocalisedText.of("en", title));
    }
}
