package eu.meshe.format.elm.seal;

import eu.meshe.signing.StrictJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 without mercy: a lone surrogate must not turn into the question mark that was signed. */
final class Texts {

    private Texts() {}

    static Optional<byte[]> encode(String text) {
        return StrictJson.hasLoneSurrogate(text)
                ? Optional.empty()
                : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
