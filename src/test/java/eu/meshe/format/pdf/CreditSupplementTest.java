package eu.meshe.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Supplement;
import eu.meshe.platform.print.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CreditSupplementTest {

    static Stream<Supplement> supplements() {
        return Stream.of(
                SupplementFixture.complete(Locale.ENGLISH),
                SupplementFixture.complete(Locale.GERMAN),
                SupplementFixture.complete(Locale.FRENCH),
                SupplementFixture.with(SupplementFixture.bare(), null, Locale.ENGLISH),
                SupplementFixture.withEverything(Locale.ENGLISH),
                SupplementFixture.withEverything(Locale.GERMAN),
                SupplementFixture.of(SupplementFixture.recognised(), Locale.GERMAN),
                SupplementFixture.named("Ελένη Δοκιμή", "Κλίμα και νερό · Вода и климат · Őrség Łódź", Locale.ENGLISH),
                SupplementFixture.named("דוגמה מבחן", "שיעור", Locale.GERMAN),
                SupplementFixture.named("مثال تجريبي", "دورة", Locale.ENGLISH),
                SupplementFixture.named("王小明 👩‍🎓🏳️‍🌈", "量子 🎓 \uD800 \u202Egnp.exe\u0000\u0007", Locale.ENGLISH),
                SupplementFixture.named("W".repeat(400), "Long ".repeat(300), Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("supplements")
    void keepsTheStandardsForArchivesAndForAccessibility(Supplement supplement) throws Exception {
        var pdf = new CreditSupplement().write(supplement);
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void carriesTheSealedDocumentByteForByte() throws Exception {
        try (var pdf = read(SupplementFixture.complete(Locale.ENGLISH))) {
            var file = Objects.requireNonNull(pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jsonld"));
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(SupplementFixture.SEALED);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/ld+json");
            assertThat(file.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Source");
        }
    }

    @Test
    void saysEveryFactInEightSections() throws Exception {
        assertThat(words(SupplementFixture.complete(Locale.ENGLISH)))
                .contains(
                        "1 Holder",
                        "2 The credential",
                        "3 Level",
                        "4 Content and results",
                        "5 What it can be used for",
                        "6 Additional information",
                        "7 Certification",
                        "8 The education system")
                .contains(
                        "Orla Testdottir", "7 March 1989", "5 ECTS (stands for 125–150 hours of work)", "Level 7 of 8")
                .contains(
                        "Second cycle (master level)",
                        "Building and civil engineering (ISCED-F 0732)",
                        "English, German")
                .contains(
                        "Design a rain garden and justify its size",
                        "42.0 %",
                        "Institutional audit, by Agency of Nowhere")
                .contains("Valid, not revoked (as of 14 September 2026)", "https://exchange.example/verify/7f3a1c")
                .contains("AQ Austria");
    }

    @Test
    void writesGermanForGermanReaders() throws Exception {
        assertThat(words(SupplementFixture.complete(Locale.GERMAN)))
                .contains("Wasser und Klima in Städten", "7. März 1989", "Hoch- und Tiefbau (ISCED-F 0732)", "42,0 %")
                .contains("Von der verleihenden Einrichtung nicht angegeben");
    }

    @Test
    void saysWhatTheExchangeKnowsBeyondTheDocument() throws Exception {
        assertThat(words(SupplementFixture.withEverything(Locale.ENGLISH)))
                .contains("Access to further study Counts as an elective of any bachelor programme here.")
                .contains("Professional status Not a regulated profession.")
                .contains("Higher education there Nowhere has one university.")
                .doesNotContain("AQ Austria");
    }

    @Test
    void showsHowTheHoldersGradeStandsAmongAllOfThem() throws Exception {
        // 31, 58, 40 and 9 of 138: 22.5, 42.0, 29.0 and 6.5 percent; together 22.5, 64.5, 93.5 and 100.0
        assertThat(words(SupplementFixture.complete(Locale.ENGLISH)))
                .contains("This grade or better")
                .contains("2 (the holder's grade) 58 42.0 % 64.5 %")
                .contains("4 9 6.5 % 100.0 %");
    }

    @Test
    void saysWhereToLookForACountryWeDoNotDescribe() throws Exception {
        assertThat(words(SupplementFixture.from(new eu.meshe.learning.CountryCode("JP"))))
                .contains("Japan", "ENIC-NARIC")
                .doesNotContain("AQ Austria");
    }

    @Test
    void saysWhatIsNotStatedInsteadOfLeavingItOut() throws Exception {
        var words = words(SupplementFixture.with(SupplementFixture.bare(), null, Locale.ENGLISH));
        assertThat(words.split("Not stated by the awarding body", -1)).hasSizeGreaterThan(25);
    }

    @Test
    void takesMarkupAsText() throws Exception {
        var nasty = "<script>alert(1)</script> ' OR 1=1; -- &amp; <img src=\"http://evil.example/x\"/> {accent} {0}";
        assertThat(words(SupplementFixture.named(nasty, nasty, Locale.ENGLISH))).contains("Name " + nasty);
    }

    @Test
    void replacesWhatItCannotShowVisiblyAndSaysSo() throws Exception {
        assertThat(words(SupplementFixture.named("王 Test", "Title", Locale.ENGLISH)))
                .contains("□ Test", "stands for a character that this typeface cannot show");
    }

    @Test
    void isJudgedByAValidatorThatDoesRefuse() throws Exception {
        try (var plain = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            plain.addPage(new PDPage());
            plain.save(out);
            assertThat(VeraPdf.brokenRules(out.toByteArray(), PDFAFlavour.PDFA_3_A))
                    .isNotEmpty();
            assertThat(VeraPdf.brokenRules(out.toByteArray(), PDFAFlavour.PDFUA_1))
                    .isNotEmpty();
        }
    }

    @Test
    void isTheSameFileForTheSameSupplement() {
        assertThat(new CreditSupplement().write(SupplementFixture.complete(Locale.ENGLISH)))
                .isEqualTo(new CreditSupplement().write(SupplementFixture.complete(Locale.ENGLISH)));
    }

    @Test
    void leavesPdfsToLookAt() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "supplements"));
        var number = 0;
        for (var supplement : supplements().toList()) {
            Files.write(folder.resolve("supplement-" + number++ + ".pdf"), new CreditSupplement().write(supplement));
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    private static String words(Supplement supplement) throws Exception {
        try (var pdf = read(supplement)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static PDDocument read(Supplement supplement) throws Exception {
        return Loader.loadPDF(new CreditSupplement().write(supplement));
    }
}
