package eu.meshe.example.postcard;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Reading;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import java.util.List;

/** A format as small as one can be: a line of text. What {@code FindFormatsTest} adds to show that a folder is enough. */
public final class PostcardFormat implements CredentialFormat {

    static final FormatId ID = new FormatId("postcard", "postcard.postcard", "txt", "text/plain");

    private static final String BEGINNING = "POSTCARD ";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Fit fit(Document document) {
        return document.text().startsWith(BEGINNING) ? Fit.OWN : Fit.NONE;
    }

    @Override
    public Reading read(Document document) {
        var title = LocalisedText.undetermined(document.text().substring(BEGINNING.length()));
        return new Reading.Understood(
                new Credential(
                        "",
                        title,
                        Organisation.named("", title),
                        Holder.unnamed(null),
                        new Claim.Other(List.of("Postcard")),
                        null,
                        null,
                        null,
                        List.of()),
                Proof.none(),
                List.of(),
                List.of());
    }
}
