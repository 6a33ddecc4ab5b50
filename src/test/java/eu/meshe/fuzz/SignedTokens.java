package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory.Answer.NotFoundOut;
import eu.meshe.signing.Proof;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.nio.charset.StandardCharsets;

/** JSON Web Signatures, keys and chains of certificates. A key that the token brings along makes it intact at most, and only by its own. */
final class SignedTokens implements Target.Feed {

    @Override
    public void feed(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        if (Jws.parse(text) instanceof Jws.Result.Read read) {
            read.jws().claims();
            var outcome = new JwsProof(read.jws(), "did:web:north.example", null)
                    .check(method -> new NotFoundOut(Message.of("trust.key.unknown-controller", method)));
            demand(
                    !(outcome instanceof Proof.Outcome.Intact intact)
                            || intact.signer().source() != Proof.KeySource.REGISTRY,
                    "The registry vouched for nothing");
        }
        if (StrictJson.parse(input) instanceof StrictJson.Result.Read read) {
            CertificateChain.read(read.value());
            Jwk.find(read.value())
                    .ifPresent(key -> demand(
                            Jwk.find(Jwk.write(key)).filter(key::equals).isPresent(),
                            "A key that is not the same again"));
        }
    }
}
