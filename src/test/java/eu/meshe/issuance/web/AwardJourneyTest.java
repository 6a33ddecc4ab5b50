package eu.meshe.issuance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A registrar awards, suspends, reinstates and revokes in a real browser; a learner claims. */
@ExchangeTest
class AwardJourneyTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private SuspendAward suspendAward;

    @Autowired
    private ReinstateAward reinstateAward;

    @Autowired
    private RevokeAward revokeAward;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @LocalServerPort
    private int port;

    @Test
    void awardsClaimsAndRevokes() {
        var staff = fixture.aRegistrar();
        var offer = fixture.anOffer(staff);
        var first = fixture.anAward(staff);
        var awards = "/at/" + staff.institution().slug() + "/awards";
        try (var browser = Browser.at("http://localhost:" + port)) {
            // the first award's learner claims it, which signs them in; then they are made registrar
            var registrar = browser.visitor("en-GB");
            registrar
                    .open("/claim/" + fixture.secretMailedTo(first.learner().email()))
                    .look("claim");
            press(registrar.page(), "Take it into my wallet");
            var account = accounts.findByEmail(first.learner().email()).orElseThrow();
            memberships.grant(staff.institutionId(), account.id(), Role.REGISTRAR);

            registrar.open(awards).look("awards");
            registrar.open(awards + "/new").look("award-choose");
            registrar.open(awards + "/new?offer=" + offer.id());
            press(registrar.page(), "Award it");
            registrar.look("award-new-wrong");
            var page = registrar.page();
            page.getByLabel("Given name").fill("<b>Bo</b>");
            page.getByLabel("Family name").fill("نور");
            page.getByLabel("Date of birth").fill("1991-04-12");
            page.getByLabel("E-mail address").fill("bo@mail.example");
            page.locator("select[name=grade]").selectOption("2");
            page.getByLabel("Date of the result").fill(fixture.today().toString());
            page.getByLabel("Project work").check();
            page.getByLabel("Supervised, and identity checked").check();
            registrar.look("award-new");
            press(page, "Award it");
            assertThat(page.url()).contains("?awarded");
            assertThat(page.locator("main").innerText()).contains("<b>Bo</b>");
            registrar.look("award");

            var learner = browser.visitor("de-DE");
            learner.open("/claim/nothing-there").look("claim-unknown");
            registrar
                    .open("/claim/" + fixture.secretMailedTo("bo@mail.example"))
                    .look("claim-other");

            registrar.page().goBack();
            press(page, "Revoke");
            page.locator("dialog").getByText("Yes, revoke it").click();
            registrar.look("award-revoke-wrong");
            page.getByLabel("Reason")
                    .fill("There is a complaint about the examination. We write to you within two weeks.");
            press(page, "Suspend");
            page.locator("dialog").getByText("Yes, suspend it").click();
            page.waitForURL("**/*suspended*");
            assertThat(page.locator("main").innerText()).contains("Suspended for now");
            registrar.look("award-suspended");
            page.getByLabel("Reason").fill("The complaint was unfounded. Your result stands.");
            press(page, "Reinstate");
            page.locator("dialog").getByText("Yes, reinstate it").click();
            page.waitForURL("**/*reinstated*");
            registrar.look("award-reinstated");
            page.getByLabel("Reason").fill("The result was another person's. Write to us within four weeks.");
            press(page, "Revoke");
            page.locator("dialog").getByText("Yes, revoke it").click();
            page.waitForURL("**/*revoked*");
            registrar.look("award-revoked");
            learner.open("/credentials/x").look("credential-address");

            // the registrar's own award, as its learner sees it in the wallet
            suspendAward.suspend(staff, first.id(), "There is a complaint about the examination.", 0);
            registrar.open("/wallet/" + first.id());
            assertThat(page.locator("main").innerText())
                    .contains("suspended for now", "There is a complaint about the examination.")
                    .contains("You cannot apply with it while it is suspended.")
                    .doesNotContain("Apply for recognition");
            registrar.look("wallet-suspended");
            reinstateAward.reinstate(staff, first.id(), "The complaint was unfounded.", 1);
            registrar.open("/wallet/" + first.id()).look("wallet-reinstated");
            assertThat(page.locator("main").innerText()).contains("Apply for recognition");
            revokeAward.revoke(staff, first.id(), "The result was another person's.", 2);
            registrar.open("/wallet/" + first.id()).look("wallet-revoked");
            assertThat(page.locator("main").innerText())
                    .contains("You cannot apply with it, because the university revoked it.")
                    .doesNotContain("Apply for recognition");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
