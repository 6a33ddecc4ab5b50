package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.access.Open;
import eu.meshe.journeys.Browser;
import eu.meshe.platform.Message;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.ShowReport;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A report in which each question is asked, and each answer occurs. No document gives rise to all of them at once, so the report is put together here
 * and shown by the page's own template.
 */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, EveryCheckInTheBrowserTest.Shown.class})
class EveryCheckInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Test
    void isReadableWithEveryQuestionAndEveryAnswer() {
        try (var browser = Browser.at("http://localhost:" + port)) {
            var employer = browser.visitor("en-GB").open("/test/report");
            employer.look("verify-every-check").print("verify-every-check");
            assertThat(employer.page().locator(".report-open > li").count()).isEqualTo(8);
            assertThat(employer.page().locator(".calm dt").count()).isEqualTo(4);
            browser.visitor("de-DE").open("/test/report").look("verify-every-check-de");
        }
    }

    /** Shows that report. */
    @Controller
    @Open
    static final class ReportPage {

        private final TrustFixture trust;
        private final VerificationFixture fixture;
        private final ShowReport showReport;
        private final Clock clock;

        ReportPage(TrustFixture trust, VerificationFixture fixture, ShowReport showReport, Clock clock) {
            this.trust = trust;
            this.fixture = fixture;
            this.showReport = showReport;
            this.clock = clock;
        }

        @SuppressWarnings("NullAway") // it does not see that the signer of a report may be null
        @GetMapping("/test/report")
        String show(Model model) {
            var university = trust.aUniversity();
            var checks = checks(university.name().original());
            var report = new VerificationReport(
                    Verdict.of(checks.stream().map(CheckResult::outcome).toList()),
                    OpenBadgeFormat.ID,
                    fixture.aCredential(university),
                    checks,
                    List.of(Message.of("verification.picture.notice"), Message.of("verification.holder.unproven")),
                    clock.instant(),
                    "0".repeat(64),
                    university,
                    null);
            model.addAllAttributes(showReport.attributes(report));
            return "verification/report-page";
        }

        private static List<CheckResult> checks(String university) {
            return List.of(
                    result("readable", Outcome.PASSED, "passed"),
                    result("schema", Outcome.FAILED, "failed.one")
                            .withDetails(List.of(new Issue(
                                    "/relatedResource/0",
                                    Message.of("format.related.other", "https://www.w3.org/ns/credentials/v2")))),
                    result("terms", Outcome.UNDECIDED, "undefined.one")
                            .withDetails(
                                    List.of(new Issue("/honours", Message.of("format.term.undefined", "honours")))),
                    result("signature", Outcome.PASSED, "passed"),
                    result("strength", Outcome.UNDECIDED, "sha1"),
                    result("issuer", Outcome.PASSED, "registry", university)
                            .withDetails(List.of(new Issue(
                                    "",
                                    Message.of(
                                            "verification.issuer.differs.body",
                                            "University of Great Fame",
                                            university)))),
                    result("mandate", Outcome.UNDECIDED, "other-name", "University of Great Fame", university),
                    result("accreditation", Outcome.FAILED, "out-of-scope", university, "Agency (made up)"),
                    result("dates", Outcome.FAILED, "expired", "2026-01-31"),
                    result("revocation", Outcome.UNDECIDED, "unknown-type", "AnotherStatusList2030"),
                    result("holder", Outcome.UNDECIDED, "maybe-recorded-on", "2026-02-01"),
                    result("disclosures", Outcome.PASSED, "many", 3));
        }

        private static CheckResult result(String name, Outcome outcome, String finding, Object... arguments) {
            return new CheckResult(name, outcome, Message.of("verification." + name + "." + finding, arguments));
        }
    }

    /** Only here: no other test has this page. */
    @TestConfiguration
    static class Shown {

        @Bean
        ReportPage reportPage(TrustFixture trust, VerificationFixture fixture, ShowReport showReport, Clock clock) {
            return new ReportPage(trust, fixture, showReport, clock);
        }
    }
}
