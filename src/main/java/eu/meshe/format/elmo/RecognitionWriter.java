package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.RecognitionStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision on recognition as an ELMO 2.0 document without its signature: one report of the deciding institution with one
 * {@code resultOfRecognition}, its basis, its result, and which of the two belongs to which.
 */
final class RecognitionWriter {

    /** What the two sides are called in the mapping between them. */
    private static final String FROM = "basis-1";

    private static final String TO = "result-1";

    private final RecognitionStatement statement;
    private final Instant at;
    private final CanonicalXml xml = new CanonicalXml();

    RecognitionWriter(RecognitionStatement statement, Instant at) {
        this.statement = statement;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The whole document, in canonical form. */
    String write() {
        xml.begin(ElmoTerms.ROOT, "xmlns", ElmoTerms.VERSION_1).element("generatedDate", at);
        var parties = new PartyWriter(xml);
        parties.learner(statement.holder());
        xml.begin(ElmoTerms.REPORT);
        parties.issuer(statement.decider());
        recognition(parties);
        return xml.element("issueDate", at).end().end().toString();
    }

    private void recognition(PartyWriter parties) {
        xml.begin(ElmoTerms.RECOGNITION)
                .texts(ElmoTerms.TITLE, statement.title())
                .texts("description", statement.words())
                .optional(
                        "iscedCode",
                        statement.target().fields().stream().findFirst().orElse(null))
                .element("status", status())
                .element("decisionDate", statement.decidedOn());
        basis(parties);
        if (statement.isPositive()) {
            result();
        }
        xml.end();
    }

    /** ELMO knows three answers; what counts only later, or for something else, is partly positive. */
    private String status() {
        return switch (statement.outcome()) {
            case "full" -> "Positive";
            case "refusal" -> "Negative";
            default -> "Partially Positive";
        };
    }

    private void basis(PartyWriter parties) {
        var basis = statement.basis();
        xml.begin("recognitionBasis").begin("recognitionReport");
        parties.issuer(basis.awardedBy());
        new ResultWriter(xml, new Claim.Achieved(basis.achievement(), null, basis.result(), null), FROM).write();
        xml.element("issueDate", basis.awardedAt() == null ? at : basis.awardedAt());
        parties.gradingScheme(basis.result());
        xml.end().end();
    }

    private void result() {
        var counted = statement.target().withCredits(statement.credits());
        xml.begin("recognitionResult");
        new ResultWriter(xml, new Claim.Achieved(counted, null, grade(), null), TO).write();
        xml.end().begin("recognitionMapping").begin("mapping");
        xml.begin("fromMapping").element("ref", FROM).end();
        xml.begin("toMapping").element("ref", TO).end();
        xml.end().end();
    }

    /** The grade that counts, as the label of the result; in which scale the decision does not say. */
    private Claim.@Nullable Result grade() {
        return statement.grade() == null
                ? null
                : new Claim.Result(statement.grade(), null, null, null, null, List.of());
    }
}
