package eu.meshe.signing.integrity.selective;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the holder of a credential hands on in the proof: signatures over the statements that are shown (W3C Data Integrity ECDSA Cryptosuites
 * 1.0, 3.5.7 and 3.5.8).
 *
 * @param baseSignature the issuer's, over the proof options, the one-time key and the statements that must be shown; 64 bytes
 * @param publicKey the one-time key that signed each of the other statements: a P-256 multikey of 35 bytes, without its letter
 * @param signatures by that key, one for each statement that need not be shown and is, in their order; 64 bytes each
 * @param labels by the name that canonicalisation gives to a node without a name, the issuer's name for it, both without {@code _:}
 * @param mandatory the places, among the statements shown, of those that must be
 */
public record DerivedProofValue(
        byte[] baseSignature,
        byte[] publicKey,
        List<byte[]> signatures,
        Map<String, String> labels,
        List<Integer> mandatory) {

    /** Bytes of a signature by P-256. */
    static final int SIGNATURE = 64;

    static final int PUBLIC_KEY = 35;
    static final int LABEL = 32;

    private static final int PARTS = 5;
    private static final int[] HEADER = {0xd9, 0x5d, 0x01};

    public DerivedProofValue {
        signatures = List.copyOf(signatures);
        labels = Map.copyOf(labels);
        mandatory = List.copyOf(mandatory);
    }

    /** @throws IllegalArgumentException if the bytes are anything else */
    public static DerivedProofValue read(byte[] bytes) {
        requireHeader(bytes, HEADER);
        var cbor = new CborReader(bytes, HEADER.length);
        if (cbor.array() != PARTS) {
            throw new IllegalArgumentException("not five parts");
        }
        var value = new DerivedProofValue(
                cbor.bytes(SIGNATURE), cbor.bytes(PUBLIC_KEY), signatures(cbor), labels(cbor), places(cbor));
        cbor.end();
        return value;
    }

    public byte[] write() {
        var cbor = new CborWriter(HEADER).array(PARTS).bytes(baseSignature).bytes(publicKey);
        cbor.array(signatures.size());
        signatures.forEach(cbor::bytes);
        cbor.map(labels.size());
        var inOrder = new TreeMap<Integer, String>();
        labels.forEach((name, label) -> inOrder.put(Integer.parseInt(name.substring("c14n".length())), label));
        inOrder.forEach((number, label) ->
                cbor.number(number).bytes(Base64.getUrlDecoder().decode(label.substring(1))));
        cbor.array(mandatory.size());
        mandatory.forEach(cbor::number);
        return cbor.written();
    }

    static void requireHeader(byte[] bytes, int[] header) {
        for (int i = 0; i < header.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != header[i]) {
                throw new IllegalArgumentException("another header");
            }
        }
    }

    static List<byte[]> signatures(CborReader cbor) {
        var count = cbor.array();
        var signatures = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            signatures.add(cbor.bytes(SIGNATURE));
        }
        return signatures;
    }

    private static Map<String, String> labels(CborReader cbor) {
        var count = cbor.map();
        var labels = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            var name = "c14n" + cbor.number();
            var label = "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(cbor.bytes(LABEL));
            if (labels.put(name, label) != null) {
                throw new IllegalArgumentException("a name twice");
            }
        }
        if (new HashSet<>(labels.values()).size() < labels.size()) {
            throw new IllegalArgumentException("two nodes of one name");
        }
        return labels;
    }

    private static List<Integer> places(CborReader cbor) {
        var count = cbor.array();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            places.add(cbor.number());
        }
        if (new HashSet<>(places).size() < places.size()) {
            throw new IllegalArgumentException("a place twice");
        }
        return places;
    }
}
