package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import eu.meshe.recognition.desk.CaseCounts;
import eu.meshe.recognition.desk.CaseGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The officer's desk in a real browser: twenty cases without a mouse, without scripts, and with a colleague who is quicker. */
@ExchangeTest
class OfficerByKeyboardTest {

    private static final String PASSWORD = "a made-up password";
    private static final int CASES = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private Rulings rulings;

    private StaffMember awarding;
    private StaffMember officer;
    private String list;

    @BeforeEach
    void aUniversity() {
        awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("University of Invented Sands");
        list = "/at/" + officer.institution().slug() + "/cases";
    }

    @Test
    void anOfficerClearsTwentyCasesByKeyboardAlone() {
        var cases = someCases(CASES);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list);
            var page = odile.page();
            page.keyboard().press("j");
            assertThat(hasVisibleFocus(page, "[data-desk-open]")).isTrue();
            odile.look("desk-list-by-keyboard");
            showsItsKeys(odile);
            goes(page, "Enter");
            for (var done = 0; done < CASES; done++) {
                goes(page, "t");
                assertThat(page.locator(".notice-title").first().innerText()).contains("in your hands");
                page.keyboard().press("d");
                assertThat(hasVisibleFocus(page, "input[name=outcome]")).isTrue();
                page.keyboard().press("Space");
                if (done == 1) {
                    odile.look("desk-case-by-keyboard");
                }
                goes(page, "Control+Enter");
            }
            assertThat(page.url()).contains(list + "?").contains("decided=");
            odile.look("desk-cleared");
        }
        assertThat(counts.of(officer)).containsEntry(CaseGroup.OPEN, 0L);
        assertThat(cases)
                .allMatch(it -> rulings.list(officer.institutionId(), it.id()).size() == 1)
                .allMatch(it -> fixture.ledgerEntriesOf(it.id()) == 1);
    }

    private static void showsItsKeys(Browser.Visitor odile) {
        var page = odile.page();
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]").isVisible()).isTrue();
        odile.look("desk-keys");
        page.keyboard().press("Escape");
        assertThat(hasVisibleFocus(page, "[data-desk-open]")).isTrue();
    }

    @Test
    void singleKeysCanBeTurnedOffAndStayOff() {
        someCases(2);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list);
            var page = odile.page();
            page.getByText("Keyboard shortcuts").first().click();
            page.locator("[data-keys-on]").uncheck();
            page.locator("[data-keys-close]").click();
            page.keyboard().press("j");
            assertThat(hasVisibleFocus(page, "[data-desk-open]")).isFalse();
            page.reload();
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void thePartsOfACaseAreFoldedAndStayAsTheOfficerLeavesThem() {
        var cases = someCases(2);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list + "/" + cases.getFirst().id());
            var page = odile.page();
            assertThat(page.locator("#panel").boundingBox().y)
                    .as("pixels above the decision, of a screen of 900")
                    .isLessThan(2 * 900);
            assertThat(page.locator("#condition-workload").isVisible()).isFalse();
            page.keyboard().press("o");
            assertThat(page.locator("#condition-workload").isVisible()).isTrue();
            odile.look("desk-case-all-open");
            odile.open(list + "/" + cases.getLast().id());
            assertThat(page.locator("details[data-part]:not([open])").count())
                    .as("folded parts of the next case")
                    .isZero();
            page.keyboard().press("o");
            odile.open(list + "/" + cases.getFirst().id() + "#condition-workload");
            assertThat(page.locator("#condition-workload").isVisible())
                    .as("what an address leads to is unfolded")
                    .isTrue();
        }
    }

    @Test
    void keysGoIntoAFieldAndNotToTheList() {
        someCases(2);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list);
            var page = odile.page();
            page.keyboard().press("/");
            page.keyboard().type("jkx?");
            assertThat(page.locator("#words").inputValue()).isEqualTo("jkx?");
        }
    }

    @Test
    void afterADecisionTheFocusIsWhereItWasInTheList() {
        someCases(4);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list);
            var page = odile.page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            var third = page.locator("[data-desk-open]").nth(2).getAttribute("href");
            goes(page, "Enter");
            page.keyboard().press("d");
            page.keyboard().press("Space");
            page.getByText("Save the decision").focus();
            goes(page, "Enter");
            assertThat(page.locator("[data-desk-open]").count()).isEqualTo(3);
            var focused = (String) page.evaluate("document.activeElement.getAttribute('href')");
            assertThat(caseIn(focused)).isEqualTo(caseIn(third));
        }
    }

    @Test
    void withoutScriptsACaseIsFoundTakenAndDecidedByLinksAndForms() {
        var one = someCases(3).get(1);
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitorWithoutScripts("en-GB")) {
            signIn(odile, officer.account());
            odile.open(list + "?words=" + one.applicant().givenName());
            var page = odile.page();
            assertThat(page.locator("[data-desk-open]").count()).isEqualTo(1);
            page.locator("input[name=chosen]").check();
            page.locator(".desk-bulk button").click();
            assertThat(page.locator(".notice-title").first().innerText()).contains("one case");
            page.locator("[data-desk-open]").first().click();
            page.locator("input[name=outcome][value=full]").check();
            page.locator("button[name=next]").click();
            assertThat(page.url()).contains("decided=" + one.id());
        }
        assertThat(applications.getCase(officer.institutionId(), one.id()).decision())
                .isInstanceOf(Decision.Full.class);
    }

    @Test
    void whereAColleagueWasQuickerTheOfficerIsToldAndKeepsWhatSheTyped() {
        var one = someCases(1).getFirst();
        var colleague = fixture.anotherOfficer(officer.institution());
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB");
                var olga = browser.visitor("en-GB")) {
            signIn(odile, officer.account());
            signIn(olga, colleague.account());
            odile.open(list + "/" + one.id());
            writePartial(odile.page(), "A part of it is the same.");
            olga.open(list + "/" + one.id());
            olga.page().getByText("Take this case").click();
            odile.page().getByText("Save the decision").click();
            assertThat(odile.page().locator(".desk-conflict").innerText()).contains("somebody was quicker");
            assertThat(odile.page().locator("#f-reasons").inputValue()).isEqualTo("A part of it is the same.");
            odile.look("desk-conflict");
            writePartial(olga.page(), "The first half is the same.");
            odile.page().getByText("Save the decision").click();
            assertThat(odile.page().locator(".notice-title").first().innerText())
                    .contains("saved");
            olga.page().getByText("Save the decision").click();
            assertThat(olga.page().locator(".desk-conflict").innerText())
                    .contains("somebody was quicker", "The first half is the same.");
            olga.look("desk-conflict-decided");
        }
        assertThat(rulings.list(officer.institutionId(), one.id())).hasSize(1);
    }

    private static void writePartial(Page page, String reasons) {
        page.locator("input[name=outcome][value=partial]").check();
        page.locator("#f-credits").fill("2");
        page.locator("#f-reasons").fill(reasons);
    }

    /** Presses the key and waits until another page is there. */
    private static void goes(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
        page.waitForLoadState();
    }

    private static boolean hasVisibleFocus(Page page, String selector) {
        return (boolean) page.evaluate(
                "selector => document.activeElement.matches(selector) && document.activeElement.matches(':focus-visible')",
                selector);
    }

    private static String caseIn(String address) {
        return address.replaceAll(".*/cases/|\\?.*", "");
    }

    private List<Application> someCases(int number) {
        var cases = new ArrayList<Application>();
        for (var each = 0; each < number; each++) {
            cases.add(fixture.anApplication(
                    fixture.aPerson("Person" + (char) ('a' + each), "Voorbeeld"), awarding, officer));
        }
        return cases;
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
