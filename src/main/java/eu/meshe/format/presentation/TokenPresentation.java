package eu.meshe.format.presentation;

import eu.meshe.credential.Container;
import eu.meshe.platform.Message;
import eu.meshe.signing.jose.Jws;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A presentation as a JSON Web Token that its holder signed (VC-JOSE-COSE, 3.1.2; VCDM 1.1, 6.3.1: the presentation in the claim {@code vp}).
 */
public final class TokenPresentation implements Container {

    private static final int SHORTEST = 20;

    @Override
    public String name() {
        return "presentation.token";
    }

    @Override
    public boolean recognises(byte[] file) {
        if (!startsLikeAToken(file)) {
            return false;
        }
        return Jws.parse(text(file)) instanceof Jws.Result.Read read
                && new String(read.jws().payload(), StandardCharsets.UTF_8).contains("\"VerifiablePresentation\"")
                && read.jws()
                        .claims()
                        .filter(claims -> WrappedCredentials.isPresentation(presentation(claims)))
                        .isPresent();
    }

    @Override
    public Message notice() {
        return Message.of("presentation.notice");
    }

    @Override
    public Contents open(byte[] file) {
        if (Jws.parse(text(file)) instanceof Jws.Result.Read read) {
            var claims = read.jws().claims();
            var credentials = claims.map(found -> WrappedCredentials.in(presentation(found)));
            if (credentials.isPresent() && !credentials.get().isEmpty()) {
                return new Contents.Found(credentials.get(), new TokenPresenter(read.jws(), claims.orElseThrow()));
            }
        }
        return new Contents.Empty(Message.of("presentation.nothing"));
    }

    private static JsonNode presentation(ObjectNode claims) {
        return claims.path("vp").isObject() ? claims.path("vp") : claims;
    }

    private static boolean startsLikeAToken(byte[] file) {
        var start = 0;
        while (start < file.length && file[start] <= ' ') {
            start++;
        }
        return file.length - start > SHORTEST
                && file[start] == 'e'
                && file[start + 1] == 'y'
                && file[start + 2] == 'J'
                && !contains(file, (byte) '~');
    }

    private static boolean contains(byte[] file, byte letter) {
        for (var each : file) {
            if (each == letter) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).strip();
    }
}
