package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerHead;
import eu.meshe.ledger.MerkleTree;
import eu.meshe.ledger.ProveEntry.Proven;
import eu.meshe.platform.Message;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an outsider can find out about the log with what was published, and nothing else. */
final class CheckLog {

    private final @Nullable PublishedKeys keys;
    private final Instant now;

    /** @param keys the exchange's; {@code null} if nobody has them: then who signed is not found out */
    CheckLog(@Nullable PublishedKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /** Whether the entry is in the log with that head. */
    List<Checked> entry(LedgerHead head, Proven proven) {
        return List.of(signature(head), inclusion(head, proven));
    }

    private static Checked inclusion(LedgerHead head, Proven proven) {
        if (proven.head().size() != head.size()) {
            return new Checked(
                    "entry",
                    Mark.UNDECIDED,
                    Message.of("log.entry.other-head", proven.head().size(), head.size()));
        }
        var leaf = MerkleTree.leafHash(proven.entry().canonical());
        return MerkleTree.leadsTo(head.root(), head.size(), proven.position(), leaf, proven.proof())
                ? new Checked("entry", Mark.PASSED, Message.of("log.entry.in", proven.position() + 1, head.size()))
                : new Checked("entry", Mark.FAILED, Message.of(whyNot(head, proven)));
    }

    /** The worst case has its own words: two heads of one size that say different things. */
    private static String whyNot(LedgerHead head, Proven proven) {
        return Arrays.equals(head.root(), proven.head().root()) ? "log.entry.not-in" : "log.entry.two-logs";
    }

    /** Whether the log only grew from the one head to the other. */
    List<Checked> growth(LedgerHead older, LedgerHead newer, LogFiles.Growth growth) {
        var all = new ArrayList<Checked>();
        Stream.of(older, newer).map(this::signature).forEach(all::add);
        all.add(consistency(older, newer, growth));
        return all;
    }

    private static Checked consistency(LedgerHead older, LedgerHead newer, LogFiles.Growth growth) {
        if (older.size() > newer.size()) {
            return older.signedAt().isBefore(newer.signedAt())
                    ? new Checked("growth", Mark.FAILED, Message.of("log.growth.shrunk", older.size(), newer.size()))
                    : new Checked("growth", Mark.UNDECIDED, Message.of("log.growth.exchanged"));
        }
        if (older.size() != growth.older() || newer.size() != growth.newer()) {
            return new Checked(
                    "growth",
                    Mark.UNDECIDED,
                    Message.of("log.growth.other-heads", growth.older(), growth.newer(), older.size(), newer.size()));
        }
        return MerkleTree.grew(older.size(), older.root(), newer.size(), newer.root(), growth.proof())
                ? new Checked("growth", Mark.PASSED, Message.of("log.growth.grew", newer.size() - older.size()))
                : new Checked("growth", Mark.FAILED, Message.of("log.growth.rewritten"));
    }

    private Checked signature(LedgerHead head) {
        return keys == null
                ? new Checked("signature", Mark.UNDECIDED, Message.of("log.signature.no-key", head.keyId()))
                : keys.check(head, now);
    }
}
