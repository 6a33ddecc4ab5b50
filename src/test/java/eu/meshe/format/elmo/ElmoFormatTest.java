package eu.meshe.format.elmo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.Shared;
import eu.meshe.credential.Claim;
import eu.meshe.credential.Reading;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.IscedField;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestKeys;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElmoFormatTest {

    private static final String V1 = "https://github.com/emrex-eu/elmo-schemas/tree/v1";
    private static final String V2 = "https://github.com/emrex-eu/elmo-schemas/tree/v2";

    private final ElmoFormat elmo = new ElmoFormat();

    @Test
    void readsARealFinnishTranscript() {
        var imported = elmo.readResults(Shared.bytes("samples/elmo/my_elmo.xml"));
        var result = imported.results().getFirst();
        var credential = result.credential();
        assertThat(imported.results()).hasSize(1);
        assertThat(credential.title().byLanguage()).containsEntry("fi", "Potilaslähtöisen hoitotyön toiminnot");
        assertThat(credential.holder().displayName()).isEqualTo("Teppo Testaaja");
        assertThat(credential.issuer().country()).hasToString("FI");
        assertThat(achieved(credential.claim()).achievement().credits()).isEqualTo(Credits.of(5));
        assertThat(achieved(credential.claim()).achievement().languages()).containsExactly("fi");
        assertThat(achieved(credential.claim()).result()).satisfies(how -> {
            assertThat(how.grade()).isEqualTo("4");
            assertThat(how.achievedOn()).isEqualTo(LocalDate.of(2014, 11, 28));
        });
        assertThat(keys(result.issues())).containsExactly("elmo.empty");
        assertThat(keys(imported.issues())).containsExactly("elmo.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standards/emrex/elmo-v1.7.0/example.xml",
                "standards/emrex/elmo-v2.0.0/example.xml",
                "standards/ewp/examples/latest-examples/elmo-schemas-example.xml"
            })
    void readsTheStandardsOwnExamples(String example) {
        var imported = elmo.readResults(Shared.bytes(example));
        var compilers = imported.results().stream()
                .filter(result -> result.credential().title().in(Locale.ENGLISH).equals("Compiler construction"))
                .findFirst()
                .orElseThrow();
        var claim = achieved(compilers.credential().claim());
        assertThat(claim.achievement().credits()).isEqualTo(Credits.of(6));
        assertThat(claim.achievement().level()).isEqualTo(new EqfLevel(5));
        assertThat(claim.achievement().fields()).containsExactly(new IscedField("0612"));
        assertThat(claim.result())
                .satisfies(result -> assertThat(result.gradingScale())
                        .isEqualTo("A number of the scale from 0.0 to 100.0 (one digit of precision)"));
        assertThat(compilers.credential().holder().birthDate()).isEqualTo(LocalDate.of(1983, 4, 12));
        assertThat(compilers.credential().issuer().identifiers()).contains(new Identifier("schac", "uw.edu.pl"));
        assertThat(imported.results())
                .extracting(result -> result.credential().title().in(Locale.ENGLISH))
                .contains("The importance of <br> in HTML");
    }

    @Test
    void readsBothVersionsAlike() {
        var first = elmo.readResults(document(V1, passed("One", "<value>3</value>")));
        var second = elmo.readResults(document(V2, passed("One", "<value>3</value>")));
        assertThat(first).isEqualTo(second);
        assertThat(first.issues()).isEmpty();
    }

    @Test
    void takesAnUnknownVersionAsFarAsItAgreesAndSaysSo() {
        var imported = elmo.readResults(document("http://purl.org/net/elmo", passed("One", "<value>3</value>")));
        assertThat(imported.results()).hasSize(1);
        assertThat(keys(imported.issues())).containsExactly("elmo.version");
    }

    /** Nothing is wrong with such a file; we only cannot judge all of it. */
    @Test
    void holdsWhatItLeavesOutAgainstNoFile() {
        var more = passed("One", "<value>3</value>")
                .replace("<status>", "<academicTerm/><status>")
                .replace("</title>", "</title><extension><x xmlns='urn:other'/></extension>");
        var reading = understood(document(V1, more));
        assertThat(reading.issues()).isEmpty();
        assertThat(keys(reading.doubts())).containsExactly("elmo.notTaken", "elmo.notTaken");
    }

    @Test
    void leavesOutWhatWasNotPassedAndSaysSo() {
        var imported = elmo.readResults(document(V1, node("Failed", "<status>failed</status>", "")));
        assertThat(imported.results()).isEmpty();
        assertThat(imported.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.place()).isEqualTo("/elmo/report/learningOpportunitySpecification");
            assertThat(issue.message().arguments()).containsExactly("Failed", "failed");
        });
    }

    @Test
    void warnsOfCreditsCountedInAParentAndNamesPartsWithoutCredits() {
        var parts = part(passed("Course", "<value>5</value>")) + part(node("Lecture", "", ""));
        var imported = elmo.readResults(document(V1, node("Degree", credit("<value>60</value>"), parts)));
        assertThat(imported.results()).hasSize(2);
        assertThat(keys(imported.results().getLast().issues())).containsExactly("elmo.countedTwice");
        assertThat(keys(imported.issues())).containsExactly("elmo.partOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<value>-1</value>",
                "<value>abc</value>",
                "<value>1e999999999</value>",
                "<value/>",
                "",
                "<value>0</value>"
            })
    void keepsAResultWhoseCreditsMakeNoSense(String value) {
        var imported = elmo.readResults(document(V1, passed("Odd", value)));
        var result = imported.results().getFirst();
        assertThat(achieved(result.credential().claim()).achievement().credits())
                .isNull();
        assertThat(result.issues()).hasSize(1);
    }

    @Test
    void takesMarkupInNamesAsText() {
        var title = "&lt;script&gt;alert(1)&lt;/script&gt; ' OR 1=1; -- مثال 🎓";
        var imported = elmo.readResults(document(V1, passed(title, "<value>1</value>")));
        assertThat(imported.results().getFirst().credential().title().original())
                .isEqualTo("<script>alert(1)</script> ' OR 1=1; -- مثال 🎓");
    }

    @Test
    void refusesEntitiesOfEveryKind() {
        var bomb = "<!DOCTYPE elmo [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><elmo xmlns=\"" + V1
                + "\">&b;</elmo>";
        var outside = "<!DOCTYPE elmo SYSTEM \"file:///etc/passwd\"><elmo xmlns=\"" + V1 + "\"/>";
        for (var hostile : List.of(bomb, outside)) {
            assertThat(elmo.recognises(bytes(hostile))).isTrue();
            assertThat(elmo.read(bytes(hostile)))
                    .isInstanceOfSatisfying(
                            Reading.Unreadable.class,
                            reading -> assertThat(keys(reading.issues())).containsExactly("elmo.xml.doctype"));
        }
    }

    @Test
    void staysCalmWithDepthAndSize() {
        var deep = bytes("<elmo xmlns=\"" + V1 + "\">" + "<a>".repeat(100_000));
        var wide = bytes("<elmo xmlns=\"" + V1 + "\">" + "<a/>".repeat(200_000) + "</elmo>");
        var large = bytes("<elmo>" + " ".repeat(XmlReader.LARGEST));
        assertThat(keys(elmo.readResults(deep).issues())).containsExactly("elmo.xml.tooComplex");
        assertThat(keys(elmo.readResults(wide).issues())).containsExactly("elmo.xml.tooComplex");
        assertThat(keys(elmo.readResults(large).issues())).containsExactly("elmo.xml.tooLarge");
        assertThat(elmo.recognises(bytes("<!-- -->".repeat(10_000) + "<x"))).isFalse();
    }

    @Test
    void recognisesItInAnyEncodingAndNothingElse() {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><!-- <html> --><e:elmo xmlns:e=\"" + V1 + "\"></e:elmo>";
        for (var name : List.of("UTF-8", "UTF-16", "ISO-8859-1")) {
            assertThat(elmo.recognises(text.formatted(name).getBytes(Charset.forName(name))))
                    .isTrue();
        }
        for (var other : List.of("", "{}", "<html>elmo</html>", "<elmos/>", "PK\u0003\u0004", "elmo")) {
            assertThat(elmo.recognises(bytes(other))).isFalse();
        }
    }

    @Test
    void tellsAnEmptySignatureFromNone() {
        var signed = new String(document(V1, passed("One", "<value>3</value>")), StandardCharsets.UTF_8)
                .replace("</elmo>", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></elmo>");
        assertThat(understood(bytes(signed)).proof().check(TestKeys.knowing()))
                .isInstanceOf(Proof.Outcome.NotFoundOut.class);
        assertThat(understood(document(V1, passed("One", "<value>3</value>")))
                        .proof()
                        .check(TestKeys.knowing()))
                .isInstanceOf(Proof.Outcome.Absent.class);
    }

    @Test
    void neverThrowsForADamagedFile() {
        var whole = document(V1, passed("One", "<value>3</value>"));
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            var damaged = whole.clone();
            for (int changes = 0; changes <= i % 4; changes++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                        elmo.recognises(damaged);
                        elmo.read(damaged);
                        elmo.readResults(damaged);
                    })
                    .doesNotThrowAnyException();
        }
    }

    private Reading.Understood understood(byte[] document) {
        return (Reading.Understood) elmo.read(document);
    }

    private static Claim.Achieved achieved(Claim claim) {
        return (Claim.Achieved) claim;
    }

    private static List<String> keys(List<Reading.Issue> issues) {
        return issues.stream().map(issue -> issue.message().key()).toList();
    }

    private static byte[] document(String namespace, String nodes) {
        return bytes("<elmo xmlns=\"" + namespace
                + "\"><generatedDate>2026-01-01T00:00:00Z</generatedDate><learner><givenNames>Ada</givenNames>"
                + "<familyName>Example</familyName></learner><report><issuer><country>PL</country><identifier type=\"schac\">uni.example</identifier>"
                + "<title xml:lang=\"en\">Example University</title><url>https://uni.example</url></issuer>" + nodes
                + "<issueDate>2026-01-01T00:00:00</issueDate></report></elmo>");
    }

    private static String passed(String title, String value) {
        return node(title, "<status>passed</status>" + credit(value), "");
    }

    private static String credit(String value) {
        return "<credit><scheme>ects</scheme>" + value + "</credit>";
    }

    private static String node(String title, String instance, String parts) {
        return "<learningOpportunitySpecification><title>" + title + "</title><specifies><learningOpportunityInstance>"
                + instance + "</learningOpportunityInstance></specifies>" + parts
                + "</learningOpportunitySpecification>";
    }

    private static String part(String node) {
        return "<hasPart>" + node + "</hasPart>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
