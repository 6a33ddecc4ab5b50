package eu.meshe.protocol.log;

import eu.meshe.ledger.ProveEntry.Growth;
import java.util.HexFormat;
import java.util.List;

/**
 * Two heads with the proof that the log only grew between them.
 *
 * @param proof the hashes that lead to both roots (RFC 9162, 2.1.4), in lower-case hex
 */
record GrowthJson(HeadJson older, HeadJson newer, List<String> proof) {

    static GrowthJson of(Growth growth) {
        return new GrowthJson(
                HeadJson.of(growth.older()),
                HeadJson.of(growth.newer()),
                growth.proof().stream().map(HexFormat.of()::formatHex).toList());
    }
}
