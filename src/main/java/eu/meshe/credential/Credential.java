package eu.meshe.credential;

import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credential says, whatever format it is written in: who says of whom that they achieved what, from when until when.
 *
 * <p>Ours are complete; one from elsewhere may lack anything that is nullable.
 *
 * @param id its IRI; empty where the document gives none
 * @param issuer who vouches for it (and seals it); need not be the awarding body
 * @param issuedAt when it was issued; {@code null} where the document does not say
 * @param validFrom from when it holds; {@code null} where the document does not say
 * @param validUntil until when it holds; {@code null} for without end
 * @param statuses where to ask whether it was revoked or suspended; empty when it cannot be
 */
public record Credential(
        String id,
        LocalisedText title,
        Organisation issuer,
        Holder holder,
        Claim claim,
        @Nullable Instant issuedAt,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<StatusReference> statuses) {

    public Credential {
        statuses = List.copyOf(statuses);
    }

    /**
     * What the seal on its card is drawn from: SHA-256 over who has what from when under which name. The same in every format it is written
     * in, and another as soon as someone puts another name or title into it.
     */
    public byte[] fingerprint() {
        return Digest.sha256(String.join(
                "\n",
                id,
                title.original(),
                holder.displayName(),
                String.valueOf(holder.birthDate()),
                String.valueOf(validFrom)));
    }
}
