package eu.meshe.recognition.grades;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import eu.meshe.DemoTest;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anyone sees how a grade converts; an officer keeps the tables: in a real browser, each page looked at. */
@DemoTest
class GradesLookTest {

    private static final String CONVERSION =
            "/grade-conversion?source=vila-imaginaria&receiving=erfundenburg&grade=17&field=0542&cycle=first";

    @LocalServerPort
    private int port;

    @Test
    void anyoneSeesHowAGradeConverts() {
        try (var browser = Browser.at("http://localhost:" + port);
                var visitor = browser.visitor("en-GB");
                var night = browser.visitor("de-AT", ColorScheme.DARK)) {
            visitor.open("/grade-conversion").look("grades-conversion-form");
            visitor.open(CONVERSION).look("grades-conversion");
            assertThat(visitor.page().locator(".grades-answer strong").innerText())
                    .startsWith("Sehr gut (1)");
            visitor.print("grades-conversion");
            night.open(CONVERSION).look("grades-conversion-dark-de");
            visitor.open(
                            "/grade-conversion?source=erfundenburg&receiving=vila-imaginaria&grade=Gut%20(2)&field=0613&cycle=first")
                    .look("grades-conversion-many");
            visitor.open(
                            "/grade-conversion?source=vila-imaginaria&receiving=kuvitelmala&grade=14&field=1015&cycle=first")
                    .look("grades-conversion-refused");
            visitor.open("/grade-tables/erfundenburg").look("grades-public");
            visitor.page().locator("tbody a").first().click();
            visitor.look("grades-table");
        }
    }

    @Test
    void anOfficerUploadsAListAndReadsWhatIsWrongWithIt() {
        try (var browser = Browser.at("http://localhost:" + port);
                var officer = browser.visitor("en-GB")) {
            officer.open("/sign-in");
            officer.page().locator("input[name=email]").first().fill("eero@kuvitelmala.example");
            officer.page().locator("input[name=password]").fill(DemonstrationSignIn.PASSWORD);
            officer.page().locator("form:has(input[name=password]) button").click();
            officer.open("/at/kuvitelmala/grades").look("grades-officer");
            upload(officer, "field,cycle,from,until,grade,count,passing\n6666,first,2023,2024,5,x,yes\n");
            assertThat(officer.page().locator(".errors li").allInnerTexts())
                    .containsExactly(
                            "File: Row 2, column field: \"6666\" is not an ISCED-F 2013 code.",
                            "File: Row 2, column count: \"x\" is not a whole number from 0 to 10,000,000.");
            officer.look("grades-officer-errors");
            upload(
                    officer,
                    "field;cycle;from;until;grade;count;passing\n0413;second;2023;2024;5;80;yes\n0413;second;2023;2024;4;90;yes\n");
            assertThat(officer.page().locator(".notice-title").first().innerText())
                    .isEqualTo("One table is kept");
        }
    }

    private static void upload(Browser.Visitor officer, String csv) {
        officer.page()
                .locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "grades.csv", "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        officer.page().locator("form[enctype] .actions button").click();
    }
}
