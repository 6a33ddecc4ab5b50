package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A learner applies, an officer decides, the learner reads it: in a real browser, each page looked at. */
@ExchangeTest
class RecognitionLookTest {

    private static final String PASSWORD = "a made-up password";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void aLearnerAppliesAnOfficerRefusesAndTheLearnerReadsWhy() {
        var awarding = fixture.anOfficer("Northwick Institute");
        var deciding = fixture.anOfficer("University of Invented Sands");
        var learner = fixture.aPerson("Noor", "Voorbeeld");
        var award = fixture.anAward(awarding, learner);
        fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        accounts.save(married(learner));
        try (var browser = Browser.at("http://localhost:" + port);
                var noor = browser.visitor("en-GB");
                var odile = browser.visitor("en-GB")) {
            signIn(noor, learner);
            noor.open("/applications").look("recognition-applications-empty");
            noor.open("/applications/new?held=" + award.id()).look("recognition-where");
            // by its address: other tests have made institutions of the same name
            noor.page()
                    .locator("a[href*='institution=" + deciding.institution().slug() + "']")
                    .click();
            noor.look("recognition-what");
            noor.page().locator("input[name=target]").check();
            noor.page().getByText("Continue").click();
            noor.page().locator("#f-statement").fill("I married in spring; my name was Voorbeeld before.");
            noor.look("recognition-statement");
            noor.page().locator("main button.button").click();
            noor.look("recognition-review");
            noor.page().getByText("Send the application").click();
            assertThat(noor.page().locator("h1").innerText()).isEqualTo("Data protection in practice");
            noor.look("recognition-application");
            var application = noor.page().url().replaceAll(".*/applications/|\\?.*", "");

            signIn(odile, deciding.account());
            var cases = "/at/" + deciding.institution().slug() + "/cases";
            odile.open(cases).look("recognition-cases");
            odile.page()
                    .getByRole(AriaRole.LINK, named("Data protection in practice"))
                    .click();
            odile.look("recognition-case");
            assertThat(odile.page().locator("a[href*='/letters/']").count())
                    .as("letters of a case that nobody decided")
                    .isZero();
            odile.page().locator("input[name=outcome][value=refusal]").check();
            odile.page().locator("#f-appealHow").fill("");
            odile.page().getByText("Save the decision").click();
            assertThat(odile.page().locator(".errors li").count()).isEqualTo(5);
            odile.look("recognition-case-errors");
            odile.page().locator("input[name=differences][value=workload]").check();
            odile.page().locator("#f-reasons").fill("It has 3 ECTS, our course 5: the practical part is missing.");
            odile.page().locator("#f-hindrance").fill("The next course starts from the practical part.");
            odile.page().locator("#f-remedy").fill("Take the workshop “Records in practice” (2 ECTS).");
            odile.page().locator("#f-appealHow").fill("Write to the appeals board.");
            odile.page().getByText("Save the decision").click();
            assertThat(odile.page().locator(".notice-title").first().innerText())
                    .contains("saved");
            odile.look("recognition-cases-after");
            odile.open(cases + "/" + application).look("recognition-case-decided");

            noor.open("/applications/" + application).look("recognition-decision");
            assertThat(noor.page().locator(".letter a").getAttribute("href")).endsWith("/letters/1");
            assertThat(noor.page().locator("a[href$='/exports/transcript']").count())
                    .as("entries for a transcript where nothing was recognised")
                    .isZero();
            noor.print("recognition-decision");
            noor.open("/applications?lang=de").look("recognition-applications-de");
            noor.open("/applications/" + application).look("recognition-decision-de");
        }
    }

    private static Account married(Account it) {
        return new Account(it.id(), it.email(), it.givenName(), "Jansen", it.birthDate(), it.language(), it.version());
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
