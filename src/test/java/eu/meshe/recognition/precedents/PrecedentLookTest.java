package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.RecognitionFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An officer finds, shares and uses what was decided; a learner reads it: in a real browser, each page looked at. */
@ExchangeTest
class PrecedentLookTest {

    private static final String PASSWORD = "a made-up password";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private RememberDecision remember;

    @Autowired
    private Precedents precedents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void anOfficerSharesAPrecedentIsShownItOnTheNextCaseAndDecidesOtherwiseWithAReason() {
        var awarding = fixture.anOfficer("Northwick Institute");
        var deciding = fixture.anOfficer("University of Invented Sands");
        var course = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var noor = fixture.aPerson("Noor", "Voorbeeld");
        var first = decided(deciding, applied(noor, awarding, course, deciding, target));
        var learner = fixture.aPerson("Ada", "Ejemplo");
        var next = applied(learner, awarding, course, deciding, target);
        var place = "/at/" + deciding.institution().slug();
        try (var browser = Browser.at("http://localhost:" + port);
                var odile = browser.visitor("en-GB");
                var ada = browser.visitor("en-GB");
                var anyone = browser.visitor("de-DE");
                var night = browser.visitor("en-GB", ColorScheme.DARK)) {
            signIn(odile, deciding.account());
            var id = precedents
                    .findOf(deciding.institutionId(), first.id())
                    .orElseThrow()
                    .id();
            odile.open(place + "/precedents").look("precedents");
            // by its address: what other tests shared with all is listed, too
            odile.open(place + "/precedents/" + id);
            odile.page().locator("input[name=sharing][value=all]").check();
            odile.page().locator("#f-text").fill("Noor showed all but the practical part.");
            odile.page().locator("#sharing button.button").click();
            assertThat(odile.page().locator(".errors li").count()).isEqualTo(1);
            odile.look("precedent-names-person");
            odile.page().locator("#f-text").fill("All was shown but the practical part.");
            odile.page().locator("#sharing button.button").click();
            odile.look("precedent-own");

            anyone.open("/precedents?awardedBy=northwick").look("precedents-public-de");
            anyone.open("/precedents/" + id).look("precedent-public-de");
            assertThat(anyone.page().locator("main").innerText())
                    .contains("All was shown")
                    .doesNotContain("Voorbeeld", first.id().toString(), "Odile");
            night.open("/precedents/" + id).look("precedent-dark");
            night.open("/precedents?q=nothing+like+it").look("precedents-none-dark");

            odile.open(place + "/cases/" + next.id()).look("case-with-precedents");
            odile.page().locator("input[name=outcome][value=full]").check();
            odile.page().locator(".decide .actions button").click();
            assertThat(odile.page().locator(".errors li").first().innerText()).contains("on the same facts");
            odile.look("case-decided-otherwise");
            odile.page().locator("#f-consistencyReason").fill("This course had the practical part.");
            odile.page().locator(".decide .actions button").click();
            assertThat(odile.page().url()).contains("decided=" + next.id());
            odile.open(place + "/cases/" + next.id()).look("case-with-divergence");

            signIn(ada, learner);
            ada.open("/applications/" + next.id()).look("application-with-divergence");
            assertThat(ada.page().locator("main").innerText())
                    .contains("This course had the practical part.")
                    .doesNotContain(first.id().toString());

            odile.open(place + "/precedents/" + id);
            odile.page().locator("#f-reason").fill("The board wants the workshop from now on.");
            odile.page().locator("form[action$=out-of-force] button").click();
            odile.look("precedent-out-of-force");
        }
    }

    private Application applied(
            Account by, StaffMember awarding, Edition course, StaffMember deciding, Edition target) {
        var document = fixture.aDocument(fixture.anAward(awarding, by, course));
        return apply.apply(by, fixture.aRequest(deciding, target, document)).application();
    }

    private Application decided(StaffMember deciding, Application application) {
        var draft = new DecisionDraft(
                "partial",
                List.of("workload"),
                "The practical part is missing.",
                null,
                null,
                null,
                null,
                "2",
                null,
                null,
                null,
                null,
                null);
        var decided = decide.decide(deciding, application.id(), application.version(), draft);
        remember.remember(decided.institutionId(), decided.id());
        return decided;
    }

    private void signIn(Browser.Visitor visitor, Account account) {
        accounts.setPassword(account.id(), passwords.encode(PASSWORD));
        visitor.open("/sign-in");
        visitor.page().locator("input[name=email]").first().fill(account.email());
        visitor.page().locator("input[name=password]").fill(PASSWORD);
        visitor.page().locator("form:has(input[name=password]) button").click();
    }
}
