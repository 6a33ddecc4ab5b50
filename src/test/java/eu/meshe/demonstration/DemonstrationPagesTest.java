package eu.meshe.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.meshe.DemoTest;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
class DemonstrationPagesTest {

    @LocalServerPort
    private int port;

    @Test
    void aVisitorFindsTheWayInAndIsSignedInByOneClick() {
        try (var browser = Browser.at("http://localhost:" + port)) {
            var visitor = browser.visitor("en-GB");
            visitor.open("/").look("demonstration-start");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What to try first"))
                    .click();
            visitor.look("demonstration");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as Lena Beispiel"))
                    .click();
            assertThat(visitor.page().url()).endsWith("/wallet");
            visitor.look("demonstration-wallet");
            browser.visitor("de-DE").open("/demonstration").look("demonstration-de");
            browser.visitor("en-GB").open("/demonstration/mail").look("demonstration-mail");
        }
    }
}
