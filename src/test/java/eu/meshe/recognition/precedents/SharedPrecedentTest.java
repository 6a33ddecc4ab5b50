package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads a precedent, and who shares it. */
@ExchangeTest
class SharedPrecedentTest extends PrecedentCases {

    @Autowired
    private ProposeAgreement proposeAgreement;

    @Autowired
    private AcceptAgreement acceptAgreement;

    @Autowired
    private EndAgreement endAgreement;

    @Test
    void nobodyElseReadsOnesOwnAndPartnersReadWhatIsSharedWithPartnersWhileTheAgreementHolds() {
        var precedent = remembered(decided(learner, full()));
        var stranger = readers.of(awarding.institutionId());
        assertThatThrownBy(() -> precedents.getReadable(stranger, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        share.share(deciding, precedent.id(), 1, new ShareDraft("partners", null, null));
        assertThatThrownBy(() -> precedents.getReadable(stranger, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        var agreement = anAgreement();
        assertThat(precedents
                        .getReadable(readers.of(awarding.institutionId()), precedent.id())
                        .id())
                .isEqualTo(precedent.id());
        assertThatThrownBy(() -> precedents.getReadable(Reader.ANYONE, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        endAgreement.end(deciding, agreement.id(), agreement.version());
        assertThatThrownBy(() -> precedents.getReadable(readers.of(awarding.institutionId()), precedent.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSharedWithAllIsReadByAnyoneAndNoLongerOnceItIsTakenBack() {
        var precedent = remembered(decided(learner, full()));
        share.share(deciding, precedent.id(), 1, new ShareDraft("all", null, null));
        assertThat(precedents.getReadable(Reader.ANYONE, precedent.id()).sharing())
                .isEqualTo(Sharing.ALL);
        share.share(deciding, precedent.id(), 2, new ShareDraft("own", null, null));
        assertThatThrownBy(() -> precedents.getReadable(Reader.ANYONE, precedent.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherInstitutionChangesNothingOfIt() {
        var precedent = remembered(decided(learner, full()));
        share.share(deciding, precedent.id(), 1, new ShareDraft("all", null, null));
        assertThatThrownBy(() -> share.share(awarding, precedent.id(), 2, new ShareDraft("own", null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> force.putOut(awarding, precedent.id(), 2, "Not ours."))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> force.putBack(awarding, precedent.id(), 2, "Not ours."))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wordsThatNameTheApplicantAreSharedOnlyWhenAnOfficerSaysTheyNameNobody() {
        var precedent = remembered(decided(learner, full()));
        var named = new ShareDraft("all", "Noor has shown the workshop.", null);
        assertThatThrownBy(() -> share.share(deciding, precedent.id(), 1, named))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.problems().getFirst().message().arguments())
                                .containsExactly("Noor"));
        assertThat(share.share(deciding, precedent.id(), 1, new ShareDraft("all", named.text(), "true"))
                        .text())
                .isEqualTo(named.text());
    }

    @Test
    void theInstitutionsDefaultSharesWhatIsDecidedAfterwards() {
        share.setDefault(deciding, "all");
        assertThat(remembered(decided(learner, full())).sharing()).isEqualTo(Sharing.ALL);
    }

    private Agreement anAgreement() {
        var proposed = proposeAgreement.propose(
                awarding,
                new AgreementRequest(
                        fixture.anId(),
                        deciding.institution().slug(),
                        fixture.today().minusDays(1).toString(),
                        null,
                        List.of(),
                        null,
                        "30",
                        null,
                        "We read each other's decisions."));
        return acceptAgreement.accept(deciding, proposed.id(), proposed.version());
    }
}
