package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the first {@code resultOfRecognition} of a file as the decision that it is. */
final class RecognitionReader {

    private final Element root;
    private final Issues issues = new Issues();

    RecognitionReader(Element root) {
        this.root = root;
    }

    /** What it says and what could not be taken over; empty where it has no result of recognition, or one that lacks what makes it one. */
    Optional<Read> read() {
        return root.children(ElmoTerms.REPORT)
                .flatMap(report -> report.children(ElmoTerms.RECOGNITION)
                        .limit(1)
                        .flatMap(result -> credential(report, result).stream()))
                .findFirst()
                .map(credential -> new Read(credential, issues));
    }

    /** A decision and what was wrong with its words. */
    record Read(Credential credential, Issues issues) {}

    private Optional<Credential> credential(Element report, Element result) {
        var issuer = report.child(ElmoTerms.ISSUER).map(this::organisation).orElse(null);
        var learner = root.child(ElmoTerms.LEARNER).orElse(null);
        var issuedAt = report.child("issueDate")
                .flatMap(date -> issues.read(date, "elmo.date", Dates::instant))
                .orElse(null);
        var decidedOn = decidedOn(result, issuedAt);
        var target = title(result).orElse(null);
        if (issuer == null || learner == null || decidedOn == null || target == null) {
            return Optional.empty();
        }
        return Optional.of(new Credential(
                "",
                target,
                issuer,
                new PartyReader(issues).holder(learner),
                claim(result, target, decidedOn),
                issuedAt,
                null,
                null,
                List.of()));
    }

    private Claim.Recognised claim(Element result, LocalisedText title, LocalDate decidedOn) {
        var basis = result.children("recognitionBasis")
                .flatMap(each -> each.children("recognitionReport"))
                .findFirst();
        var target = specifications(result, "recognitionResult").findFirst();
        return new Claim.Recognised(
                "",
                basis.flatMap(report -> report.child(ElmoTerms.SPECIFICATION))
                        .flatMap(this::title)
                        .orElse(title),
                basis.flatMap(report -> report.child(ElmoTerms.ISSUER))
                        .flatMap(this::title)
                        .orElse(title),
                target.flatMap(this::title).orElse(title),
                outcome(result),
                target.flatMap(this::credits).orElse(null),
                List.of(),
                Texts.read(result, "description", issues)
                        .map(words -> words.in(Locale.ENGLISH))
                        .orElse(null),
                null,
                null,
                null,
                Claim.GradeHere.of(
                                target.flatMap(RecognitionReader::grade).orElse(null),
                                basis.flatMap(report -> report.child(ElmoTerms.SPECIFICATION))
                                        .flatMap(RecognitionReader::grade)
                                        .orElse(null),
                                null)
                        .orElse(null),
                decidedOn);
    }

    private static Stream<Element> specifications(Element result, String name) {
        return result.children(name).flatMap(each -> each.children(ElmoTerms.SPECIFICATION));
    }

    private static String outcome(Element result) {
        return switch (result.textOf("status").orElse("")) {
            case "Positive" -> "full";
            case "Negative" -> "refusal";
            default -> "partial";
        };
    }

    private static Stream<Element> instances(Element specification) {
        return specification.children(ElmoTerms.SPECIFIES).flatMap(specifies -> specifies.children(ElmoTerms.INSTANCE));
    }

    private static Optional<String> grade(Element specification) {
        return instances(specification)
                .flatMap(instance -> instance.textOf("resultLabel").stream())
                .findFirst();
    }

    private Optional<Credits> credits(Element specification) {
        return instances(specification)
                .flatMap(instance -> instance.children("credit"))
                .filter(credit -> credit.textOf("scheme")
                        .filter(scheme -> scheme.equalsIgnoreCase("ects"))
                        .isPresent())
                .findFirst()
                .flatMap(credit -> credit.child("value"))
                .flatMap(value -> issues.read(value, "elmo.credits", Credits::of));
    }

    private @Nullable LocalDate decidedOn(Element result, @Nullable Instant issuedAt) {
        return result.child("decisionDate")
                .flatMap(date -> issues.read(date, "elmo.date", Dates::day))
                .orElseGet(() -> issuedAt == null ? null : LocalDate.ofInstant(issuedAt, ZoneOffset.UTC));
    }

    private @Nullable Organisation organisation(Element issuer) {
        return new PartyReader(issues).organisation(issuer);
    }

    private Optional<LocalisedText> title(Element element) {
        return Texts.read(element, ElmoTerms.TITLE, issues);
    }
}
