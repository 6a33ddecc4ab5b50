package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An officer works at an assessment in a real browser: reads the conditions, judges one, draws the lines; each page looked at. */
@ExchangeTest
class AssessmentLookTest {

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
    void anOfficerJudgesAConditionAndDrawsTheLines() {
        var awarding = fixture.anOfficer("Northwick Institute");
        var deciding = fixture.anOfficer("University of Invented Sands");
        var colleague = fixture.anotherOfficer(deciding.institution());
        var learner = fixture.aPerson("Noor", "Voorbeeld");
        var application = fixture.anApplication(learner, awarding, deciding);
        var base = "/at/" + deciding.institution().slug() + "/cases/" + application.id();
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB");
                var omar = browser.visitor("de-DE", ColorScheme.DARK);
                var plain = browser.visitorWithoutScripts("en-GB")) {
            signIn(odile, deciding.account());
            signIn(omar, colleague.account());
            signIn(plain, colleague.account());
            odile.open(base).look("assessment");
            odile.open(base + "/conditions/workload").look("assessment-condition");
            odile.page().locator("main form button").click();
            assertThat(odile.page().locator(".errors li").count()).isEqualTo(2);
            odile.look("assessment-condition-errors");
            odile.page().locator("input[name=answer][value=met]").check();
            odile.page().locator("#f-reason").fill("The workshop in spring makes up for the difference.");
            odile.page().locator("main form button").click();
            assertThat(odile.page().locator("#condition-workload .judged").innerText())
                    .contains("makes up for the difference", "Odile Officer");
            odile.open(base + "/mapping").look("assessment-mapping");
            odile.page().locator("#f-extent-1").selectOption("not");
            odile.page().locator("main form button").click();
            assertThat(odile.page().locator(".errors li").count()).isEqualTo(1);
            odile.look("assessment-mapping-errors");
            omar.open(base + "/mapping?lang=de");
            odile.page().locator("#f-sources-1-1").check();
            odile.page().locator("#f-extent-1").selectOption("partly");
            odile.page().locator("#f-note-1").fill("The record itself, not the small office.");
            odile.page().locator("main form button").click();
            assertThat(odile.page().locator(".lines line.part").count()).isEqualTo(2);
            odile.look("assessment-corrected");
            odile.open(base + "/evaluation").look("assessment-evaluation");
            odile.print("assessment-evaluation");
            // he began before she saved: he is told, and what he chose is kept
            omar.page().locator("#f-sources-0-1").uncheck();
            omar.page().locator("#f-extent-0").selectOption("not");
            omar.page().locator("main form button").click();
            assertThat(omar.page().locator(".notice-title").first().innerText()).contains("inzwischen gespeichert");
            assertThat(omar.page().locator("#f-extent-0").inputValue()).isEqualTo("not");
            omar.look("assessment-mapping-meanwhile-de");
            omar.open(base).look("assessment-de");
            omar.open(base + "/conditions/workload").look("assessment-condition-de");
            plain.open(base + "/mapping");
            plain.page().locator("#f-sources-0-1").focus();
            plain.page().keyboard().press("Space");
            plain.page().locator("#f-extent-0").selectOption("not");
            plain.page().locator("#f-extent-0").press("Enter");
            plain.page().locator("main form button").press("Enter");
            assertThat(plain.page()
                            .locator("section[aria-labelledby=h-outcomes-lines] summary")
                            .innerText())
                    .contains("0 of 2 covered, 1 partly, 1 not");
        }
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
