package eu.meshe.format.pdf;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Supplement;
import eu.meshe.credential.Supplement.GradeDistribution;
import eu.meshe.credential.Supplement.GradeDistribution.Share;
import eu.meshe.credential.Supplement.SealedDocument;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Credentials of an invented university, and supplements to them. */
final class SupplementFixture {

    static final byte[] SEALED =
            "{\"payload\":\"e30\",\"signatures\":[{\"signature\":\"AA\"}]}".getBytes(StandardCharsets.UTF_8);

    private SupplementFixture() {}

    static Supplement complete(Locale reader) {
        return of(
                aCredential("Orla Testdottir", text("Water and climate in cities", "Wasser und Klima in Städten")),
                reader);
    }

    static Supplement named(String holder, String title, Locale reader) {
        return of(aCredential(holder, LocalisedText.undetermined(title)), reader);
    }

    static Supplement of(Credential credential, Locale reader) {
        var grades = new GradeDistribution(
                "Water and climate in cities, 2023–2026",
                List.of(new Share("1", 31), new Share("2", 58), new Share("3", 40), new Share("4", 9)));
        return with(credential, grades, reader);
    }

    static Supplement with(Credential credential, @Nullable GradeDistribution grades, Locale reader) {
        return new Supplement(
                credential,
                new SealedDocument(SEALED, "credential.jsonld", "application/ld+json"),
                URI.create("https://exchange.example/verify/7f3a1c"),
                reader.getLanguage().equals("de") ? "Gültig, nicht widerrufen" : "Valid, not revoked",
                grades,
                null,
                null,
                null,
                "#1d4f72",
                reader,
                LocalDate.of(2026, 9, 14).atTime(10, 30).atZone(ZoneId.of("Europe/Vienna")));
    }

    static Supplement withEverything(Locale reader) {
        var it = complete(reader);
        return new Supplement(
                it.credential(),
                it.document(),
                it.verification(),
                it.status(),
                new GradeDistribution(
                        "Statistics (ISCED-F 0542), first cycle, 2023–2025",
                        List.of(
                                new Share("Sehr gut (1)", 74),
                                new Share("2", 152),
                                new Share("Befriedigend (3)", 148),
                                new Share("Genügend (4)", 3),
                                new Share("<never>", 0))),
                "Not a regulated profession.",
                "Counts as an elective of any bachelor programme here.",
                "Nowhere has one university.",
                it.colour(),
                it.reader(),
                it.madeAt());
    }

    /** A credential of a university in that country. */
    static Supplement from(eu.meshe.learning.CountryCode country) {
        var it = aCredential("Orla Testdottir", LocalisedText.of("en", "Water and climate in cities"));
        var university = new Organisation("", LocalisedText.of("en", "A university"), country, null, null, List.of());
        var credential = new Credential(
                it.id(),
                it.title(),
                university,
                it.holder(),
                new Claim.Other(List.of("VerifiableCredential")),
                null,
                null,
                null,
                List.of());
        return with(credential, null, Locale.ENGLISH);
    }

    static Credential bare() {
        return new Credential(
                "",
                LocalisedText.undetermined("Untold"),
                Organisation.named("", LocalisedText.undetermined("Somebody")),
                Holder.unnamed(null),
                new Claim.Other(List.of("VerifiableCredential")),
                null,
                null,
                null,
                List.of());
    }

    static Credential recognised() {
        return new Credential(
                "urn:uuid:1b9",
                text("Recognition decision", "Anerkennungsentscheidung"),
                university(),
                new Holder(null, null, null, "Orla Testdottir", null, null, List.of()),
                new Claim.Recognised(
                        "urn:uuid:77",
                        text("Water and climate in cities", "Wasser und Klima in Städten"),
                        LocalisedText.of("en", "Somewhere Institute"),
                        LocalisedText.of("en", "Urban planning, elective"),
                        "partial",
                        Credits.of(3),
                        List.of("workload"),
                        "A third of the outcomes is missing.",
                        null,
                        "Take the second half.",
                        "Write to the appeals board within four weeks.",
                        null,
                        LocalDate.of(2026, 7, 1)),
                Instant.parse("2026-07-01T08:00:00Z"),
                null,
                null,
                List.of());
    }

    static Credential aCredential(String holder, LocalisedText title) {
        return new Credential(
                "urn:uuid:5d1c2a84-6f0e-4a6c-9d57-000000000001",
                title,
                university(),
                new Holder(
                        "did:key:z6Mk",
                        null,
                        null,
                        holder,
                        LocalDate.of(1989, 3, 7),
                        null,
                        List.of(new Identifier("student number", "2026-0042"))),
                new Claim.Achieved(achievement(title), university(), result(), accreditation()),
                Instant.parse("2026-09-01T09:00:00Z"),
                Instant.parse("2026-09-01T09:00:00Z"),
                Instant.parse("2031-09-01T09:00:00Z"),
                List.of());
    }

    private static Achievement achievement(LocalisedText title) {
        return new Achievement(
                "urn:meshe:mc:1",
                title,
                text(
                        "How cities store, lead and clean water, and what heat and heavy rain ask of them.\nWith a project in a district of the learner's choice.",
                        "Wie Städte Wasser speichern, leiten und reinigen und was Hitze und Starkregen von ihnen verlangen."),
                List.of(
                        outcome("Explain how a sponge city works", "Erklären, wie eine Schwammstadt funktioniert"),
                        outcome("Estimate run-off for a district", "Den Abfluss eines Stadtteils abschätzen"),
                        outcome(
                                "Design a rain garden and justify its size",
                                "Einen Regengarten entwerfen und seine Größe begründen")),
                Credits.of("5"),
                new Workload(135),
                new EqfLevel(7),
                "NQR 7",
                List.of(new IscedField("0732"), new IscedField("0521")),
                List.of(AssessmentType.PROJECT_WORK, AssessmentType.ORAL_EXAMINATION),
                ParticipationMode.BLENDED,
                QualityAssurance.INSTITUTIONAL_QUALITY_ASSURANCE,
                List.of("en", "de"),
                text("A first degree in any subject", "Ein erster Hochschulabschluss in einem beliebigen Fach"),
                Stackability.STACKABLE,
                null);
    }

    private static Claim.Result result() {
        return new Claim.Result(
                "2",
                "1 (best) to 5 (fail)",
                LocalDate.of(2026, 8, 20),
                AssessmentType.PROJECT_WORK,
                IdentityCheck.SUPERVISED_WITH_IDENTITY,
                List.of());
    }

    private static Claim.AccreditationReference accreditation() {
        return new Claim.AccreditationReference(
                "urn:acc:1",
                text("Institutional audit", "Institutionelles Audit"),
                text("Agency of Nowhere", "Agentur Nirgendwo"),
                URI.create("https://agency.example/reports/12"),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2029, 12, 31));
    }

    private static Organisation university() {
        return new Organisation(
                "https://uni.example",
                text("University of Example Springs", "Universität Beispielquell"),
                new CountryCode("AT"),
                URI.create("https://uni.example"),
                null,
                List.of());
    }

    private static LearningOutcome outcome(String english, String german) {
        return LearningOutcome.of(text(english, german));
    }

    private static LocalisedText text(String english, String german) {
        var words = new LinkedHashMap<String, String>();
        words.put("en", english);
        words.put("de", german);
        return new LocalisedText(words);
    }
}
