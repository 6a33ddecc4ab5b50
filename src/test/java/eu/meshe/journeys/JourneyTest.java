package eu.meshe.journeys;

import eu.meshe.DemoTest;
import eu.meshe.HttpCaller;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chain from the first word of a description to recognition at another university, walked by five people in real browsers. */
@DemoTest
class JourneyTest {

    static final String PASSWORD = "demonstration-only";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void aMicroCredentialIsDescribedAwardedHeldCheckedAndRecognised() throws Exception {
        try (var browser = Browser.at("http://localhost:" + port)) {
            var editor = new CatalogueEditor(new Hands(browser.visitor("en-GB")));
            var registrar = new Registrar(new Hands(browser.visitor("en-GB")), clock);
            var learner = new Learner(new Hands(browser.visitor("en-GB")), clock);
            var officer = new Officer(new Hands(browser.visitor("en-GB")), clock);
            var anyone = new Hands(browser.visitor("en-GB"));
            var employer = new Employer(anyone);
            var program = new HttpCaller(port);

            // 1 describe
            anyone.open("/").look("start");
            var offer = editor.describesAndPublishes();
            anyone.open(offer).reads(CatalogueEditor.TITLE).look("offer");

            // 2 award and issue
            registrar.awards();

            // 3 hold
            learner.claims();
            var europeanCredential = learner.downloads("edc");
            var badge = learner.downloads("open-badge");
            Learner.assertVerifies(program, europeanCredential);
            Learner.assertVerifies(program, badge);
            var link = learner.shares();

            // 4 check
            employer.opensTheLink(link);
            employer.checksTheLink(link);
            employer.checksPasted(badge);
            employer.checksFile(europeanCredential, "verified-file");
            employer.findsTheChange(badge);
            employer.findsTheChange(europeanCredential);
            employer.readsInGerman(link);
            learner.withdrawsTheLink();
            employer.findsItWithdrawn(link);

            // 5 recognise
            var application = learner.applies();
            officer.decides();
            var decision = learner.findsTheDecision(application);
            Learner.assertVerifies(program, decision);
            employer.checksFile(decision, "verified-decision");

            // 6 credit supplement
            Learner.assertVerifies(program, learner.downloadsTheSupplement());
            learner.readsInGerman();
        }
    }
}
