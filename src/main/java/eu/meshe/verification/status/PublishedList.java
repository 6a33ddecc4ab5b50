package eu.meshe.verification.status;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.StatusDirectory.Meaning;
import eu.meshe.credential.StatusReference;
import eu.meshe.credential.TokenStatusList;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status list with an intact signature.
 *
 * @param issuer whom it names as its issuer; empty where it names nobody
 * @param signer whose key signed it
 * @param validFrom from when it holds; {@code null} where it does not say
 * @param validUntil until when it holds; {@code null} where it does not say
 * @param ttl for how long a copy may be kept; {@code null} where it does not say
 */
record PublishedList(
        String issuer,
        Proof.Signer signer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Duration ttl,
        Entries entries) {

    /** What stands in it. */
    sealed interface Entries {

        /** What is said of one place. */
        Said say(StatusReference reference);

        /** Bytes it takes. */
        long size();
    }

    /** What a list says of one place. */
    sealed interface Said {

        record Nothing() implements Said {}

        record Against(Meaning meaning) implements Said {}

        record Unclear(Message why) implements Said {}
    }

    /** W3C Bitstring Status List 1.0, 2.2. */
    record Bits(Set<String> purposes, BitstringStatusList list) implements Entries {

        @Override
        public Said say(StatusReference reference) {
            if (!purposes.contains(reference.purpose())) {
                return unclear("purpose", reference.purpose());
            }
            if (reference.index() < 0 || reference.index() >= list.entries()) {
                return unclear("no-such-place", reference.index());
            }
            if (!list.isSet(reference.index())) {
                return new Said.Nothing();
            }
            return switch (reference.purpose()) {
                case "revocation" -> new Said.Against(Meaning.REVOKED);
                case "suspension" -> new Said.Against(Meaning.SUSPENDED);
                default -> unclear("unknown-purpose", reference.purpose());
            };
        }

        @Override
        public long size() {
            return list.entries() / 8;
        }
    }

    /** IETF Token Status List, 7. */
    record Numbers(TokenStatusList list) implements Entries {

        @Override
        public Said say(StatusReference reference) {
            if (reference.index() < 0 || reference.index() >= list.entries()) {
                return unclear("no-such-place", reference.index());
            }
            var number = list.status(reference.index());
            return switch (number) {
                case TokenStatusList.VALID -> new Said.Nothing();
                case TokenStatusList.INVALID -> new Said.Against(Meaning.REVOKED);
                case TokenStatusList.SUSPENDED -> new Said.Against(Meaning.SUSPENDED);
                default -> unclear("unknown-number", number);
            };
        }

        @Override
        public long size() {
            return list.entries() * list.bits() / 8;
        }
    }

    private static Said unclear(String finding, Object what) {
        var text = String.valueOf(what);
        return new Said.Unclear(
                Message.of("verification.list." + finding, text.length() > 200 ? text.substring(0, 200) + "…" : text));
    }
}
