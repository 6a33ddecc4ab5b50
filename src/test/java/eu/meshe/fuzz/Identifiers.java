package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.signing.did.DidJwk;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.did.DidWeb;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** DIDs and keys written as one word. */
final class Identifiers implements Target.Feed {

    @Override
    public void feed(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        DidJwk.find(text);
        DidKey.find(text);
        DidWeb.documentAddress(text)
                .ifPresent(address -> demand("https".equals(address.getScheme()), "An address that is not https"));
        Multikey.decode(text).ifPresent(key -> demand(Multikey.encode(key).equals(text), "One key has two names"));
        Multibase.decode("z" + text)
                .ifPresent(bytes -> demand(
                        Arrays.equals(
                                bytes, Multibase.decode(Multibase.base58(bytes)).orElseThrow()),
                        "Not the same bytes again"));
    }
}
