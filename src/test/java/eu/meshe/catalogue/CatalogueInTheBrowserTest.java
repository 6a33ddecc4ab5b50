package eu.meshe.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.meshe.catalogue.CatalogueFixture.titled;
import static eu.meshe.catalogue.CatalogueFixture.withWorkload;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExchangeTest
class CatalogueInTheBrowserTest {

    private static final String PASSWORD = "a made-up password";

    @Autowired
    CatalogueFixture fixture;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @LocalServerPort
    int port;

    @org.junit.jupiter.api.BeforeAll
    static void waitForSlowMachines() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void anEditorDescribesChecksAndPublishes() {
        var editor = fixture.anEditor();
        try (var browser = Browser.at("http://localhost:" + port);
                var visitor = browser.visitor("en-GB")) {
            signIn(visitor, editor.account());
            var page = visitor.page();
            visitor.open(path(editor)).look("catalogue-list-empty");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Describe a new one"))
                    .click();
            visitor.look("catalogue-new");
            page.getByLabel("Title (German)").fill("Bienen halten");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                    .click();
            page.waitForURL("**/edit");

            page.getByLabel("ECTS credits").fill("3");
            page.getByLabel("Hours of work").fill("40");
            var panel = page.locator("#check");
            assertThat(panel).containsText("25–30 hours a credit would be 75–90 hours for 3 ECTS; you say 40 hours");
            assertThat(panel).containsText("Saved.");
            visitor.look("catalogue-describe-flagged");
            page.getByLabel("Hours of work").fill("many");
            assertThat(panel).containsText("Enter a whole number");
            page.getByLabel("Hours of work").fill("80");
            page.getByLabel("Outcome 1 (German)").fill("Sie können ein Bienenvolk durch das Jahr führen.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Another outcome"))
                    .click();
            assertThat(page.getByLabel("Outcome 4 (German)")).isVisible();
            page.getByLabel("Level (EQF)").selectOption("5");
            page.getByLabel("Project work").check();
            page.getByLabel("Blended").check();
            page.getByLabel("Quality assurance of the institution").check();
            assertThat(panel).containsText("11 of 11");
            visitor.look("catalogue-describe-complete");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and go on"))
                    .click();
            visitor.look("catalogue-overview-draft");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                    .click();
            assertThat(page.getByText("It is published")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open a run"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open a run"))
                    .click();
            visitor.look("catalogue-run-wrong");
        }
    }

    @Test
    void aLearnerFindsComparesAndEnrols() {
        var editor = fixture.anEditor("de", "Technische Hochschule Musterau");
        var other = fixture.anEditor("de", "Akademie Beispielsee");
        var offer = fixture.aPublished(editor, titled("Brücken aus Holz", "Timber bridges"));
        fixture.anOpenRun(editor, offer, 12);
        fixture.aPublished(other, titled("Stahlbrücken instand halten", "Maintaining steel bridges"));
        fixture.aPublished(other, withWorkload("6", "170"));
        var learner = fixture.aLearner("Noor", "Voorbeeld");
        try (var browser = Browser.at("http://localhost:" + port);
                var visitor = browser.visitor("en-GB")) {
            var page = visitor.page();
            visitor.open("/offers").look("catalogue-search");
            visitor.open("/offers?q=quantum").look("catalogue-search-none");
            visitor.open("/offers");
            page.getByLabel("What would you like to learn?").fill("timbre");
            assertThat(page.getByText("Nothing has exactly these words")).isVisible();
            page.getByLabel("What would you like to learn?").fill("bridge");
            assertThat(page.locator("#results")).containsText("Timber bridges");
            assertThat(page).hasURL(Pattern.compile("q=bridge"));
            for (var tick : page.locator("#results input[type=checkbox]").all()) {
                tick.check(new Locator.CheckOptions().setForce(true));
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare the two"))
                    .click();
            visitor.look("catalogue-compare");
            visitor.open("/offers/" + offer.id()).look("catalogue-offer");

            signIn(visitor, learner);
            visitor.open("/offers/" + offer.id());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enrol"))
                    .click();
            assertThat(page.getByText("Your place is kept.")).isVisible();
            visitor.look("catalogue-enrolments");
        }
    }

    @Test
    void theSameInGerman() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        fixture.anOpenRun(editor, offer, null);
        try (var browser = Browser.at("http://localhost:" + port);
                var visitor = browser.visitor("de-DE")) {
            visitor.open("/offers?open=true").look("catalogue-search-de");
            visitor.open("/offers/" + offer.id()).look("catalogue-offer-de");
            signIn(visitor, editor.account());
            visitor.open(path(editor) + "/" + offer.id()).look("catalogue-overview-de");
            visitor.open(path(editor) + "/" + offer.id() + "/edit").look("catalogue-describe-de");
        }
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), encoder.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").first().fill(PASSWORD);
        visitor.page().locator("input[name=password]").first().press("Enter");
        visitor.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    private static String path(StaffMember editor) {
        return "/at/" + editor.institution().slug() + "/offers";
    }
}
