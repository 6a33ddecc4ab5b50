package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What puts a precedent out of force and back: an officer, or a description that changed. */
@ExchangeTest
class PrecedentForceTest extends PrecedentCases {

    @Autowired
    private WatchEditions watch;

    @Test
    void itIsPutOutOfForceByHandAndBackWithReasonsThatStay() {
        var precedent = remembered(decided(learner, full()));
        assertThatThrownBy(() -> force.putOut(deciding, precedent.id(), 1, " "))
                .isInstanceOf(InvalidInputException.class);
        var out = force.putOut(deciding, precedent.id(), 1, "The board wants the workshop from now on.");
        assertThat(out.isInForce()).isFalse();
        assertThatThrownBy(() -> force.putOut(deciding, precedent.id(), 2, "Again."))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> force.putBack(deciding, precedent.id(), 1, "Seen an old page."))
                .isInstanceOf(StaleVersionException.class);
        var back = force.putBack(deciding, precedent.id(), 2, "The board changed its mind.");
        assertThat(back.isInForce()).isTrue();
        assertThat(precedents.listVersions(back))
                .extracting(PrecedentVersion::note)
                .containsExactly(null, "The board wants the workshop from now on.", "The board changed its mind.");
    }

    @Test
    void aTargetPublishedAnewPutsItOutOfForceOnlyWhenItChangedSubstantially() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(deciding, target, "Privacy for every administrator", "5");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(Precedent::isInForce);
        publishAnew(deciding, target, "Privacy for every administrator", "7");
        watch.review(target.id().value());
        watch.review(target.id().value());
        var out = remembered(precedent);
        assertThat(out.force()).isInstanceOfSatisfying(Force.OutOfForce.class, it -> {
            assertThat(it.cause()).isEqualTo(Cause.TARGET_CHANGED);
            assertThat(it.changes()).extracting(change -> change.key()).containsExactly("precedents.change.credits");
        });
        assertThat(precedents.listVersions(out)).hasSize(2);
    }

    @Test
    void aSourcePublishedAnewPutsItOutOfForceToo() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(awarding, course, "Data protection in practice", "1");
        watch.review(course.id().value());
        assertThat(remembered(precedent).force())
                .isInstanceOfSatisfying(
                        Force.OutOfForce.class, it -> assertThat(it.cause()).isEqualTo(Cause.SOURCE_CHANGED));
    }

    @Test
    void whatIsPutBackIsMeasuredAgainstTheDescriptionsOfThatDay() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(deciding, target, "Privacy for administrators", "7");
        watch.review(target.id().value());
        var out = remembered(precedent);
        force.putBack(deciding, out.id(), out.version(), "It holds for seven credits, too.");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(Precedent::isInForce);
        publishAnew(deciding, target, "Privacy for administrators", "5");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(it -> !it.isInForce());
    }

    @Test
    void aCaseDecidedOnAnEditionThatIsPastMakesAPrecedentThatIsOutOfForceAtOnce() {
        var application = applied(learner);
        publishAnew(deciding, target, "Privacy for administrators", "7");
        var decided = decide.decide(deciding, application.id(), application.version(), full());
        assertThat(remembered(decided)).matches(it -> !it.isInForce());
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var precedent = remembered(decided(learner, full()));
        var answers = atOnce(2, () -> {
            try {
                force.putOut(deciding, precedent.id(), 1, "Out.");
                return "won";
            } catch (StaleVersionException | ConflictException told) {
                return "told";
            }
        });
        assertThat(answers).containsExactlyInAnyOrder("won", "told");
    }

    private void publishAnew(StaffMember by, Edition edition, String title, String credits) {
        fixture.publishAnew(by, edition, title, credits);
    }
}
