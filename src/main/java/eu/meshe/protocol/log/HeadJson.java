package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerHead;
import java.time.Instant;
import java.util.HexFormat;

/** A signed head of the log, as it is published. Hashes and signature in lower-case hex. */
record HeadJson(long size, String root, String chain, Instant signedAt, String key, String signature) {

    static HeadJson of(LedgerHead head) {
        var hex = HexFormat.of();
        return new HeadJson(
                head.size(),
                hex.formatHex(head.root()),
                hex.formatHex(head.chainHash()),
                head.signedAt(),
                head.keyId(),
                hex.formatHex(head.signature()));
    }
}
