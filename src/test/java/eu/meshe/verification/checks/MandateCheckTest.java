package eu.meshe.verification.checks;

import static eu.meshe.verification.checks.Examination.anExamination;
import static eu.meshe.verification.checks.Findings.assertFound;
import static eu.meshe.verification.checks.Findings.assertNotAsked;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Mandate;
import eu.meshe.credential.Particulars;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandateCheckTest {

    private static final Organisation BODY =
            Organisation.named("did:web:elsewhere.example", LocalisedText.of("en", "Elsewhere College"));

    private final MandateCheck check = new MandateCheck(Registers.of(BODY.id(), BODY.legalName()));

    @Test
    void isNotAskedWhereTheIssuerAwardsByItself() {
        assertNotAsked(check, anExamination());
        assertNotAsked(check, awardedBy(null));
        assertNotAsked(check, awardedBy(Examination.ISSUER));
        assertNotAsked(
                check, awardedBy(Organisation.named(Examination.ISSUER.id(), LocalisedText.of("en", "Another name"))));
        assertNotAsked(check, awardedBy(Organisation.named("", Examination.ISSUER.legalName())));
    }

    @Test
    void passesWhoeverSealsForAnotherAndAnswersForIt() {
        assertFound(check, mandated(awardedBy(BODY)), Outcome.PASSED, "stated");
    }

    /** How a name is written, and whether a faculty's stands before it, does not matter; another name does. */
    @Test
    void passesHoweverTheNameIsWrittenButCannotSayWhereItIsAnotherName() {
        for (var written : List.of("ELSEWHERE  College", "Élsewhere-College", "Faculty of Rivers, Elsewhere College")) {
            assertFound(check, mandated(awardedBy(named(written))), Outcome.PASSED, "stated");
        }
        assertFound(check, mandated(awardedBy(named("University of Great Fame"))), Outcome.UNDECIDED, "other-name");
        assertFound(check, mandated(awardedBy(named("College"))), Outcome.PASSED, "stated");
    }

    private static Organisation named(String name) {
        return Organisation.named(BODY.id(), LocalisedText.of("en", name));
    }

    @Test
    void cannotSayWithoutAMandate() {
        assertFound(check, awardedBy(BODY), Outcome.UNDECIDED, "none");
        assertFound(
                check,
                awardedBy(Organisation.named("did:web:other.example", Examination.ISSUER.legalName())),
                Outcome.UNDECIDED,
                "none");
    }

    @Test
    void cannotSayWhereNobodyVouchesForTheMandate() {
        assertFound(check, mandated(awardedBy(BODY)).with(new Proof.Outcome.Absent()), Outcome.UNDECIDED, "unsigned");
    }

    private static Examination mandated(Examination examination) {
        return examination.with(Particulars.NONE.withMandate(new Mandate(List.of("We may."))));
    }

    private static Examination awardedBy(@Nullable Organisation body) {
        return anExamination().saying(new Claim.Achieved(achievement(), body, null, null));
    }

    static Achievement achievement() {
        return new Achievement(
                "",
                LocalisedText.of("en", "Reading rivers"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
