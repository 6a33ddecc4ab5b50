package eu.meshe.format.elm;

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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Credentials of invented people: one that says everything, one that says the least, and as many others as a seed gives. */
final class SampleCredentials {

    static final Instant AT = Instant.parse("2026-10-01T09:30:00Z");

    private static final Organisation NOWHERE = new Organisation(
            "did:web:nowhere.example",
            text("University of Nowhere", "Universität Nirgendwo"),
            new CountryCode("IE"),
            URI.create("https://nowhere.example/"),
            "NTRIE-0000001",
            List.of(new Identifier("erasmus", "IRL NOWHE01"), new Identifier("schac", "nowhere.example")));

    private static final Organisation ELSEWHERE = new Organisation(
            "https://elsewhere.example/",
            text("Elsewhere College", null),
            new CountryCode("AT"),
            null,
            null,
            List.of());

    private SampleCredentials() {}

    static Stream<Credential> all() {
        return Stream.concat(
                Stream.of(complete(), least()),
                IntStream.range(0, 30).mapToObj(seed -> random(new Random(20260101L + seed), seed)));
    }

    static Credential complete() {
        return credential(0, new Random(1), 1.0);
    }

    static Credential least() {
        return credential(1, new Random(2), 0.0);
    }

    private static Credential random(Random random, int number) {
        return credential(number + 2, random, 0.6);
    }

    /** @param share how much of what may be left out is there */
    private static Credential credential(int number, Random random, double share) {
        var chance = new Chance(random, share);
        return new Credential(
                number % 2 == 0
                        ? "https://nowhere.example/credentials/" + number
                        : "urn:uuid:00000000-0000-4000-8000-%012d".formatted(number),
                title(random),
                NOWHERE,
                holder(chance),
                achieved(chance),
                Instant.parse("2026-09-30T12:00:00Z"),
                Instant.parse("2026-09-30T12:00:00Z"),
                chance.maybe(Instant.parse("2030-09-30T12:00:00Z")),
                statuses(chance));
    }

    private static List<StatusReference> statuses(Chance chance) {
        if (!chance.happens()) {
            return List.of();
        }
        var revocation = new StatusReference(
                StatusReference.BITSTRING, "revocation", "https://nowhere.example/status/revocation/1", 94567);
        var suspension = new StatusReference(
                StatusReference.BITSTRING, "suspension", "https://nowhere.example/status/suspension/1", 94567);
        return chance.happens() ? List.of(revocation, suspension) : List.of(revocation);
    }

    private static Holder holder(Chance chance) {
        return new Holder(
                chance.maybe("did:web:nowhere.example:learner:7"),
                chance.maybe("Zoë"),
                chance.maybe("Ó Súilleabháin-Ждан"),
                chance.maybe("Zoë Ó Súilleabháin-Ждан"),
                chance.maybe(LocalDate.of(1988, 2, 29)),
                chance.maybe("zoe@nowhere.example"),
                chance.happens() ? List.of(new Identifier("student number", "N 0042")) : List.of());
    }

    private static Claim.Achieved achieved(Chance chance) {
        var accreditation = chance.happens() ? accreditation(chance) : null;
        return new Claim.Achieved(
                achievement(chance, accreditation != null),
                chance.happens() ? NOWHERE : ELSEWHERE,
                chance.happens() ? result(chance) : null,
                accreditation);
    }

    private static Achievement achievement(Chance chance, boolean accredited) {
        return new Achievement(
                chance.happens() ? "https://nowhere.example/catalogue/42" : "",
                text("Reading rivers", "Flüsse lesen"),
                chance.maybe(text("How to read \"rivers\" \\ and <maps>.\nA second line.", null)),
                outcomes(chance),
                chance.maybe(Credits.of(chance.random().nextBoolean() ? "3" : "2.5")),
                chance.maybe(new Workload(75)),
                chance.maybe(new EqfLevel(1 + chance.random().nextInt(8))),
                chance.maybe("NFQ level 8"),
                chance.happens() ? List.of(new IscedField("0532"), new IscedField("05")) : List.of(),
                chance.happens()
                        ? List.of(AssessmentType.PROJECT_WORK, chance.one(AssessmentType.values()))
                        : List.of(),
                chance.maybe(chance.one(ParticipationMode.values())),
                accredited
                        ? chance.one(QualityAssurance.values())
                        : chance.maybe(chance.one(QualityAssurance.values())),
                chance.happens() ? List.of("en", "de") : List.of(),
                chance.maybe(text("None", "Keine")),
                chance.maybe(chance.one(Stackability.values())),
                chance.maybe(text("Bring boots", null)));
    }

    private static List<LearningOutcome> outcomes(Chance chance) {
        var outcomes = IntStream.rangeClosed(1, chance.happens() ? 4 : 1)
                .mapToObj(number -> new LearningOutcome(
                        text("Can name river " + number, "Kann Fluss " + number + " benennen"),
                        chance.maybe(URI.create(
                                "http://data.europa.eu/esco/skill/03bc5f23-4317-41c2-9528-2db5c3c87b8" + number))))
                .toList();
        return chance.happens() ? outcomes : List.of();
    }

    private static Claim.Result result(Chance chance) {
        return new Claim.Result(
                chance.maybe("H1 (82 %)"),
                chance.maybe("Irish honours scale: H1, H2.1, H2.2, H3, pass"),
                chance.maybe(LocalDate.of(2026, 9, 15)),
                chance.maybe(chance.one(AssessmentType.values())),
                chance.maybe(chance.one(IdentityCheck.values())),
                List.of());
    }

    private static Claim.AccreditationReference accreditation(Chance chance) {
        return new Claim.AccreditationReference(
                chance.happens() ? "https://quality.example/reports/9" : "",
                text("Institutional review 2024", null),
                text("Quality Agency of Nowhere", "Qualitätsagentur Nirgendwo"),
                chance.maybe(URI.create("https://quality.example/reports/9.pdf")),
                chance.maybe(LocalDate.of(2024, 1, 1)),
                chance.maybe(LocalDate.of(2029, 12, 31)));
    }

    private static LocalisedText title(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text("Reading rivers", "Flüsse lesen");
            case 1 -> LocalisedText.of("de", "Flüsse lesen \uD83C\uDF0A");
            default -> LocalisedText.of("el", "Διαβάζοντας ποτάμια");
        };
    }

    private static LocalisedText text(String english, @Nullable String german) {
        var byLanguage = new LinkedHashMap<String, String>();
        byLanguage.put("en", english);
        if (german != null) {
            byLanguage.put("de", german);
        }
        return new LocalisedText(byLanguage);
    }

    private record Chance(Random random, double share) {

        boolean happens() {
            return random.nextDouble() < share;
        }

        <T> @Nullable T maybe(T value) {
            return happens() ? value : null;
        }

        <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
