package eu.meshe.format.presentation;

import eu.meshe.credential.Container;
import eu.meshe.platform.Message;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** A presentation in JSON, with the holder's proof in it or without. */
public final class JsonPresentation implements Container {

    private static final byte[] NAME = "\"VerifiablePresentation\"".getBytes(StandardCharsets.US_ASCII);

    /** How far into a file its first letter is looked for. */
    private static final int MOST_SPACE = 1_000;

    @Override
    public String name() {
        return "presentation.json";
    }

    @Override
    public boolean recognises(byte[] file) {
        return startsLikeAnObject(file)
                && contains(file)
                && StrictJson.parse(file) instanceof StrictJson.Result.Read read
                && WrappedCredentials.isPresentation(read.value());
    }

    @Override
    public Message notice() {
        return Message.of("presentation.notice");
    }

    @Override
    public Contents open(byte[] file) {
        if (!(StrictJson.parse(file) instanceof StrictJson.Result.Read read
                && read.value() instanceof ObjectNode presentation)) {
            return new Contents.Empty(Message.of("presentation.nothing"));
        }
        var credentials = WrappedCredentials.in(presentation);
        return credentials.isEmpty()
                ? new Contents.Empty(Message.of("presentation.nothing"))
                : new Contents.Found(credentials, new EmbeddedPresenter(presentation));
    }

    private static boolean startsLikeAnObject(byte[] file) {
        for (int i = 0; i < file.length && i < MOST_SPACE; i++) {
            if (file[i] == '{') {
                return true;
            }
            if (file[i] > ' ') {
                return false;
            }
        }
        return false;
    }

    private static boolean contains(byte[] file) {
        for (int i = 0; i <= file.length - NAME.length; i++) {
            if (file[i] == NAME[0]
                    && file[i + 1] == NAME[1]
                    && java.util.Arrays.equals(file, i, i + NAME.length, NAME, 0, NAME.length)) {
                return true;
            }
        }
        return false;
    }
}
