package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A contested case in real browsers: documents are missing, a part is recognised, the learner appeals, somebody else decides anew. */
@ExchangeTest
class ContestedCaseTest {

    private static final String PASSWORD = "a made-up password";
    private static final String REASONS = "The practical part is missing: it is half of our course.";
    private static final String GROUNDS = "The project was the practical part. It is described in the syllabus I sent.";
    private static final String ANSWER = "The project is practical work of the same kind. You are right.";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void aCaseGoesThroughMissingDocumentsPartialRecognitionAppealAndChange() {
        var awarding = fixture.anOfficer("Northwick Institute");
        var first = fixture.anOfficer("University of Invented Sands");
        var second = fixture.anotherOfficer(first.institution());
        var learner = fixture.aPerson("Noor", "Voorbeeld");
        var application = fixture.anApplication(learner, awarding, first);
        var own = "/applications/" + application.id();
        var desk = "/at/" + first.institution().slug() + "/cases/" + application.id();
        try (var browser = Browser.at("http://localhost:" + port);
                var noor = browser.visitor("en-GB");
                var odile = browser.visitor("en-GB");
                var olga = browser.visitor("en-GB")) {
            signIn(odile, first.account());
            signIn(noor, learner);
            signIn(olga, second.account());

            stopsTheClock(odile, desk);
            sendsWhatIsMissing(noor, own);
            recognisesInPart(odile, desk);
            appeals(noor, own);
            cannotAnswerAnAppealAgainstHerOwnDecision(odile, desk);
            changesTheDecision(olga, desk, first);
            readsTheNewDecision(noor, own);
        }
    }

    private static void stopsTheClock(Browser.Visitor officer, String desk) {
        officer.open(desk);
        follow(officer, "Stop the clock");
        officer.page().locator("main input[name=reason][value=documents]").check();
        officer.page().locator("main [name=requested]").fill("Syllabus of the module");
        officer.page().locator("main [name=note]").fill("We cannot see what the project was about.");
        officer.look("contested-1-pause");
        press(officer, "Stop the clock");
        reads(officer, "The clock stands still");
        officer.look("contested-2-waiting");
    }

    private static void sendsWhatIsMissing(Browser.Visitor learner, String own) {
        learner.open(own);
        reads(learner, "Syllabus of the module");
        learner.look("contested-3-asked");
        follow(learner, "Send documents");
        press(learner, "Send this document");
        assertThat(learner.page().locator(".errors a").getAttribute("href")).isEqualTo("#refused-file");
        assertThat(learner.page()
                        .locator("ol.requests #refused-file[aria-invalid]")
                        .count())
                .as("the request for which no file was chosen")
                .isOne();
        learner.look("contested-3-no-file");
        learner.page()
                .locator("main ol.requests input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "syllabus.txt",
                        "text/plain",
                        "Module: data protection. The project: a register of processing for a small office."
                                .getBytes(StandardCharsets.UTF_8)));
        press(learner, "Send this document");
        learner.look("contested-4-sent");
        press(learner, "I have sent everything");
        learner.look("contested-5-goes-on");
    }

    private static void recognisesInPart(Browser.Visitor officer, String desk) {
        officer.open(desk);
        reads(officer, "Syllabus of the module");
        officer.page().locator("main input[name=outcome][value=partial]").check();
        officer.page().locator("main [name=credits]").fill("1.5");
        officer.page().locator("main input[name=differences][value=outcomes]").check();
        officer.page().locator("main [name=reasons]").fill(REASONS);
        press(officer, "Save the decision");
        officer.open(desk).look("contested-6-partial");
    }

    private static void appeals(Browser.Visitor learner, String own) {
        learner.open(own);
        reads(learner, REASONS);
        learner.page().locator("main [name=grounds]").fill(GROUNDS);
        learner.look("contested-7-appeal");
        press(learner, "Send the appeal");
        reads(learner, GROUNDS);
        learner.look("contested-8-appealed");
    }

    private static void cannotAnswerAnAppealAgainstHerOwnDecision(Browser.Visitor officer, String desk) {
        officer.open(desk);
        reads(officer, GROUNDS);
        assertThat(officer.page()
                        .getByRole(AriaRole.BUTTON, named("Take the appeal"))
                        .count())
                .as("the one who decided is not offered the appeal")
                .isZero();
    }

    private static void changesTheDecision(Browser.Visitor officer, String desk, StaffMember first) {
        officer.open(desk);
        press(officer, "Take the appeal");
        follow(officer, "Answer the appeal");
        officer.page().locator("main input[name=answer][value=changed]").check();
        officer.page().locator("main [name=note]").fill(ANSWER);
        officer.page().locator("main input[name=outcome][value=full]").check();
        officer.look("contested-9-answer");
        press(officer, "Save the answer");
        officer.open(desk);
        reads(officer, "Decided on appeal");
        reads(officer, first.account().displayName());
        officer.look("contested-10-changed");
    }

    private static void readsTheNewDecision(Browser.Visitor learner, String own) {
        learner.open(own);
        reads(learner, ANSWER);
        reads(learner, "Odile Officer");
        learner.look("contested-11-new-decision");
        learner.open(own + "?lang=de").look("contested-11-new-decision-de");
    }

    private static void follow(Browser.Visitor visitor, String name) {
        visitor.page()
                .locator("main")
                .getByRole(AriaRole.LINK)
                .getByText(name)
                .first()
                .click();
    }

    private static void press(Browser.Visitor visitor, String name) {
        visitor.page().getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static void reads(Browser.Visitor visitor, String text) {
        PlaywrightAssertions.assertThat(visitor.page().locator("main")).containsText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
