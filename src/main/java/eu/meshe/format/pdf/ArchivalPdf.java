package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Makes a rendered page into an archival file: the sealed document inside it, and the metadata that says which standards it keeps. */
final class ArchivalPdf {

    private static final String PRODUCER = "MESHE";

    private ArchivalPdf() {}

    static byte[] complete(byte[] pdf, Supplement supplement, Texts texts) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            embed(document, supplement, texts);
            describe(document, supplement, texts);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ISO 19005-3, 6.8: an embedded file names its media type and its relation to the page.
    private static void embed(PDDocument document, Supplement supplement, Texts texts) throws IOException {
        var sealed = supplement.document();
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(sealed.bytes()));
        file.setSubtype(sealed.mediaType());
        file.setSize(sealed.bytes().length);
        file.setModDate(madeAt(supplement));
        var specification = new PDComplexFileSpecification();
        specification.setFile(sealed.fileName());
        specification.setFileUnicode(sealed.fileName());
        specification.setFileDescription(texts.say("pdf.file.description"));
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(sealed.fileName(), specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static void describe(PDDocument document, Supplement supplement, Texts texts) throws IOException {
        var title = SupplementPage.title(supplement, texts);
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(madeAt(supplement));
        information.setModificationDate(madeAt(supplement));
        document.setDocumentInformation(information);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(supplement.madeAt().toEpochSecond());
        document.setVersion(1.7f);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(texts.language().toLanguageTag());
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, supplement, texts).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String xmp(String title, Supplement supplement, Texts texts) throws IOException {
        var escaped = new Markup().attribute(title).toString();
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                supplement.madeAt().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime());
        try (var template = ArchivalPdf.class.getResourceAsStream("/format/pdf/metadata.xml")) {
            return new String(Objects.requireNonNull(template, "metadata.xml").readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", texts.language().toLanguageTag())
                    .replace("{producer}", PRODUCER)
                    .replace("{at}", at)
                    .replace("{title}", escaped);
        }
    }

    private static GregorianCalendar madeAt(Supplement supplement) {
        return GregorianCalendar.from(supplement.madeAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
