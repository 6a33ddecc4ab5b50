package eu.meshe.format.baked;

import eu.meshe.credential.Container;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A PNG picture with a credential in it (Open Badges 3.0, 5.3.2.1): an {@code iTXt} chunk with the keyword {@code openbadgecredential}. The
 * picture itself is never decoded.
 */
public final class PngBadge implements Container {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String KEYWORD = "openbadgecredential";
    private static final String OPEN_BADGES_2 = "openbadges";

    @Override
    public String name() {
        return "baked.png";
    }

    @Override
    public boolean recognises(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(SIGNATURE, 0, SIGNATURE.length, file, 0, SIGNATURE.length);
    }

    @Override
    public Message notice() {
        return Message.of("baked.png.notice");
    }

    @Override
    public Contents open(byte[] file) {
        try {
            var texts = new PngChunks(file, SIGNATURE.length).texts(List.of(KEYWORD, OPEN_BADGES_2));
            var credentials = new ArrayList<byte[]>();
            for (var text : texts) {
                if (text.keyword().equals(KEYWORD)) {
                    credentials.add(text.value());
                }
            }
            return credentials.isEmpty() ? nothing(texts) : new Contents.Found(credentials);
        } catch (PngChunks.DamagedPng e) {
            return new Contents.Empty(e.why());
        }
    }

    private static Contents nothing(List<PngChunks.Text> texts) {
        var older = texts.stream().anyMatch(text -> text.keyword().equals(OPEN_BADGES_2));
        return new Contents.Empty(Message.of(older ? "baked.openBadges2" : "baked.nothing"));
    }
}
