package eu.meshe.signing.integrity.selective;

import java.util.ArrayList;
import java.util.List;

/**
 * What an issuer gives a holder to make proofs from, and the holder keeps (W3C Data Integrity ECDSA Cryptosuites 1.0, 3.5.2 and 3.5.3).
 *
 * @param baseSignature the issuer's, over the proof options, the one-time key and the statements that must be shown; 64 bytes
 * @param publicKey the one-time key that signed each of the other statements: a P-256 multikey of 35 bytes, without its letter
 * @param hmacKey what the names of nodes are made with; 32 bytes
 * @param signatures by the one-time key, one for each statement that need not be shown, in their order; 64 bytes each
 * @param mandatoryPointers the places in the document that must be shown (JSON pointers)
 */
public record BaseProofValue(
        byte[] baseSignature,
        byte[] publicKey,
        byte[] hmacKey,
        List<byte[]> signatures,
        List<String> mandatoryPointers) {

    private static final int PARTS = 5;
    private static final int[] HEADER = {0xd9, 0x5d, 0x00};

    public BaseProofValue {
        signatures = List.copyOf(signatures);
        mandatoryPointers = List.copyOf(mandatoryPointers);
    }

    /** Whether the bytes say that they are one. */
    public static boolean isMeant(byte[] bytes) {
        return bytes.length > HEADER.length
                && (bytes[0] & 0xff) == HEADER[0]
                && bytes[1] == HEADER[1]
                && bytes[2] == HEADER[2];
    }

    /** @throws IllegalArgumentException if the bytes are anything else */
    public static BaseProofValue read(byte[] bytes) {
        DerivedProofValue.requireHeader(bytes, HEADER);
        var cbor = new CborReader(bytes, HEADER.length);
        if (cbor.array() != PARTS) {
            throw new IllegalArgumentException("not five parts");
        }
        var value = new BaseProofValue(
                cbor.bytes(DerivedProofValue.SIGNATURE),
                cbor.bytes(DerivedProofValue.PUBLIC_KEY),
                cbor.bytes(DerivedProofValue.LABEL),
                DerivedProofValue.signatures(cbor),
                pointers(cbor));
        cbor.end();
        return value;
    }

    public byte[] write() {
        var cbor = new CborWriter(HEADER)
                .array(PARTS)
                .bytes(baseSignature)
                .bytes(publicKey)
                .bytes(hmacKey)
                .array(signatures.size());
        signatures.forEach(cbor::bytes);
        cbor.array(mandatoryPointers.size());
        mandatoryPointers.forEach(cbor::text);
        return cbor.written();
    }

    private static List<String> pointers(CborReader cbor) {
        var count = cbor.array();
        var pointers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            pointers.add(cbor.text());
        }
        return pointers;
    }
}
