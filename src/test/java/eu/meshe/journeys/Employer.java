package eu.meshe.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Someone without an account who was given a link. */
final class Employer {

    private static final String GENUINE = "This credential is genuine";

    private final Hands hands;

    Employer(Hands hands) {
        this.hands = hands;
    }

    void opensTheLink(String link) {
        hands.open(link).reads(GENUINE).reads(CatalogueEditor.TITLE).look("share");
    }

    void findsItWithdrawn(String link) {
        hands.open(link).reads("This link shows nothing").look("share-ended");
    }

    /** By keyboard alone. */
    void checksTheLink(String link) {
        hands.open("/verify").look("verify");
        hands.tabTo("textarea[name=text]")
                .type(link)
                .tabTo("button:text-is('Check it')")
                .key("Enter");
        hands.reads(GENUINE).look("verified");
    }

    void checksPasted(byte[] document) {
        hands.open("/verify")
                .fill("text", new String(document, StandardCharsets.UTF_8))
                .press("Check it");
        hands.reads(GENUINE);
    }

    void checksFile(byte[] document, String picture) {
        choosesFile(document);
        hands.reads(GENUINE).look(picture);
    }

    /** One letter of the name is another. */
    void findsTheChange(byte[] document) {
        var changed = new String(document, StandardCharsets.UTF_8).replace("Musterfrau", "Musterfrou");
        choosesFile(changed.getBytes(StandardCharsets.UTF_8));
        hands.reads("Do not rely on this credential").look("verify-failed");
    }

    void readsInGerman(String link) {
        hands.open("/verify?lang=de").look("verify-de");
        hands.open(link).reads("echt").look("share-de");
        hands.open("/").look("start-de");
        hands.open("/?lang=en");
    }

    private void choosesFile(byte[] document) {
        hands.open("/verify");
        hands.page()
                .locator("input[name=file]")
                .setInputFiles(new FilePayload("credential.jsonld", "application/ld+json", document));
        hands.press("Check it");
    }
}
