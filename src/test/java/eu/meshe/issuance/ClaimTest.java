package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class ClaimTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private ClaimAward claimAward;

    @Autowired
    private AwardAchievement awardAchievement;

    @Autowired
    private MailClaimLink mailClaimLink;

    @Autowired
    private Awards awards;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember registrar;
    private Award award;
    private String mailbox;

    @BeforeEach
    void anAward() {
        registrar = fixture.aRegistrar();
        award = fixture.anAward(registrar);
        mailbox = award.learner().email();
    }

    @Test
    void mailsALinkInTheInstitutionsLanguageOfWhichOnlyADigestIsKept() {
        assertThat(fixture.mailsTo(mailbox)).singleElement().asString().contains("Guten Tag Noor Voorbeeld");
        var secret = fixture.secretMailedTo(mailbox);
        assertThat(jdbc.sql("select count(*) from claim_link where digest = ?")
                        .param(secret)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void makesAnAccountAndPutsEverythingOfThatMailboxIntoItsWallet() {
        var elsewhere = fixture.aRegistrar();
        var second = awardAchievement.award(
                elsewhere, AwardTest.with(fixture.aRequest(fixture.anOffer(elsewhere)), "email", mailbox));
        var later = fixture.secretMailedTo(mailbox);
        var first = firstSecret();
        var taken = (ClaimAward.Outcome.Taken) claimAward.claim(first, null);
        var account = accounts.getAccount(taken.account());
        assertThat(account.email()).isEqualTo(mailbox);
        assertThat(account.givenName()).isEqualTo("Noor");
        assertThat(account.birthDate()).isEqualTo(award.learner().birthDate());
        assertThat(awards.listHeldBy(account.id()))
                .extracting(Award::id)
                .containsExactlyInAnyOrder(award.id(), second.id());
        assertThat(claimAward.look(first, null)).isInstanceOf(ClaimAward.Offered.Used.class);
        assertThat(claimAward.look(later, null)).isInstanceOf(ClaimAward.Offered.Used.class);
    }

    @Test
    void isUsedOnceWhenItIsSentTwiceAtOnce() {
        var secret = fixture.secretMailedTo(mailbox);
        var outcomes = AwardTest.atOnce(6, () -> claimAward.claim(secret, null));
        assertThat(outcomes)
                .filteredOn(ClaimAward.Outcome.Taken.class::isInstance)
                .hasSize(1);
        assertThat(awards.getAward(registrar.institutionId(), award.id()).isClaimed())
                .isTrue();
    }

    @Test
    void tellsWhoIsSignedInAsSomeoneElse() {
        var other = fixture.anAccount("Otto", "Other");
        var secret = fixture.secretMailedTo(mailbox);
        assertThat(claimAward.look(secret, other)).isInstanceOf(ClaimAward.Offered.ForSomeoneElse.class);
        assertThat(claimAward.claim(secret, other))
                .isInstanceOfSatisfying(
                        ClaimAward.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(ClaimAward.Offered.ForSomeoneElse.class));
        assertThat(awards.listHeldBy(other.id())).isEmpty();
    }

    @Test
    void refusesALinkThatIsTooOldOrUnknownUntilANewOneIsMailed() {
        var old = fixture.secretMailedTo(mailbox);
        jdbc.sql("update claim_link set expires_at = now() - interval '1 minute' where award_id = ?")
                .param(award.id().value())
                .update();
        assertThat(claimAward.look(old, null)).isInstanceOf(ClaimAward.Offered.Expired.class);
        assertThat(claimAward.claim(old, null)).isInstanceOf(ClaimAward.Outcome.Refused.class);
        assertThat(claimAward.look("x".repeat(5000), null)).isInstanceOf(ClaimAward.Offered.Unknown.class);
        mailClaimLink.mail(registrar, award.id());
        assertThat(claimAward.claim(fixture.secretMailedTo(mailbox), null))
                .isInstanceOf(ClaimAward.Outcome.Taken.class);
    }

    private String firstSecret() {
        var mail = fixture.mailsTo(mailbox).getFirst();
        var begin = mail.indexOf("/claim/") + "/claim/".length();
        return mail.substring(begin, begin + 43);
    }
}
