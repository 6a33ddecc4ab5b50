package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.Claim;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Account;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.Page;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.letter.WriteLetter;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence recognises where a law or an agreement says so, and only what could be recognised. */
@ExchangeTest
class SilenceTest extends WatchedCases {

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private VerificationFixture documents;

    @Autowired
    private ChangeRecognitionRules changeRules;

    @Autowired
    private ProposeAgreement proposeAgreement;

    @Autowired
    private AcceptAgreement acceptAgreement;

    @Autowired
    private EndAgreement endAgreement;

    @Autowired
    private WriteLetter letters;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private Awards awards;

    @Autowired
    private RevokeAward revoke;

    @Test
    void silenceRecognisesWhereALawSaysSo() {
        silenceRecognises();
        var application = overdue(anApplication());

        run(clock);
        run(clock);

        var decided = applications.getCase(deciding.institutionId(), application.id());
        assertThat(decided.state().name()).isEqualTo(ApplicationState.Name.DECIDED);
        assertThat(Objects.requireNonNull(decided.decision()).reasons()).isEqualTo("An invented act, section 4");
        assertThat(entries(application, "RecognisedByExpiry")).hasSize(1);
        assertThat(entries(application, "DecisionOverdue")).isEmpty();
    }

    @Test
    void silenceDoesNotRecogniseADocumentThatFailsNorAnotherPersonsOne() {
        silenceRecognises();
        var failing = overdue(anApplication());
        var anothers = overdue(fixture.anApplication(fixture.aPerson("Somebody", "Else"), awarding, deciding));
        set(
                failing,
                "verified_then",
                "regexp_replace(verified_then, '\"verdict\":\"[a-z]+\"', '\"verdict\":\"failed\"')");
        set(anothers, "applicant", "replace(replace(applicant, 'Somebody', 'Nobody'), 'Else', 'Known')");

        run(clock);

        for (var application : List.of(failing, anothers)) {
            assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.SUBMITTED);
            assertThat(entries(application, "DecisionOverdue")).hasSize(1);
        }
    }

    @Test
    void anAgreementThatSaysSoRecognisesBySilenceAndIsNamedAsTheBasis() {
        var agreement = anAgreementOnSilence("recognise");
        var application = overdue(anApplication());
        endAgreement.end(deciding, agreement.id(), agreement.version());

        run(clock);

        var decided = applications.getCase(deciding.institutionId(), application.id());
        assertThat(decided.state().name()).isEqualTo(ApplicationState.Name.DECIDED);
        assertThat(Objects.requireNonNull(decided.decision()).reasons())
                .startsWith("Agreement between Northwick Institute and University of Slow Decisions, valid from");
        var letter = (VerificationReport) verify.verify(letters.forApplicant(learner, application.id(), 1));
        assertThat(letter.credential().claim())
                .isInstanceOfSatisfying(
                        Claim.Recognised.class,
                        record -> assertThat(record.reason()).contains("Agreement between Northwick Institute"));
    }

    @Test
    void anAgreementThatHasAPersonDecideGoesBeforeTheInstitutionsRules() {
        silenceRecognises();
        anAgreementOnSilence("escalate");
        var application = overdue(anApplication());

        run(clock);

        assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.SUBMITTED);
        assertThat(entries(application, "DecisionOverdue")).hasSize(1);
    }

    @Test
    void anAgreementThatSaysNothingOfItLeavesItToTheRulesAndOneMadeLaterPlaysNoPart() {
        silenceRecognises();
        anAgreementOnSilence(null);
        var under = overdue(anApplication());
        var before = overdue(fixture.anApplication(learner, fixture.anOfficer("Southwick Institute"), deciding));
        anAgreementOnSilence("escalate");

        run(clock);

        assertThat(stateOf(under)).isEqualTo(ApplicationState.Name.DECIDED);
        assertThat(stateOf(before)).isEqualTo(ApplicationState.Name.DECIDED);
    }

    @Test
    void silenceDoesNotRecogniseWhatWasRevokedSince() {
        silenceRecognises();
        var application = overdue(anApplication());
        var award = awards.listOf(awarding.institutionId(), "", new Page.Request(0, 1))
                .items()
                .getFirst();
        revoke.revoke(awarding, award.id(), "It was another person's work.", award.version());

        run(clock);

        assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.SUBMITTED);
        assertThat(entries(application, "DecisionOverdue")).hasSize(1);
    }

    @Test
    void silenceDoesNotRecogniseWhatCannotBeCheckedOnThatDay() {
        silenceRecognises();
        var noor = fixture.aPerson("Noor", "Voorbeeld");
        var elsewhere = new StatusReference(StatusReference.BITSTRING, "revocation", "https://gone.example/list", 7);
        var unreachable = documents.sealed(
                documents.aCredential(awarding.institution(), documents.yesterday(), null, List.of(elsewhere)),
                OpenBadgeFormat.ID,
                awarding.institution());
        var checkable = documents.sealed(
                documents.aCredential(awarding.institution(), documents.yesterday(), null, List.of()),
                OpenBadgeFormat.ID,
                awarding.institution());

        var cannotBeChecked = overdue(applied(noor, unreachable));
        var canBeChecked = overdue(applied(noor, checkable));
        run(clock);

        assertThat(cannotBeChecked.verifiedThen().verdict()).isEqualTo("partial");
        assertThat(stateOf(cannotBeChecked)).isEqualTo(ApplicationState.Name.SUBMITTED);
        assertThat(entries(cannotBeChecked, "DecisionOverdue")).hasSize(1);
        assertThat(stateOf(canBeChecked)).isEqualTo(ApplicationState.Name.DECIDED);
    }

    private Application applied(Account applicant, byte[] document) {
        var offer = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        return apply.apply(applicant, fixture.aRequest(deciding, offer, document))
                .application();
    }

    private Agreement anAgreementOnSilence(@Nullable String onExpiry) {
        var proposed = proposeAgreement.propose(
                awarding,
                new AgreementRequest(
                        null,
                        deciding.institution().slug(),
                        fixture.today().minusDays(1).toString(),
                        null,
                        List.of(),
                        null,
                        "60",
                        onExpiry,
                        null));
        return acceptAgreement.accept(deciding, proposed.id(), proposed.version());
    }

    private void silenceRecognises() {
        var rules = RulesRequest.of(rulebook.getRules(deciding.institutionId()));
        changeRules.change(
                deciding,
                0,
                new RulesRequest(
                        rules.daysCounted(),
                        rules.appealDays(),
                        rules.appealDecisionDays(),
                        "recognise",
                        "An invented act, section 4",
                        rules.warnDays(),
                        rules.twoPeople(),
                        rules.pausesAllowed(),
                        null,
                        null,
                        null));
    }
}
