package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.background.PaperDrafts;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applying without documents on the pages: kept page by page, sent once, read by nobody else. */
@ExchangeTest
class WithoutDocumentsHttpTest extends Submissions {

    private static final String PAGES = "/apply/without-documents";

    @LocalServerPort
    private int port;

    @Autowired
    private PaperDrafts drafts;

    private HttpCaller browser;

    @BeforeEach
    void aLearnerIsSignedIn() {
        browser = new HttpCaller(port).signedIn(learner.email(), fixture.aPassword(learner));
    }

    @Test
    void eachPageIsKeptAndLeadsToTheNextAndTheLastSendsOnce() {
        leadsTo(keep(studied()), PAGES + "?step=learned");
        leadsTo(keep("step", "learned", "outcomes", "Measure and find faults"), PAGES + "?step=evidence");
        leadsTo(keep("step", "evidence", "unreachable", "The institute does not answer"), PAGES + "?step=targets");
        var target = anOffer(deciding).id().value().toString();
        leadsTo(keep("step", "targets", "targets", target), PAGES + "?step=review");
        var review = browser.get(PAGES + "?step=review");
        assertThat(review.body()).contains("Electrical installation", "Measure and find faults");

        var submission = drafts.find(learner.id()).orElseThrow().submission().toString();
        var sent = browser.postForm(PAGES, "id", submission, "consent", "true");
        var again = browser.postForm(PAGES, "id", submission, "consent", "true");

        assertThat(sent.statusCode()).isEqualTo(302);
        leadsTo(again, location(sent));
        assertThat(location(sent)).contains("/applications/").endsWith("?received");
        assertThat(countOwn()).isEqualTo(1);
        assertThat(drafts.find(learner.id())).isEmpty();
    }

    @Test
    void whatIsWrongOnAPageIsNamedThereAndKeptAllTheSame() {
        var refused = keep("step", "studied", "title", "Electrical installation", "hours", "many");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Say where you studied.", "Electrical installation")
                .contains("f-hours", "f-place");
        assertThat(drafts.find(learner.id()).orElseThrow().draft().title()).isEqualTo("Electrical installation");
        assertThat(keep("step", "targets").statusCode()).isEqualTo(422);
    }

    @Test
    void withoutConsentOrUnfinishedNothingIsSent() {
        assertThat(browser.postForm(PAGES, "consent", "true").statusCode()).isEqualTo(422);
        drafts.save(
                learner.id(),
                RecognitionSamples.paper(List.of(anOffer(deciding).id().value())));

        var refused = browser.postForm(PAGES);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tick that you agree.");
        assertThat(countOwn()).isZero();
    }

    @Test
    void aDraftIsThrownAwayTwiceWithoutHarmAndIsNobodyElses() {
        drafts.save(learner.id(), RecognitionSamples.paper(List.of()));
        var person = fixture.aPerson("Stella", "Stranger");
        var stranger = new HttpCaller(port).signedIn(person.email(), fixture.aPassword(person));

        assertThat(stranger.get(PAGES + "?step=studied").body()).doesNotContain("Technical Institute of Nowhere");
        stranger.postForm(PAGES + "/removal");
        assertThat(drafts.find(learner.id())).isPresent();

        leadsTo(browser.postForm(PAGES + "/removal"), PAGES);
        leadsTo(browser.postForm(PAGES + "/removal"), PAGES);
        assertThat(drafts.find(learner.id())).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndKeepsNothing() {
        var nobody = new HttpCaller(port);
        assertThat(nobody.get(PAGES).statusCode()).isIn(302, 401);
        assertThat(nobody.postForm(PAGES + "/draft", "step", "studied", "title", "Mine")
                        .statusCode())
                .isIn(302, 401, 403);
        drafts.save(learner.id(), PaperDraft.EMPTY);
        assertThat(browser.postFormWithoutToken(PAGES + "/removal").statusCode())
                .isEqualTo(403);
        assertThat(drafts.find(learner.id())).isPresent();
    }

    private static String[] studied() {
        return new String[] {
            "step", "studied",
            "title", "Electrical installation",
            "institution", "Technical Institute of Nowhere",
            "place", "Imagined City, Farland",
            "period", "Autumn 2019 to spring 2021",
            "duration", "Three terms"
        };
    }

    private HttpResponse<String> keep(String... fields) {
        browser.get(PAGES + "?step=studied");
        return browser.postForm(PAGES + "/draft", fields);
    }

    private static void leadsTo(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(location(answer)).endsWith(address);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
