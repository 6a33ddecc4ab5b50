package eu.meshe.benchmark;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
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
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The made-up micro-credentials that are measured. */
public final class BenchmarkCredentials {

    public static final String ISSUER = "did:web:north.example:i:north";
    public static final Instant NOW = Instant.parse("2026-06-30T10:15:30Z");

    private static final List<String> SENTENCES = List.of(
            "Explains what personal data are",
            "Names who is harmed by a data practice",
            "Weighs benefits against harms",
            "Finds bias in a small data set",
            "Asks for consent in plain words",
            "Knows the rights of data subjects",
            "Plans how long data are kept",
            "Judges whether data are anonymous",
            "Reports a breach in time",
            "Argues a case before a committee");

    private BenchmarkCredentials() {}

    /** All that the Council Recommendation asks for, with ten learning outcomes. */
    public static Credential full() {
        return withOutcomes(10);
    }

    public static Credential withOutcomes(int count) {
        return with("What data may do, and what it may not: rules, harms and remedies.", outcomes(count));
    }

    private static List<LearningOutcome> outcomes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(BenchmarkCredentials::outcome)
                .toList();
    }

    /** One outcome, and a description of that many thousand characters. */
    public static Credential withDescription(int thousands) {
        return with(
                "Weighs what a rule is worth. "
                        .repeat(thousands * 1000 / 29 + 1)
                        .substring(0, thousands * 1000),
                List.of(outcome(1)));
    }

    /** The same awarded to that many people, to each under another number, on another day and with another result. */
    public static List<Credential> awards(Supplier<Credential> credential, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> award(credential.get(), number))
                .toList();
    }

    private static Credential award(Credential like, int number) {
        return award(like, ((Claim.Achieved) like.claim()).achievement(), number);
    }

    private static Credential award(Credential like, Achievement achievement, int number) {
        return new Credential(
                "urn:uuid:7d2f5c1e-0b8a-4a57-9f43-%012d".formatted(number),
                like.title(),
                like.issuer(),
                learner(number),
                new Claim.Achieved(achievement, null, result(1 + number % 4, number), null),
                NOW.minusSeconds(number),
                Instant.parse("2026-06-30T00:00:00Z"),
                null,
                List.of(status(1000 + number)));
    }

    private static Credential with(String description, List<LearningOutcome> outcomes) {
        return new Credential(
                "urn:uuid:7d2f5c1e-0b8a-4a57-9f43-9a1f4f4c2b10",
                LocalisedText.of("en", "Data ethics"),
                issuer(),
                learner(0),
                new Claim.Achieved(
                        achievement("https://north.example/a/1", description, outcomes), null, result(2, 0), null),
                Instant.parse("2026-06-30T10:15:30Z"),
                Instant.parse("2026-06-30T00:00:00Z"),
                null,
                List.of(status(94567)));
    }

    private static Holder learner(int number) {
        return new Holder(
                "did:example:learner-" + number,
                "Žofia " + (char) ('A' + number % 26),
                "Krásna-" + number,
                null,
                LocalDate.parse("1999-02-28").plusDays(number),
                null,
                List.of());
    }

    private static StatusReference status(int index) {
        return new StatusReference(StatusReference.BITSTRING, "revocation", "https://north.example/s/1", index);
    }

    private static Organisation issuer() {
        return new Organisation(
                ISSUER,
                LocalisedText.of("en", "North University (made up)"),
                new CountryCode("AT"),
                URI.create("https://north.example/"),
                "VATAT-U00000000",
                List.of());
    }

    private static Achievement achievement(String id, String description, List<LearningOutcome> outcomes) {
        return new Achievement(
                id,
                LocalisedText.of("en", "Data ethics"),
                LocalisedText.of("en", description),
                outcomes,
                Credits.of("2.5"),
                new Workload(75),
                new EqfLevel(6),
                null,
                List.of(new IscedField("0223")),
                List.of(AssessmentType.ORAL_EXAMINATION),
                ParticipationMode.BLENDED,
                QualityAssurance.PROGRAMME_QUALITY_ASSURANCE,
                List.of("en"),
                null,
                Stackability.STACKABLE,
                null);
    }

    /** The first ten are sentences of a course; every third is related to an ESCO skill. */
    private static LearningOutcome outcome(int number) {
        // with words of its own, as if they came from a database
        var sentence = number <= SENTENCES.size()
                ? new String(SENTENCES.get(number - 1).toCharArray())
                : "Weighs the harms of data practice no. " + number;
        return new LearningOutcome(
                LocalisedText.of("en", sentence),
                number % 3 == 1
                        ? URI.create("http://data.europa.eu/esco/skill/0b3b2a6e-0000-4000-8000-%012d".formatted(number))
                        : null);
    }

    private static Claim.Result result(int grade, int day) {
        return new Claim.Result(
                Integer.toString(grade),
                null,
                LocalDate.parse("2026-06-28").minusDays(day),
                AssessmentType.ORAL_EXAMINATION,
                IdentityCheck.SUPERVISED_WITH_IDENTITY,
                List.of());
    }
}
