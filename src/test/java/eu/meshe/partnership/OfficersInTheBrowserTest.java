package eu.meshe.partnership;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.journeys.Browser;
import eu.meshe.trust.TrustFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the people who make agreements and of those who accredit, looked at on a phone and on a desk. */
@ExchangeTest
class OfficersInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture fixture;

    @Autowired
    private ProposeAgreement propose;

    @Test
    void anAgreementIsProposedAndAnswered() {
        var north = fixture.staff(fixture.aUniversity(), Role.PARTNERSHIP_OFFICER);
        var south = fixture.staff(fixture.aUniversity(), Role.PARTNERSHIP_OFFICER);
        try (var browser = Browser.at("http://localhost:" + port)) {
            var place = "/at/" + south.institution().slug() + "/agreements";
            var officer = signIn(browser, south);
            officer.open(place).look("agreements-empty");
            var made = propose.propose(
                    north,
                    new AgreementRequest(
                            UUID.randomUUID(),
                            south.institution().slug(),
                            "2026-01-01",
                            "",
                            List.of("06"),
                            "6",
                            "30",
                            "recognise",
                            "We tell each other when a course changes."));
            officer.open(place).look("agreements");
            officer.open(place + "/" + made.id()).look("agreement-proposed");
            officer.page().locator("form[action$=acceptance] button").click();
            officer.look("agreement-accepted");
            officer.open(place + "/new");
            officer.page().locator("main form .button").click();
            officer.look("agreement-propose-wrong");
        }
    }

    @Test
    void aUniversityIsAccredited() {
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        fixture.aUniversity();
        try (var browser = Browser.at("http://localhost:" + port)) {
            var place = "/at/" + officer.institution().slug() + "/accreditations";
            var visitor = signIn(browser, officer);
            visitor.open(place).look("accreditations-empty");
            visitor.open(place + "/new").look("accredit");
            var page = visitor.page();
            page.locator("select[name=university]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("input[name=levels]").nth(5).check();
            page.locator("input[name=validFrom]").fill("2026-01-01");
            page.locator("input[name=validUntil]").fill("2030-12-31");
            page.locator("main form .button").click();
            visitor.look("accreditations");
            page.locator("main .result a").first().click();
            visitor.look("accreditation");
        }
    }

    private static Browser.Visitor signIn(Browser browser, StaffMember member) {
        var visitor = browser.visitor("en-GB").open("/sign-in");
        visitor.page()
                .locator("input[name=email]")
                .first()
                .fill(member.account().email());
        visitor.page().locator("input[name=password]").fill(TrustFixture.PASSWORD);
        visitor.page().locator("input[name=password]").press("Enter");
        visitor.page().waitForURL(address -> !address.contains("/sign-in"));
        return visitor;
    }
}
