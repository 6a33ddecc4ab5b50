package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;

/** Vera at Erfundenburg awards what was passed. */
final class Registrar {

    private final Hands hands;
    private final Clock clock;

    Registrar(Hands hands, Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    void awards() {
        hands.signIn("vera@erfundenburg.example");
        hands.follow("Awards").reads("newest first").look("awards");
        hands.follow("Award a micro-credential").reads("Which micro-credential").look("award-choose");
        hands.follow(CatalogueEditor.TITLE).press("Award it");
        hands.reads("Enter the given name.").reads("Choose how the identity was checked.");
        hands.look("award-errors");
        hands.fill("givenName", Learner.GIVEN_NAME).fill("familyName", Learner.FAMILY_NAME);
        hands.fill("birthDate", "1994-05-17").fill("email", Learner.MAILBOX);
        hands.choose("grade", "Sehr gut (1)")
                .fill("achievedOn", LocalDate.now(clock).minusDays(3).toString());
        hands.choose("assessment", "PROJECT_WORK").choose("identityCheck", "SUPERVISED_WITH_IDENTITY");
        hands.look("award-form").press("Award it");
        hands.reads("A mail with a link is on its way to " + Learner.MAILBOX).look("award");
        assertThat(hands.download("a[href$='/documents/edc']")).isNotEmpty();
        assertThat(hands.download("a[href$='/documents/open-badge']")).isNotEmpty();
    }
}
