package eu.meshe.format;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Made-up credentials that say everything our words can say, and one that says as little as possible. */
public final class SampleCredentials {

    public static final String ISSUER = "did:web:north.example:i:north";

    private SampleCredentials() {}

    public static Credential full() {
        return new Credential(
                "urn:uuid:7d2f5c1e-0b8a-4a57-9f43-9a1f4f4c2b10",
                achievement().title(),
                issuer(),
                new Holder(
                        "did:example:learner-1",
                        "Žofia",
                        "Krásna-Ümit",
                        null,
                        LocalDate.parse("1999-02-28"),
                        "zofia@learner.example",
                        List.of(new Identifier("student number", "N 0042"), new Identifier("esi", "urn:schac:x:y"))),
                new Claim.Achieved(achievement(), school(), result(), accreditation()),
                Instant.parse("2026-06-30T10:15:30Z"),
                Instant.parse("2026-06-30T00:00:00Z"),
                Instant.parse("2031-06-30T00:00:00Z"),
                List.of(
                        new StatusReference(
                                StatusReference.BITSTRING, "revocation", "https://north.example/s/1", 94567),
                        new StatusReference(StatusReference.BITSTRING, "suspension", "https://north.example/s/2", 0)));
    }

    public static Credential bare() {
        return new Credential(
                "urn:uuid:00000000-0000-4000-8000-000000000001",
                LocalisedText.of("en", "Welding basics"),
                Organisation.named(ISSUER, LocalisedText.undetermined("North")),
                Holder.unnamed("did:example:learner-2"),
                new Claim.Achieved(
                        Achievement.titled("https://north.example/a/2", LocalisedText.of("en", "Welding basics")),
                        null,
                        null,
                        null),
                null,
                Instant.parse("2026-06-30T00:00:00Z"),
                null,
                List.of());
    }

    public static Credential recognition() {
        return new Credential(
                "urn:uuid:3c6e0b8a-9c15-4a5e-8d38-6f1b2d5a7e01",
                words("Recognition decision", "Anerkennungsbescheid"),
                issuer(),
                full().holder(),
                new Claim.Recognised(
                        "urn:uuid:7d2f5c1e-0b8a-4a57-9f43-9a1f4f4c2b10",
                        words("Data ethics", "Datenethik"),
                        LocalisedText.of("en", "South University (made up)"),
                        words("Ethics of machines", "Maschinenethik"),
                        "partial",
                        Credits.of("2.5"),
                        List.of("workload", "outcomes"),
                        "The workload is smaller by \"half\".\nSecond line.",
                        "Pass the supplementary examination.",
                        "A bridging course is offered each spring.",
                        "Write to the appeals board within 30 days.",
                        null,
                        LocalDate.parse("2026-07-15")),
                Instant.parse("2026-07-15T08:00:00Z"),
                Instant.parse("2026-07-15T00:00:00Z"),
                null,
                List.of(new StatusReference(
                        StatusReference.BITSTRING, "revocation", "https://north.example/s/1", 131071)));
    }

    /** The same decision, with a grade that counts. */
    public static Credential recognitionWithGrade() {
        var it = recognition();
        var said = (Claim.Recognised) it.claim();
        return new Credential(
                it.id(),
                it.title(),
                it.issuer(),
                it.holder(),
                new Claim.Recognised(
                        said.recognisedCredentialId(),
                        said.recognised(),
                        said.recognisedIssuer(),
                        said.target(),
                        said.outcome(),
                        said.credits(),
                        said.differences(),
                        said.reason(),
                        said.condition(),
                        said.remedy(),
                        said.appeal(),
                        new Claim.GradeHere("Sehr gut (1)", "17", "The thesis was outstanding."),
                        said.decidedOn()),
                it.issuedAt(),
                it.validFrom(),
                it.validUntil(),
                it.statuses());
    }

    public static LocalisedText words(String english, String german) {
        var words = new LinkedHashMap<String, String>();
        words.put("en", english);
        words.put("de", german);
        return new LocalisedText(words);
    }

    private static Organisation issuer() {
        return new Organisation(
                ISSUER,
                words("North University (made up)", "Universität Nord (erfunden)"),
                new CountryCode("AT"),
                URI.create("https://north.example/"),
                "VATAT-U00000000",
                List.of(new Identifier("erasmus", "A  NORTH01"), new Identifier("schac", "north.example")));
    }

    private static Organisation school() {
        return new Organisation(
                "https://north.example/schools/ethics",
                LocalisedText.of("de", "Schule für Ethik"),
                new CountryCode("AT"),
                null,
                null,
                List.of());
    }

    private static Achievement achievement() {
        return new Achievement(
                "https://north.example/a/1",
                words("Data ethics", "Datenethik"),
                LocalisedText.of("de", "Was Daten dürfen. Emoji 🎓, <b>HTML</b>, \"Anführung\", \\ und עברית."),
                List.of(
                        new LearningOutcome(
                                words("Weighs harms", "Wägt Schäden ab"),
                                URI.create("http://data.europa.eu/esco/skill/0b3b2a6e-0000-4000-8000-000000000000")),
                        LearningOutcome.of(LocalisedText.of("de", "Begründet ein Urteil")),
                        LearningOutcome.of(words("Talks to engineers", "Spricht mit Technikern"))),
                Credits.of("2.5"),
                new Workload(75),
                new EqfLevel(6),
                "NQR 6",
                List.of(new IscedField("0223"), new IscedField("0688")),
                List.of(AssessmentType.PROJECT_WORK, AssessmentType.ORAL_EXAMINATION),
                ParticipationMode.BLENDED,
                QualityAssurance.PROGRAMME_QUALITY_ASSURANCE,
                List.of("de", "en"),
                words("None", "Keine"),
                Stackability.STACKABLE,
                LocalisedText.of("en", "Counts towards the certificate in applied ethics."));
    }

    private static Claim.Result result() {
        return new Claim.Result(
                "2 (gut)",
                "1 (best) to 5, Austria",
                LocalDate.parse("2026-06-28"),
                AssessmentType.ORAL_EXAMINATION,
                IdentityCheck.SUPERVISED_WITH_IDENTITY,
                List.of(LearningOutcome.of(LocalisedText.of("en", "Leads a discussion"))));
    }

    private static Claim.AccreditationReference accreditation() {
        return new Claim.AccreditationReference(
                "https://agency.example/decisions/17",
                words("Accreditation of short programmes", "Akkreditierung von Kurzprogrammen"),
                LocalisedText.of("en", "Agency for Made-up Quality"),
                URI.create("https://agency.example/decisions/17.pdf"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2029-12-31"));
    }
}
