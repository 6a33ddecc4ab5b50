package eu.meshe.format.elm.seal;

import eu.meshe.platform.Message;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the time stamps of one seal are the stamps of, and whether they are (ETSI TS 119 182-1, 5.3.4 and 5.3.6). */
record SealStamps(byte[] signedPayload, Envelope.Signature signature) {

    private static final int MOST = 16;

    /** The stamps of a seal, the oldest first, as far as they lie in the file. */
    List<TimeStamp> checkAll() {
        var found = new ArrayList<TimeStamp>();
        for (var i = 0; i < signature.unsigned().size() && found.size() < MOST; i++) {
            var value = signature.unsigned().get(i);
            if (value.is(Unsigned.SIGNATURE_STAMP)) {
                value.tokens(Unsigned.SIGNATURE_STAMP)
                        .forEach(token -> found.add(TimeStampToken.check(token, sealed())));
            } else if (value.is(Unsigned.ARCHIVE_STAMP)) {
                var archived = archived(i);
                value.tokens(Unsigned.ARCHIVE_STAMP).forEach(token -> found.add(checkArchive(token, archived)));
            }
        }
        return found;
    }

    private static TimeStamp checkArchive(byte[] token, Optional<byte[]> archived) {
        return archived.map(bytes -> TimeStampToken.check(token, bytes))
                .orElseGet(() -> new TimeStamp.NotFoundOut(Message.of("elm.stamp.clear")));
    }

    // 5.3.4: the input of a signature time stamp is the base64url of the signature value
    byte[] sealed() {
        return signature.value().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * 5.3.6.3.1: payload, protected header and signature with dots between, a dot, and every value added before. Values that lie there as
     * bare JSON would need a canonical form that the standard leaves open: empty.
     */
    Optional<byte[]> archived(int before) {
        var values = signature.unsigned().subList(0, before);
        if (!values.stream().allMatch(Unsigned::isEncoded)) {
            return Optional.empty();
        }
        var input = new ByteArrayOutputStream(signedPayload.length + 32 * 1024);
        input.writeBytes(signedPayload);
        input.writeBytes(ascii("." + signature.protectedHeader() + "." + signature.value() + "."));
        values.forEach(value -> input.writeBytes(ascii(value.encoded())));
        return Optional.of(input.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
