package eu.meshe.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
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
 * A document for machines that lies inside a page for people, byte for byte (ISO 19005-3, 6.8: it names its media type and its relation to
 * the page).
 *
 * @param name of the file
 * @param description for whoever lists the attachments
 */
public record EmbeddedFile(String name, byte[] content, String mediaType, String description, ZonedDateTime madeAt)
        implements ArchivalPdf.Enclosure {

    @Override
    public void add(PDDocument pdf) throws IOException {
        var specification = specification(pdf);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var catalog = pdf.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specification(PDDocument pdf) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        file.setSubtype(mediaType);
        file.setSize(content.length);
        file.setModDate(GregorianCalendar.from(madeAt.truncatedTo(ChronoUnit.SECONDS)));
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        return specification;
    }
}
