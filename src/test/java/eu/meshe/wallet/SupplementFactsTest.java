package eu.meshe.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.DemoTest;
import eu.meshe.HttpCaller;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.journeys.Browser;
import eu.meshe.platform.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The supplements of the made-up world say what its institutions stated, in the reader's language. */
@DemoTest
class SupplementFactsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private WriteSupplement writeSupplement;

    @Autowired
    private Wallet wallet;

    @Autowired
    private Accounts accounts;

    @Test
    void theSupplementSaysHowTheGradeStandsAndWhatTheCredentialIsGoodFor() throws Exception {
        assertThat(supplement("lena@post.example", "barrierefreie", Locale.ENGLISH))
                // the table of the narrow field: there is none for 0613 in this cycle
                .contains("(ISCED-F 061), First cycle (bachelor level)")
                .contains("Sehr gut (1) (the holder's grade) 213 17.3 % 17.3 %")
                .contains("Gut (2) 402 32.6 % 49.9 %")
                .doesNotContain("Nicht genügend (5)")
                .contains("Counts as a free elective (4 ECTS)")
                .contains("Not a regulated profession.")
                .contains("AQ Austria");
        assertThat(supplement("lena@post.example", "barrierefreie", Locale.GERMAN))
                .contains(
                        "Zählt als freies Wahlfach (4 ECTS)", "Kein reglementierter Beruf", "Erster Zyklus (Bachelor)");
    }

    @Test
    void thePartsThatNobodyStatedAreSaidToBeNotStated() throws Exception {
        // its field has no table with enough results, its editor said nothing of its use
        assertThat(supplement("lena@post.example", "labor", Locale.ENGLISH))
                .contains("How often each grade was given Not stated by the awarding body")
                .contains("Access to further study Not stated by the awarding body");
    }

    @Test
    void anInstitutionDescribesItsEducationSystemAndTakesTheDescriptionBack() throws Exception {
        var administrator = new HttpCaller(port).signedIn("onni@kuvitelmala.example", DemonstrationSignIn.PASSWORD);
        var page = "/at/kuvitelmala/education-system";
        assertThat(administrator
                        .postForm(page, "en", "Our made-up <system> has two sectors.", "de", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(supplement("aino@post.example", "kyber", Locale.GERMAN))
                .contains("Our made-up <system> has two sectors.");
        assertThat(administrator
                        .postForm(page, "en", "x".repeat(2001), "de", "")
                        .statusCode())
                .isEqualTo(422);
        administrator.postForm(page, "en", " ", "de", "");
        assertThat(supplement("aino@post.example", "kyber", Locale.ENGLISH)).contains("FINEEC");
    }

    @Test
    void thePagesOnWhichTheyAreStatedAreLookedAt() {
        try (var browser = Browser.at("http://localhost:" + port);
                var ada = browser.visitor("de-AT")) {
            ada.open("/sign-in");
            ada.page().locator("input[name=email]").first().fill("ada@erfundenburg.example");
            ada.page().locator("input[name=password]").fill(DemonstrationSignIn.PASSWORD);
            ada.page().locator("form:has(input[name=password]) button").click();
            ada.open("/at/erfundenburg/education-system").look("education-system");
            ada.open("/at/erfundenburg/offers");
            ada.page()
                    .locator("main a[href*='/offers/']:not([href$=new])")
                    .first()
                    .click();
            ada.page().locator("a[href$='/function']").click();
            ada.look("credential-function");
        }
    }

    private String supplement(String learner, String title, Locale reader) throws Exception {
        Account account = accounts.findByEmail(learner).orElseThrow();
        var held = wallet.listHeldBy(account.id(), Page.Request.first(50)).items().stream()
                .filter(it -> it.credential().title().byLanguage().values().stream()
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(title)))
                .findFirst()
                .orElseThrow();
        var pdf = writeSupplement.write(account, held.id(), reader);
        var folder = Files.createDirectories(Path.of("target", "supplements"));
        Files.write(folder.resolve("world-" + title + "-" + reader + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
