package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class AwardTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private AwardAchievement awardAchievement;

    @Autowired
    private RevokeAward revokeAward;

    @Autowired
    private Awards awards;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember registrar;
    private Edition offer;

    @BeforeEach
    void anInstitutionWithAnOffer() {
        registrar = fixture.aRegistrar();
        offer = fixture.anOffer(registrar);
    }

    @Test
    void keepsWhatWasAwardedAsItWasDescribedThen() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        assertThat(awards.getAward(registrar.institutionId(), award.id())).isEqualTo(award);
        assertThat(award.achievement()).isEqualTo(offer.achievement());
        assertThat(award.edition()).isEqualTo(offer.edition());
        assertThat(award.validUntil())
                .isEqualTo(
                        award.issuedAt().atZone(ZoneOffset.UTC).plusMonths(36).toInstant());
    }

    @Test
    void writesItDownForWhoMayContestItWithoutNamingThePerson() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        var facts = jdbc.sql("select facts::text from ledger_entry where subject = ?")
                .param(award.id().toString())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(facts).hasSize(1);
        assertThat(facts.getFirst()).doesNotContain("Voorbeeld").doesNotContain("mail.example");
    }

    @Test
    void linksAnAwardAtOnceToTheAccountThatHasTheMailbox() {
        var learner = fixture.anAccount("Noor", "Voorbeeld");
        var award = awardAchievement.award(
                registrar,
                with(fixture.aRequest(offer), "email", learner.email().toUpperCase()));
        assertThat(award.learner().account()).isEqualTo(learner.id());
        assertThat(awards.listHeldBy(learner.id())).containsExactly(award);
        assertThat(fixture.mailsTo(learner.email()))
                .singleElement()
                .asString()
                .contains("has awarded you")
                .doesNotContain("/claim/");
    }

    @Test
    void makesOneAwardAndOneMailOfAFormThatIsSentTwiceAtOnce() {
        var request = fixture.aRequest(offer);
        var made = atOnce(8, () -> awardAchievement.award(registrar, request).id());
        assertThat(made).hasSize(8).containsOnly(made.getFirst());
        assertThat(fixture.mailsTo(java.util.Objects.requireNonNull(request.email())))
                .hasSize(1);
        assertThat(awards.listOf(registrar.institutionId(), "", Page.Request.first(20))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void givesFiftyAwardsMadeAtOnceFiftyPlacesInTheStatusList() {
        var places = atOnce(50, () -> awardAchievement.award(registrar, fixture.aRequest(offer))).stream()
                .map(award -> award.statusList() + "/" + award.statusIndex())
                .toList();
        assertThat(places).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void revokesOnce() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        revokeAward.revoke(registrar, award.id(), "The result was another person's.", award.version());
        var revoked = awards.getAward(registrar.institutionId(), award.id());
        assertThat(revoked.state()).isEqualTo(Award.State.REVOKED);
        assertThat(fixture.mailsTo(award.learner().email()).getLast()).contains("The result was another person's.");
        assertThatThrownBy(() -> revokeAward.revoke(
                        registrar, award.id(), "The result was another person's.", revoked.version()))
                .isInstanceOf(ConflictException.class);
        assertThat(fixture.mailsTo(award.learner().email())).hasSize(2);
    }

    @Test
    void revokesOnceWhenTwoDoItAtOnce() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        var outcomes = atOnce(4, () -> {
            try {
                revokeAward.revoke(registrar, award.id(), "The result was another person's.", award.version());
                return "revoked";
            } catch (StaleVersionException | ConflictException e) {
                return "refused";
            }
        });
        assertThat(outcomes).containsOnlyOnce("revoked");
        assertThat(fixture.mailsTo(award.learner().email())).hasSize(2);
    }

    @Test
    void refusesToRevokeWhatChangedSinceOrWithoutAReason() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        assertThatThrownBy(() -> revokeAward.revoke(registrar, award.id(), "A good reason it is", 7))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> revokeAward.revoke(registrar, award.id(), "  no ", award.version()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> revokeAward.revoke(registrar, award.id(), "x".repeat(1001), award.version()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> revokeAward.revoke(registrar, award.id(), "A reason\0 with NUL", award.version()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void keepsAnothersAwardsFromAnInstitution() {
        var award = awardAchievement.award(registrar, fixture.aRequest(offer));
        var other = fixture.aRegistrar();
        assertThatThrownBy(() -> revokeAward.revoke(other, award.id(), "Not mine to revoke", award.version()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> awards.getAward(other.institutionId(), award.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(problems(other, fixture.aRequest(offer))).containsExactly("offer");
        var sameId =
                with(fixture.aRequest(fixture.anOffer(other)), "id", award.id().toString());
        assertThatThrownBy(() -> awardAchievement.award(other, sameId)).isInstanceOf(ConflictException.class);
    }

    @Test
    void namesEveryFieldThatIsEmpty() {
        var empty = new AwardRequest(null, offer.id().value(), null, " ", "", null, "", "", null, "");
        assertThat(problems(registrar, empty))
                .containsExactly(
                        "givenName", "familyName", "birthDate", "email", "achievedOn", "assessment", "identityCheck");
        assertThat(awards.listOf(registrar.institutionId(), "", Page.Request.first(20))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    achievedOn| 2999-01-01
                    achievedOn| 31.12.2025
                    achievedOn| 2025-02-30
                    birthDate| 2999-01-01
                    birthDate| 1850-01-01
                    grade| 5
                    grade| ' or 1=1 --
                    email| nobody
                    email| a@b
                    email| two@x.example,y@x.example
                    email| <noor@mail.example>
                    assessment| QUIZ
                    assessment| DROP TABLE
                    identityCheck| PERHAPS
                    givenName| 123
                    """, delimiter = '|', quoteCharacter = '"')
    void refusesWhatDoesNotHoldAndNamesTheField(String field, String entered) {
        assertThat(problems(registrar, with(fixture.aRequest(offer), field, entered)))
                .containsExactly(field);
    }

    @Test
    void refusesControlCharactersTurnedTextAndOverLongInput() {
        var request = fixture.aRequest(offer);
        assertThat(problems(registrar, with(request, "givenName", "No\0or"))).containsExactly("givenName");
        assertThat(problems(registrar, with(request, "familyName", "a\u202Ecba")))
                .containsExactly("familyName");
        assertThat(problems(registrar, with(request, "familyName", "x".repeat(101))))
                .containsExactly("familyName");
        assertThat(problems(registrar, with(request, "email", "a".repeat(60) + "@" + "b.".repeat(100) + "example")))
                .containsExactly("email");
        assertThat(problems(registrar, with(request, "email", "a@mail.example\r\nBcc: b@mail.example")))
                .containsExactly("email");
        assertThat(problems(registrar, with(with(request, "birthDate", "2020-05-05"), "achievedOn", "2020-05-05")))
                .containsExactly("birthDate");
    }

    @Test
    void takesNamesInOtherScriptsAndWithSignsAsTheyAre() {
        for (var name :
                List.of("نور", "Ὀδυσσεύς", "O'Brien-Šťastná", "<b>Bo</b>", "李", "Robert'); drop table award;--")) {
            var award = awardAchievement.award(registrar, with(fixture.aRequest(offer), "familyName", name));
            assertThat(awards.getAward(registrar.institutionId(), award.id())
                            .learner()
                            .familyName())
                    .isEqualTo(name);
        }
    }

    @Test
    void findsAwardsByPartOfANameWithoutAccentsAndTakesWildcardsLiterally() {
        awardAchievement.award(registrar, with(fixture.aRequest(offer), "familyName", "Šťastná"));
        awardAchievement.award(registrar, fixture.aRequest(offer));
        assertThat(found("stastna")).isEqualTo(1);
        assertThat(found("data protection")).isEqualTo(2);
        assertThat(found("%")).isZero();
        assertThat(found("_")).isZero();
        assertThat(found("\0")).isEqualTo(2);
    }

    private long found(String search) {
        return awards.listOf(registrar.institutionId(), search, Page.Request.first(20))
                .total();
    }

    private List<String> problems(StaffMember by, AwardRequest request) {
        var refused = catchThrowableOfType(InvalidInputException.class, () -> awardAchievement.award(by, request));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(FieldProblem::field).toList();
    }

    static AwardRequest with(AwardRequest it, String field, @Nullable String entered) {
        return new AwardRequest(
                field.equals("id") ? java.util.UUID.fromString(java.util.Objects.requireNonNull(entered)) : it.id(),
                it.offer(),
                field.equals("givenName") ? entered : it.givenName(),
                field.equals("familyName") ? entered : it.familyName(),
                field.equals("birthDate") ? entered : it.birthDate(),
                field.equals("email") ? entered : it.email(),
                field.equals("grade") ? entered : it.grade(),
                field.equals("achievedOn") ? entered : it.achievedOn(),
                field.equals("assessment") ? entered : it.assessment(),
                field.equals("identityCheck") ? entered : it.identityCheck());
    }

    static <T> List<T> atOnce(int times, Callable<T> call) {
        try (var threads = Executors.newFixedThreadPool(Math.min(times, 20))) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
