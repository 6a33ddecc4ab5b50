package eu.meshe.credential;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a credential was handed over: with a proof of its holder's key, or without. It is made at the moment of showing, so it says nothing of who
 * issued what.
 */
@FunctionalInterface
public interface Possession {

    /** Never throws for a bad document. */
    Outcome check(KeyDirectory keys);

    /** A document that is not tied to anybody's key and came without a proof of one. */
    static Possession none() {
        return keys -> new Outcome.NotAsked();
    }

    /** One that is tied to its holder's key and came without a proof of that key. */
    static Possession unproven() {
        return keys -> new Outcome.Unproven();
    }

    /** What came of it. */
    sealed interface Outcome {

        /** The question does not arise. */
        record NotAsked() implements Outcome {}

        /** The credential is tied to a key, and whoever handed it over did not show that they have it. */
        record Unproven() implements Outcome {}

        /**
         * Whoever handed it over had the key.
         *
         * @param presenter the DID or address whose key it is; empty where the credential names the key itself
         * @param isBoundKey whether it is the key that the issuer tied the credential to ({@code cnf})
         * @param nonce the number that whoever asked had given; {@code null} for none
         * @param audiences for whom the proof was made, as it says; empty for anybody
         * @param at when, as it says
         */
        record Proven(
                String presenter,
                boolean isBoundKey,
                @Nullable String nonce,
                List<String> audiences,
                @Nullable Instant at)
                implements Outcome {
            public Proven {
                audiences = List.copyOf(audiences);
            }
        }

        /** The proof does not fit: made for another document, with another key, or malformed. */
        record Broken(Message why) implements Outcome {}

        record NotFoundOut(Message obstacle) implements Outcome {}
    }
}
