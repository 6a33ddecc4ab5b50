package eu.meshe.format.presentation;

import eu.meshe.credential.Container;
import eu.meshe.platform.Message;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** A presentation in JSON, with the holder's proof in it or without. */
public final class JsonPresentation implements Container {

    private static final String NAME = "\"VerifiablePresentation\"";

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

    /** Byte by byte as it stands, which a search in a text does fastest. */
    private static boolean contains(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(NAME);
    }
}
