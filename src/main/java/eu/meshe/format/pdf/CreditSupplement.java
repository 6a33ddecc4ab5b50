package eu.meshe.format.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes the credit supplement of a credential: eight sections after the Diploma Supplement, for people, as PDF/A-3a and PDF/UA-1; the sealed
 * document lies inside as a file, byte for byte, for machines.
 *
 * <p>Nothing is fetched while it is written. The same supplement gives the same pages; the file's identifier and dates come from the content.
 */
public final class CreditSupplement implements SupplementWriter {

    static {
        // It logs the text it lays out, which is about a person.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] write(Supplement supplement) {
        var texts = new Texts(supplement.reader());
        var page = new SupplementPage(supplement, texts);
        return ArchivalPdf.complete(render(page.html()), supplement, texts);
    }

    private static byte[] render(String html) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
