package eu.meshe.format.pdf;

import eu.meshe.credential.Container;
import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A PDF with a credential attached, such as our credit supplement. The pages are never looked at. Every embedded file that begins like JSON,
 * XML or a token is taken out; which of them is a credential is for the formats to say.
 */
public final class PdfAttachments implements Container {

    /** ISO 32000-1, Annex H, implementation note 13: the header stands somewhere in the first 1024 bytes. */
    private static final int HEADER_WITHIN = 1024;

    @Override
    public String name() {
        return "pdf.attachments";
    }

    @Override
    public boolean recognises(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        var header = start.indexOf("%PDF-");
        // A text that merely speaks of PDF files begins like a text.
        return header >= 0 && !looksLikeADocument(file);
    }

    @Override
    public Message notice() {
        return Message.of("pdf.attachments.notice");
    }

    @Override
    public Contents open(byte[] file) {
        var objects = new PdfObjects(file);
        try {
            var documents = objects.embeddedFiles().stream()
                    .filter(PdfAttachments::looksLikeADocument)
                    .toList();
            if (!documents.isEmpty()) {
                return new Contents.Found(documents);
            }
        } catch (PdfObjects.RefusedPdf e) {
            return new Contents.Empty(e.why());
        }
        return new Contents.Empty(Message.of("pdf.attachments.nothing"));
    }

    /** By its first letter: JSON and XML, or the base64url of an opening brace with which every JWT begins. */
    private static boolean looksLikeADocument(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replaceAll("\\A(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)|\u0000", "")
                .stripLeading();
        return List.of("{", "<", "ey").stream().anyMatch(start::startsWith);
    }
}
