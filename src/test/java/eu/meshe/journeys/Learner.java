package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;

/** Mira has no account yet; a link is mailed to her. */
final class Learner {

    static final String GIVEN_NAME = "Mira";
    static final String FAMILY_NAME = "Musterfrau";
    static final String MAILBOX = "mira@post.example";
    static final String OTHER_UNIVERSITY = "University of Vila Imaginária";

    private final Hands hands;
    private final Clock clock;
    private String card = "";

    Learner(Hands hands, Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    /** Reads the mail, opens its link, and has the credential and an account. */
    void claims() {
        hands.opensUntil("/demonstration/mail", "article:has-text('" + MAILBOX + "') .mail-body a");
        hands.look("mail");
        hands.page()
                .locator("article:has-text('" + MAILBOX + "') .mail-body a")
                .first()
                .click();
        hands.reads("Something was awarded to you").look("claim");
        hands.press("Take it into my wallet");
        hands.opensUntil("/wallet", ".cards a").look("wallet");
        hands.follow(CatalogueEditor.TITLE).sees("#share").look("held");
        card = hands.page().url();
    }

    byte[] downloads(String format) {
        return hands.download("a[href$='/documents/" + format + "']");
    }

    /** The sealed document inside the PDF. */
    byte[] downloadsTheSupplement() throws IOException {
        var file = hands.open(card).download("form[action$='/supplement'] button");
        assertThat(file).startsWith('%', 'P', 'D', 'F');
        try (var pdf = Loader.loadPDF(file)) {
            var embedded = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
            var sealed = embedded.getNames().values().iterator().next();
            return sealed.getEmbeddedFile().toByteArray();
        }
    }

    /** The address of a link that works for a month. */
    String shares() {
        hands.open(card).fill("until", "1999-01-01").press("Make a link");
        hands.reads("Choose a day from today to two years ahead.");
        hands.fill("until", LocalDate.now(clock).plusDays(30).toString()).fill("recipient", "An imagined employer");
        hands.press("Make a link").reads("Your link is ready").look("share-made");
        return hands.page().locator("#share-address").inputValue();
    }

    void withdrawsTheLink() {
        hands.open(card)
                .page()
                .locator("tr:has-text('An imagined employer') button")
                .click();
        hands.reads("The link is withdrawn").look("share-withdrawn");
    }

    /** The number of the application. */
    String applies() {
        hands.open(card)
                .follow("Apply for recognition")
                .reads("Where should it count?")
                .look("apply-where");
        hands.follow(OTHER_UNIVERSITY).reads("What should it count towards?").look("apply-what");
        hands.tick("Data analysis with R").press("Continue");
        hands.fill("statement", "I would like to go on with the course in Python.");
        hands.look("apply-statement").press("Continue");
        hands.reads("Check your application and send it").look("apply-review");
        hands.press("Send the application").reads("We have your application").look("applied");
        var number = hands.page().url().replaceAll(".*/applications/|[?#].*", "");
        hands.opensUntil("/demonstration/mail", "article:has-text('We have your application')");
        return number;
    }

    /** Reads the decision and takes it from the wallet. */
    byte[] findsTheDecision(String application) {
        hands.open("/applications/" + application)
                .reads("Recognised in part")
                .reads(Officer.REASONS)
                .look("decision");
        hands.opensUntil("/wallet", ".cards li:nth-child(2)").look("wallet-decision");
        hands.reads("Decision: recognised in part")
                .follow("Recognition decision")
                .sees("a[href$='/documents/recognition']");
        hands.look("held-decision");
        return downloads("recognition");
    }

    /** The same pages in the other language. */
    void readsInGerman() {
        hands.open("/wallet?lang=de").look("wallet-de");
        hands.open(card).reads("Jemandem zeigen").look("held-de");
    }

    static void assertVerifies(HttpCaller anyone, byte[] document) {
        var answer = anyone.send("POST", "/api/v1/verifications", "application/octet-stream", document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().replace(" ", ""))
                .contains("\"verdict\":\"verified\"")
                .doesNotContain("\"outcome\":\"undecided\"", "\"outcome\":\"failed\"");
    }
}
