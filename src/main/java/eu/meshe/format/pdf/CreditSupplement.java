package eu.meshe.format.pdf;

import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.platform.print.ArchivalPdf;
import eu.meshe.platform.print.EmbeddedFile;

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
        return ArchivalPdf.write(new SupplementPage(supplement, texts).html(), about, sealedIn(supplement, texts));
    }

    private static EmbeddedFile sealedIn(Supplement supplement, Texts texts) {
        var sealed = supplement.document();
        return new EmbeddedFile(
                sealed.fileName(),
                sealed.bytes(),
                sealed.mediaType(),
                texts.say("pdf.file.description"),
                supplement.madeAt());
    }
}
