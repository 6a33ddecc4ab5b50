package eu.meshe.platform.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Lays out a page as a file for archives (PDF/A-3a) and for everyone's eyes and ears (PDF/UA-1): tagged, in a named language, with a title, its
 * type inside it.
 *
 * <p>Nothing is fetched while it is written. The same page gives the same file: its identifier and dates come from what is said of it.
 */
public final class ArchivalPdf {

    private static final String PRODUCER = "MESHE";

    static {
        // It logs the text it lays out, which is about a person.
        XRLog.setLoggingEnabled(false);
    }

    private ArchivalPdf() {}

    /**
     * What the file says of itself.
     *
     * @param title without line breaks
     */
    public record About(String title, Locale language, ZonedDateTime madeAt) {

        public About {
            title = Typeface.showable(title).replace('\n', ' ');
        }
    }

    /** What else belongs into the file, such as a document for machines. */
    public interface Enclosure {
        void add(PDDocument pdf) throws IOException;
    }

    /** @param html well-formed, as {@link Markup} makes it */
    public static byte[] write(String html, About about) {
        return write(html, about, pdf -> {});
    }

    /** @param html well-formed, as {@link Markup} makes it */
    public static byte[] write(String html, About about, Enclosure enclosure) {
        try (var document = Loader.loadPDF(layOut(html));
                var out = new ByteArrayOutputStream()) {
            enclosure.add(document);
            describe(document, about);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] layOut(String html) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.usePdfAConformance(PdfAConformance.PDFA_3_A);
        pdf.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        pdf.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        try (var document = new PDDocument();
                var svg = new BatikSVGDrawer();
                var out = new ByteArrayOutputStream()) {
            Typeface.setUp(pdf, document);
            RightToLeft.setUp(pdf);
            pdf.usePDDocument(document);
            pdf.useSVGDrawer(svg);
            pdf.withHtmlContent(html, null).toStream(out).run();
            return out.toByteArray();
        }
    }

    private static void describe(PDDocument document, About about) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setProducer(PRODUCER);
        information.setCreationDate(madeAt(about));
        information.setModificationDate(madeAt(about));
        document.setDocumentInformation(information);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(about.madeAt().toEpochSecond());
        document.setVersion(1.7f);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(about.language().toLanguageTag());
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(about).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String xmp(About about) throws IOException {
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                about.madeAt().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime());
        try (var template = ArchivalPdf.class.getResourceAsStream("/print/metadata.xml")) {
            return new String(Objects.requireNonNull(template, "metadata.xml").readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", about.language().toLanguageTag())
                    .replace("{producer}", PRODUCER)
                    .replace("{at}", at)
                    .replace("{title}", new Markup().attribute(about.title()).toString());
        }
    }

    private static GregorianCalendar madeAt(About about) {
        return GregorianCalendar.from(about.madeAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
