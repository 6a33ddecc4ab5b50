package eu.meshe.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.StatusDirectory.Meaning;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusListsHere;
import eu.meshe.credential.StatusReference;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Lists that ended, that are not to be had now, and the last good copy of them. */
class LastGoodListTest extends ListsElsewhere {

    @Test
    void aListThatEndedSpeaksForNobodyButStillAgainst() {
        publish(
                bitstring("revocation", 7)
                        .put("validUntil", NOW.minusSeconds(60).toString()),
                KEY);
        assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.ended");
        assertThat(ask("revocation", 7)).isInstanceOf(StatusAnswer.Set.class);
        publishToken(token(0).put("exp", NOW.minusSeconds(60).getEpochSecond()), TOKEN_KEY);
        assertThat(obstacle(askToken(5))).isEqualTo("verification.list.ended");
        publish(
                bitstring("revocation", 7)
                        .put("validFrom", NOW.plusSeconds(3600).toString()),
                KEY);
        assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.not-yet");
    }

    @Test
    void saysOfWhenTheLastGoodCopyIsAndThatWhatWasRevokedStaysSo() {
        var then = NOW.minusSeconds(7200);
        sites.with(LIST, PROOFS.sign(bitstring("revocation", 7), KEY, NOW).toString(), then);
        ask("revocation", 8);
        sites.goOffline();
        var answer = (StatusAnswer.NotFoundOut) ask("revocation", 8);
        assertThat(answer.obstacle().key()).isEqualTo("platform.remote.slow");
        assertThat(answer.lastGood()).isEqualTo(then);
        assertThat(ask("revocation", 7)).isEqualTo(new StatusAnswer.Set(Meaning.REVOKED, then));
    }

    @Test
    void whatWasSuspendedThenIsNotKnownToBeSuspendedNow() {
        publish(bitstring("suspension", 7), KEY);
        sites.goOffline();
        assertThat(obstacle(ask("suspension", 7))).isEqualTo("verification.list.was-suspended");
    }

    @Test
    void nonsenseInPlaceOfAListDoesNotMakeAnyoneForgetTheLastGoodOne() {
        publish(bitstring("revocation", 7), KEY);
        ask("revocation", 8);
        sites.with(LIST, "{}", NOW);
        assertThat(ask("revocation", 7)).isInstanceOf(StatusAnswer.Set.class);
        assertThat(((StatusAnswer.NotFoundOut) ask("revocation", 8)).lastGood()).isEqualTo(NOW);
        publish(bitstring("revocation", 9), STRANGER);
        assertThat(obstacle(ask("revocation", 8))).isEqualTo("verification.list.another-issuer");
        sites.with(LIST, "{}", NOW);
        assertThat(ask("revocation", 7)).isInstanceOf(StatusAnswer.Set.class);
    }

    @Test
    void asksAgainWhenTheListLetsNoCopyLiveSoLong() {
        var list = bitstring("revocation", 7);
        subject(list).put("ttl", 300_000);
        sites.with(LIST, PROOFS.sign(list, KEY, NOW).toString(), NOW.minusSeconds(299));
        ask("revocation", 7);
        assertThat(sites.asked).hasSize(1);
        sites.with(LIST, PROOFS.sign(list, KEY, NOW).toString(), NOW.minusSeconds(301));
        ask("revocation", 7);
        assertThat(sites.asked).hasSize(3);
    }

    @Test
    void ourOwnListsAreAskedHere() {
        StatusListsHere here = new StatusListsHere() {
            @Override
            public boolean keep(StatusReference reference) {
                return reference.list().equals("https://here.example/1");
            }

            @Override
            public StatusAnswer lookUp(StatusReference reference) {
                return new StatusAnswer.Clear(Instant.EPOCH);
            }
        };
        var both =
                new StatusListsHereAndElsewhere(here, sites, TestKeys.knowing(KEY), Clock.fixed(NOW, ZoneOffset.UTC));
        var intact = new Proof.Outcome.Intact(signer(KEY));
        var ours = new StatusReference(StatusReference.BITSTRING, "revocation", "https://here.example/1", 7);
        assertThat(both.lookUp(ours, ISSUER, intact)).isEqualTo(new StatusAnswer.Clear(Instant.EPOCH));
        assertThat(both.lookUp(ours)).isEqualTo(new StatusAnswer.Clear(Instant.EPOCH));
        assertThat(sites.asked).isEmpty();
        publish(bitstring("revocation", 7), KEY);
        assertThat(both.lookUp(reference("revocation", 7), ISSUER, intact)).isInstanceOf(StatusAnswer.Set.class);
    }
}
