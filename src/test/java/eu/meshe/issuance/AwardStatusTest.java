package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award.State;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Digest;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be done to an award's status, from every state, and who is told what. */
@ExchangeTest
class AwardStatusTest {

    private static final String WHY = "We are looking into a complaint.";

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private SuspendAward suspendAward;

    @Autowired
    private ReinstateAward reinstateAward;

    @Autowired
    private RevokeAward revokeAward;

    @Autowired
    private Awards awards;

    @Autowired
    private StatusIndexes statusIndexes;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember registrar;

    @BeforeEach
    void anInstitution() {
        registrar = fixture.aRegistrar();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,SUSPEND,SUSPENDED",
        "ACTIVE,REINSTATE,issuance.problem.notSuspended",
        "ACTIVE,REVOKE,REVOKED",
        "SUSPENDED,SUSPEND,issuance.problem.alreadySuspended",
        "SUSPENDED,REINSTATE,ACTIVE",
        "SUSPENDED,REVOKE,REVOKED",
        "REVOKED,SUSPEND,issuance.problem.alreadyRevoked",
        "REVOKED,REINSTATE,issuance.problem.alreadyRevoked",
        "REVOKED,REVOKE,issuance.problem.alreadyRevoked"
    })
    void allowsFromEachStateWhatLeadsSomewhereAndSaysWhyNotOtherwise(State from, StatusMove move, String expected) {
        var award = anAwardThatIs(from);
        var told = fixture.mailsTo(award.learner().email()).size();
        if (expected.startsWith("issuance.")) {
            var refused = catchThrowableOfType(ConflictException.class, () -> make(move, award, WHY));
            assertThat(refused.reason().key()).isEqualTo(expected);
            assertThat(again(award)).isEqualTo(award);
            assertThat(fixture.mailsTo(award.learner().email())).hasSize(told);
        } else {
            make(move, award, WHY);
            assertThat(again(award).state()).isEqualTo(State.valueOf(expected));
            assertThat(again(award).version()).isEqualTo(award.version() + 1);
            assertThat(fixture.mailsTo(award.learner().email())).hasSize(told + 1);
            assertThat(fixture.mailsTo(award.learner().email()).getLast()).contains(WHY);
        }
    }

    @Test
    void writesDownEachMoveWithItsReasonAsADigestAlone() {
        var award = anAwardThatIs(State.ACTIVE);
        make(StatusMove.SUSPEND, award, WHY);
        make(StatusMove.REINSTATE, again(award), "The complaint was unfounded.");
        make(StatusMove.REVOKE, again(award), "The result was another person's.");
        var entries = jdbc.sql("select kind || ' ' || facts::text from ledger_entry where subject = ? order by arrival")
                .param(award.id().toString())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(entries).hasSize(4);
        assertThat(entries.get(1))
                .startsWith("AwardSuspended")
                .contains(Digest.hex(saltOf(award) + "\n" + WHY))
                .doesNotContain(Digest.hex(award.id() + "\n" + WHY));
        assertThat(entries.get(2)).startsWith("AwardReinstated");
        assertThat(entries.get(3)).startsWith("AwardRevoked");
        assertThat(String.join("", entries)).doesNotContain("complaint").doesNotContain("another person");
    }

    private String saltOf(Award award) {
        return jdbc.sql("select salt from award_status_change where award_id = ? order by number limit 1")
                .param(award.id().value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Test
    void keepsTheWholeHistoryWithItsReasons() {
        var award = anAwardThatIs(State.ACTIVE);
        assertThat(awards.listChanges(registrar.institutionId(), award.id())).isEmpty();
        make(StatusMove.SUSPEND, award, WHY);
        make(StatusMove.REINSTATE, again(award), "The complaint was unfounded.");
        make(StatusMove.SUSPEND, again(award), "There is a second complaint.");
        assertThat(awards.listChanges(registrar.institutionId(), award.id()))
                .extracting(StatusChange::move, StatusChange::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StatusMove.SUSPEND, WHY),
                        org.assertj.core.groups.Tuple.tuple(StatusMove.REINSTATE, "The complaint was unfounded."),
                        org.assertj.core.groups.Tuple.tuple(StatusMove.SUSPEND, "There is a second complaint."));
        assertThat(again(award).lastChange())
                .isEqualTo(awards.listChanges(registrar.institutionId(), award.id())
                        .getLast());
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,false,false", "SUSPENDED,false,true", "REVOKED,true,false"})
    void setsTheBitsOfThePosition(State state, boolean revoked, boolean suspended) {
        var award = anAwardThatIs(state);
        assertBits(award, revoked, suspended);
    }

    @Test
    void takesTheSuspensionBackAndLeavesItWhereASuspendedAwardIsRevoked() {
        var reinstated = anAwardThatIs(State.SUSPENDED);
        make(StatusMove.REINSTATE, reinstated, WHY);
        assertBits(reinstated, false, false);
        var revoked = anAwardThatIs(State.SUSPENDED);
        make(StatusMove.REVOKE, revoked, WHY);
        assertBits(revoked, true, true);
    }

    @Test
    void letsOneOfSeveralMovesAtOnceThroughAndTellsTheOthers() {
        var award = anAwardThatIs(State.SUSPENDED);
        var told = fixture.mailsTo(award.learner().email()).size();
        var outcomes = atOnce(List.of(
                () -> tried(StatusMove.REINSTATE, award),
                () -> tried(StatusMove.REVOKE, award),
                () -> tried(StatusMove.REINSTATE, award),
                () -> tried(StatusMove.REVOKE, award)));
        assertThat(outcomes).containsOnlyOnce("done").hasSize(4);
        assertThat(fixture.mailsTo(award.learner().email())).hasSize(told + 1);
        assertThat(awards.listChanges(registrar.institutionId(), award.id())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(StatusMove.class)
    void refusesWhatChangedSinceWithoutAReasonOrOfAnotherInstitution(StatusMove move) {
        var award = anAwardThatIs(move == StatusMove.REINSTATE ? State.SUSPENDED : State.ACTIVE);
        assertThatThrownBy(() -> make(move, registrar, award.id(), WHY, award.version() + 1))
                .isInstanceOf(StaleVersionException.class);
        for (var reason : new String[] {null, "  no ", "x".repeat(1001), "A reason\0 with NUL"}) {
            assertThatThrownBy(() -> make(move, registrar, award.id(), reason, award.version()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> make(move, fixture.aRegistrar(), award.id(), WHY, award.version()))
                .isInstanceOf(NotFoundException.class);
        assertThat(again(award)).isEqualTo(award);
    }

    private void assertBits(Award award, boolean revoked, boolean suspended) {
        var bits = statusIndexes.find(award.institutionId(), award.statusList()).orElseThrow();
        assertThat(bits.isRevoked((int) award.statusIndex())).isEqualTo(revoked);
        assertThat(bits.isSuspended((int) award.statusIndex())).isEqualTo(suspended);
    }

    private Award anAwardThatIs(State state) {
        var award = fixture.anAward(registrar);
        switch (state) {
            case ACTIVE -> {}
            case SUSPENDED -> make(StatusMove.SUSPEND, award, "Something has to be cleared up.");
            case REVOKED -> make(StatusMove.REVOKE, award, "The result was another person's.");
        }
        return again(award);
    }

    private Award again(Award award) {
        return awards.getAward(registrar.institutionId(), award.id());
    }

    private String tried(StatusMove move, Award award) {
        try {
            make(move, award, WHY);
            return "done";
        } catch (StaleVersionException | ConflictException e) {
            return "told";
        }
    }

    private void make(StatusMove move, Award award, String reason) {
        make(move, registrar, award.id(), reason, award.version());
    }

    private void make(StatusMove move, StaffMember by, AwardId award, @Nullable String reason, int version) {
        switch (move) {
            case SUSPEND -> suspendAward.suspend(by, award, reason, version);
            case REINSTATE -> reinstateAward.reinstate(by, award, reason, version);
            case REVOKE -> revokeAward.revoke(by, award, reason, version);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
