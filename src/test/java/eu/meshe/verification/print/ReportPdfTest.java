package eu.meshe.verification.print;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Digest;
import eu.meshe.platform.ProgramVersion;
import eu.meshe.platform.print.VeraPdf;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.web.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report on paper: the page's words, tagged for everyone, and nothing fetched. Pictures of each are left in target/reports to look at. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class ReportPdfTest {

    private static final Path PICTURES = Path.of("target", "reports");
    private static final StatusReference ELSEWHERE =
            new StatusReference(StatusReference.BITSTRING, "revocation", "https://elsewhere.example/status/1", 7);

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private ReportPdf reportPdf;

    @Autowired
    private PrepareReport prepareReport;

    @Autowired
    private ProgramVersion version;

    private Institution university;

    @BeforeEach
    void anAccreditedUniversity() {
        university = trust.aUniversity();
        trust.accredited(university);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepsTheStandardsForArchivesAndForAccessibilityInEachVerdictAndLanguage() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var report : List.of(verified(), failed(), partial())) {
                var pdf = write(report, language);
                assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
                assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
                leavePictures(pdf, report.verdict().name().toLowerCase(Locale.ROOT) + "-" + language);
            }
        }
    }

    @Test
    void saysWhatThePageSaysWithDateVersionAndHash() throws Exception {
        var report = verified();
        var words = words(write(report, Locale.ENGLISH));
        assertThat(words)
                .contains("This credential is genuine", "Reading river data", "Noor Voorbeeld", "Inventham University")
                .contains("Is it unchanged? Yes. Not a letter was changed since it was signed.")
                .contains("MESHE " + version.number(), "Page 1 of ");
        assertThat(words.replace(" ", "")).contains(report.sha256());
    }

    @Test
    void saysItInGermanToGermanReaders() throws Exception {
        try (var pdf = Loader.loadPDF(write(partial(), Locale.GERMAN))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(text(pdf))
                    .contains("Ergebnis einer Prüfung", "Flussdaten lesen", "Nicht prüfbar", "Seite 1 von ");
        }
    }

    @Test
    void isTaggedTitledAndFetchesNothing() throws Exception {
        try (var pdf = Loader.loadPDF(write(failed(), Locale.ENGLISH))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Result of a check: Do not rely on this credential");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "Table", "TH", "TD", "Figure", "L", "Link");
            assertThat(addresses(pdf)).allMatch(address -> address.endsWith("/verify"));
            assertThat(catalog.getNames()).isNull();
            assertThat(catalog.getOpenAction()).isNull();
        }
    }

    @Test
    void fitsTwoPages() throws Exception {
        for (var report : List.of(verified(), failed(), partial())) {
            try (var pdf = Loader.loadPDF(write(report, Locale.GERMAN))) {
                assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void setsEveryEuropeanAlphabetAndTakesMarkupAsText() throws Exception {
        var nasty = "<b onload='x'>&amp;{page}</b> Łódź Ελένη Вода Ħal Ġdida Þór İzmir שלום □";
        var words = words(reportPdf.write(with(nasty, 3)));
        assertThat(words).contains("<b onload='x'>&amp;{page}</b> Łódź Ελένη Вода Ħal Ġdida Þór İzmir");
    }

    @Test
    void boundsWhatADocumentMayFillPagesWith() throws Exception {
        var pdf = reportPdf.write(with("W".repeat(600), 12));
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isLessThan(40);
        }
    }

    @Test
    void isTheSameFileForTheSameReport() {
        var report = prepareReport.prepare(verified());
        assertThat(reportPdf.write(report)).isEqualTo(reportPdf.write(report));
    }

    @Test
    void namesTheFileByDayAndHashAlone() {
        var hash = Digest.hex("made up");
        assertThat(ReportPdf.fileName(Instant.parse("2026-11-22T23:30:00Z"), hash))
                .isEqualTo("check-2026-11-22-" + hash.substring(0, 8) + ".pdf");
    }

    private PrintedReport with(String words, int times) {
        var plain = prepareReport.prepare(verified());
        var said = new PrintedReport.Words(words, null);
        return new PrintedReport(
                plain.language(),
                Mark.UNDECIDED,
                words,
                words,
                List.of(words),
                List.of(words),
                new PrintedReport.Card(
                        words,
                        said,
                        said,
                        words,
                        Collections.nCopies(3, words),
                        List.of(words, words),
                        Collections.nCopies(times, said),
                        1,
                        Mark.EXPIRED,
                        words,
                        plain.sha256(),
                        "#1f5f8b"),
                Collections.nCopies(
                        times, new PrintedReport.Line(Mark.PASSED, "Passed", words, words, List.of(words), 2)),
                List.of(new PrintedReport.Source(words, said, null, true)),
                false,
                new PrintedReport.Contact(said, said, words, words),
                List.of(new PrintedReport.Fact(words, words)),
                plain.sha256(),
                plain.checkedAt(),
                plain.moment());
    }

    private VerificationReport verified() {
        return report(fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university));
    }

    private VerificationReport failed() {
        return report(
                VerificationFixture.changed(fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university)));
    }

    private VerificationReport partial() {
        var from = fixture.yesterday();
        var credential = fixture.aCredential(university, from, from.plus(365, ChronoUnit.DAYS), List.of(ELSEWHERE));
        return report(fixture.sealed(credential, EdcFormat.ID, university));
    }

    private VerificationReport report(byte[] document) {
        return (VerificationReport) verify.verify(document);
    }

    private byte[] write(VerificationReport report, Locale language) {
        LocaleContextHolder.setLocale(language);
        return reportPdf.write(report);
    }

    private static String words(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return text(read);
        }
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static List<String> tags(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                found.addAll(tags(element));
            }
        }
        return found;
    }

    private static List<String> addresses(PDDocument pdf) throws Exception {
        var found = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    found.add(action.getURI());
                }
            }
        }
        return found;
    }

    private static void leavePictures(byte[] pdf, String name) throws Exception {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(read);
            for (int page = 0; page < read.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
