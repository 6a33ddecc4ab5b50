package eu.meshe.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.credential.Container.Contents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfAttachmentsTest {

    private static final String CREDENTIAL = "{\"id\":\"urn:x\",\"name\":\"Ähre endstream (x) >> 🎓\"}";

    private final PdfAttachments container = new PdfAttachments();

    @Test
    void takesTheSealedDocumentOutOfOurOwnSupplementByteForByte() {
        var supplement = SupplementFixture.complete(Locale.ENGLISH);
        var pdf = new CreditSupplement().write(supplement);
        assertThat(container.recognises(pdf)).isTrue();
        assertThat(found(pdf)).containsExactly(supplement.document().bytes());
    }

    @Test
    void takesEachAttachmentThatMayBeACredentialAndNoOther() throws Exception {
        var pdf = pdf(
                Map.of(
                        "a.json", bytes(CREDENTIAL),
                        "b.xml", bytes("<x/>"),
                        "c.txt", bytes("Dear all"),
                        "d.jwt", bytes("eyJhbGciOiJFUzI1NiJ9.e30.AA")),
                false);
        assertThat(found(pdf))
                .extracting(document -> new String(document, StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(CREDENTIAL, "<x/>", "eyJhbGciOiJFUzI1NiJ9.e30.AA");
    }

    @Test
    void readsAttachmentsThatAreNotPackedAndThoseThatStateNoLength() {
        assertThat(found(raw("/Type /EmbeddedFile /Length " + bytes(CREDENTIAL).length, bytes(CREDENTIAL))))
                .containsExactly(bytes(CREDENTIAL));
        assertThat(found(raw("/Type/EmbeddedFile /Length 99 0 R /Params<</Desc (\\) >> %)>>", bytes("{\"a\":1}"))))
                .extracting(document -> new String(document, StandardCharsets.UTF_8).strip())
                .containsExactly("{\"a\":1}");
        assertThat(found(raw("/Subtype /application#2Fjson /Filter [/FlateDecode]", deflated(bytes(CREDENTIAL)))))
                .containsExactly(bytes(CREDENTIAL));
    }

    /** A later part of the file writes an object anew (incremental update): what was there before no longer counts. */
    @Test
    void takesAnObjectAsItWasWrittenLast() {
        var first = object(4, "/Type /EmbeddedFile", bytes("{\"old\":1}"));
        var second = object(4, "/Type /EmbeddedFile", bytes("{\"new\":1}"));
        var gone = "5 0 obj\n<</Type /Catalog>>\nendobj\n";
        var pdf = bytes("%PDF-1.7\n" + first + object(5, "/Type /EmbeddedFile", bytes("{}")) + second + gone);
        assertThat(found(pdf))
                .extracting(document -> new String(document, StandardCharsets.UTF_8).strip())
                .containsExactly("{\"new\":1}");
    }

    @Test
    void saysWhatIsInTheWay() throws Exception {
        assertThat(why(pdf(Map.of(), false))).isEqualTo("pdf.attachments.nothing");
        assertThat(why(pdf(Map.of("a.txt", bytes("Dear all")), false))).isEqualTo("pdf.attachments.nothing");
        assertThat(why(pdf(Map.of("a.json", bytes(CREDENTIAL)), true))).isEqualTo("pdf.attachments.encrypted");
        assertThat(why(bytes("%PDF-1.7\ntrailer <</Encrypt 3 0 R>>"))).isEqualTo("pdf.attachments.encrypted");
        var many = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i < 40; i++) {
            many.append(object(i, "/Type /EmbeddedFile", bytes("{}")));
        }
        assertThat(why(bytes(many.toString()))).isEqualTo("pdf.attachments.tooMany");
    }

    @Test
    void unpacksNoBomb() {
        var bomb = deflated(new byte[200 * 1024 * 1024]);
        assertThat(why(raw("/Type /EmbeddedFile /Filter /FlateDecode", bomb))).isEqualTo("pdf.attachments.nothing");
        var twice = deflated(bomb);
        assertThat(why(raw("/Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode]", twice)))
                .isEqualTo("pdf.attachments.nothing");
        assertThat(why(raw("/Type /ObjStm /N 1 /First 1 /Filter /FlateDecode", bomb)))
                .isEqualTo("pdf.attachments.nothing");
    }

    /** Each of these would take minutes if the same bytes were gone through again for every beginning. */
    @Test
    void goesThroughMisleadingFilesInOneGo() {
        for (var misleading :
                List.of("1 0 obj<<", "trailer<<", "1 0 obj<</Type/EmbeddedFile>>stream\n", "<<((((", "(((<<")) {
            var file = bytes("%PDF-1.7\n" + misleading.repeat(2_000_000 / misleading.length()));
            var start = System.nanoTime();
            container.open(file);
            assertThat(System.nanoTime() - start).as(misleading).isLessThan(20_000_000_000L);
        }
    }

    @Test
    void recognisesAPdfByItsHeaderAndLeavesTextsThatSpeakOfOne() {
        assertThat(container.recognises(bytes("\n\n%PDF-1.4"))).isTrue();
        for (var other : List.of("", "PDF", "{\"a\":\"%PDF-1.7\"}", "<a>%PDF-1.7</a>", "\u0089PNG")) {
            assertThat(container.recognises(bytes(other))).as(other).isFalse();
        }
    }

    @Test
    void neverThrowsForADamagedFile() throws Exception {
        var whole = pdf(Map.of("a.json", bytes(CREDENTIAL)), false);
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var damaged = java.util.Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> container.open(damaged)).doesNotThrowAnyException();
        }
    }

    private List<byte[]> found(byte[] pdf) {
        return ((Contents.Found) container.open(pdf)).documents();
    }

    private String why(byte[] pdf) {
        return ((Contents.Empty) container.open(pdf)).why().key();
    }

    /** As PDFBox writes it, which is how most Java programs do. */
    private static byte[] pdf(Map<String, byte[]> attachments, boolean encrypted) throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            var names = new TreeMap<String, PDComplexFileSpecification>();
            for (var attachment : attachments.entrySet()) {
                var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.getValue()));
                var specification = new PDComplexFileSpecification();
                specification.setFile(attachment.getKey());
                specification.setEmbeddedFile(file);
                names.put(attachment.getKey(), specification);
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(names);
            var dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
            dictionary.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(dictionary);
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] raw(String dictionary, byte[] stream) {
        return ("%PDF-1.7\n" + object(7, dictionary, stream) + "trailer <</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String object(int number, String dictionary, byte[] stream) {
        return number + " 0 obj\n<<" + dictionary + ">>\nstream\n" + new String(stream, StandardCharsets.ISO_8859_1)
                + "\nendstream\nendobj\n";
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
