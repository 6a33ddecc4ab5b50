package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;

/** Marta at Vila Imaginária decides on recognition. */
final class Officer {

    static final String REASONS = "Linear models are part of our course and are not among the outcomes of this one.";

    private final Hands hands;
    private final Clock clock;

    Officer(Hands hands, Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    void decides() {
        hands.signIn("marta@vila-imaginaria.example");
        hands.follow("Applications for recognition")
                .reads(CatalogueEditor.TITLE)
                .look("cases");
        hands.follow(CatalogueEditor.TITLE);
        hands.reads("Learning outcomes side by side").reads("The same person").reads("In force");
        hands.look("case");
        hands.press("Take this case").reads("by you");
        refusesWithoutReasons();
        recognisesInPart();
    }

    private void refusesWithoutReasons() {
        hands.choose("outcome", "refusal").fill("appealHow", "").press("Save the decision");
        hands.sees(".errors");
        for (var field : new String[] {"differences", "reasons", "hindrance", "remedy", "appealHow"}) {
            assertThat(hands.page().locator("#e-" + field).isVisible())
                    .as(field)
                    .isTrue();
        }
        hands.look("case-errors");
    }

    private void recognisesInPart() {
        hands.choose("outcome", "partial").fill("credits", "2").choose("differences", "outcomes");
        hands.fill("reasons", REASONS)
                .fill("appealHow", "Write to the appeals board of the university. It costs nothing.")
                .fill("appealUntil", LocalDate.now(clock).plusDays(40).toString());
        hands.look("case-partial").press("Save the decision");
        hands.reads("The decision is saved").look("cases-decided");
    }
}
