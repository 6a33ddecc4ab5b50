package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import eu.meshe.signing.Base64Url;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Sealed documents of made-up institutions, by their own keys. */
@TestComponent
public class VerificationFixture {

    private final CredentialFormats formats;
    private final InstitutionKeys keys;
    private final Clock clock;

    VerificationFixture(CredentialFormats formats, InstitutionKeys keys, Clock clock) {
        this.formats = formats;
        this.keys = keys;
        this.clock = clock;
    }

    /** A credential of 3 ECTS at EQF level 6 in field 0613, issued yesterday, valid for a year, without a status. */
    public Credential aCredential(Institution issuer) {
        return aCredential(issuer, yesterday(), yesterday().plus(365, ChronoUnit.DAYS), List.of());
    }

    public Credential aCredential(
            Institution issuer, Instant from, @Nullable Instant until, List<StatusReference> statuses) {
        var organisation = issuer.organisation(keys.didOf(issuer));
        return new Credential(
                "urn:uuid:" + UUID.randomUUID(),
                text("Reading river data", "Flussdaten lesen"),
                organisation,
                new Holder("urn:uuid:" + UUID.randomUUID(), "Noor", "Voorbeeld", null, null, null, List.of()),
                new Claim.Achieved(achievement(), organisation, result(), null),
                from,
                from,
                until,
                statuses);
    }

    public byte[] sealed(Credential credential, FormatId format, Institution by) {
        var issuing = formats.getIssuing(format);
        return issuing.issue(credential, keys.getCurrent(by.id(), issuing.keyAlgorithms()), clock.instant());
    }

    /** The document with its learner's name exchanged for another's. */
    public static byte[] changed(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8);
        return (text.startsWith("eyJ") ? changedParts(text) : changed(text)).getBytes(StandardCharsets.UTF_8);
    }

    private static String changed(String text) {
        return text.replace("Voorbeeld", "Verandert");
    }

    /** The same inside the parts of a signed text, which are base64url. */
    private static String changedParts(String text) {
        return Pattern.compile("[A-Za-z0-9_-]+")
                .matcher(text)
                .replaceAll(part -> Base64Url.decode(part.group())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(inside -> inside.contains("Voorbeeld"))
                        .map(inside -> Base64Url.encode(changed(inside).getBytes(StandardCharsets.UTF_8)))
                        .orElse(part.group()));
    }

    public Instant yesterday() {
        return clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private Claim.Result result() {
        return new Claim.Result(
                "1",
                "1 (best) to 4",
                LocalDate.ofInstant(yesterday(), java.time.ZoneOffset.UTC),
                AssessmentType.PROJECT_WORK,
                IdentityCheck.SUPERVISED_WITH_IDENTITY,
                List.of());
    }

    private static Achievement achievement() {
        return new Achievement(
                "https://inventham.example/courses/" + UUID.randomUUID(),
                text("Reading river data", "Flussdaten lesen"),
                text("How to read what rivers tell.", "Wie man liest, was Flüsse erzählen."),
                List.of(
                        LearningOutcome.of(text("judge the quality of a measurement", "eine Messung beurteilen")),
                        LearningOutcome.of(text("explain a finding to lay people", "einen Befund erklären"))),
                Credits.of(3),
                new Workload(80),
                new EqfLevel(6),
                "NQR 6",
                List.of(new IscedField("0613")),
                List.of(AssessmentType.PROJECT_WORK),
                ParticipationMode.BLENDED,
                QualityAssurance.INSTITUTIONAL_QUALITY_ASSURANCE,
                List.of("en"),
                text("None", "Keine"),
                Stackability.STACKABLE,
                null);
    }

    private static LocalisedText text(String english, String german) {
        var byLanguage = new LinkedHashMap<String, String>();
        byLanguage.put("en", english);
        byLanguage.put("de", german);
        return new LocalisedText(byLanguage);
    }
}
