package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.platform.print.ArchivalPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Writes the credit supplement of a credential: eight sections after the Diploma Supplement, for people, as PDF/A-3a and PDF/UA-1; the sealed
 * document lies inside as a file, byte for byte, for machines.
 *
 * <p>Nothing is fetched while it is written. The same supplement gives the same pages; the file's identifier and dates come from the content.
 */
public final class CreditSupplement implements SupplementWriter {

    @Override
    public byte[] write(Supplement supplement) {
        var texts = new Texts(supplement.reader());
        var about =
                new ArchivalPdf.About(SupplementPage.title(supplement, texts), texts.language(), supplement.madeAt());
        return ArchivalPdf.write(
                new SupplementPage(supplement, texts).html(), about, pdf -> embed(pdf, supplement, texts));
    }

    // ISO 19005-3, 6.8: an embedded file names its media type and its relation to the page.
    private static void embed(PDDocument document, Supplement supplement, Texts texts) throws IOException {
        var specification = specification(document, supplement, texts);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(supplement.document().fileName(), specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification specification(PDDocument document, Supplement supplement, Texts texts)
            throws IOException {
        var sealed = supplement.document();
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(sealed.bytes()));
        file.setSubtype(sealed.mediaType());
        file.setSize(sealed.bytes().length);
        file.setModDate(GregorianCalendar.from(supplement.madeAt().truncatedTo(ChronoUnit.SECONDS)));
        var specification = new PDComplexFileSpecification();
        specification.setFile(sealed.fileName());
        specification.setFileUnicode(sealed.fileName());
        specification.setFileDescription(texts.say("pdf.file.description"));
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        return specification;
    }
}
