package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.FindFormats;
import eu.meshe.attack.SameMeaning;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Delivered;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifierInMemory;
import eu.meshe.verification.VerifyCredential;
import java.util.List;

/** All formats, all containers, all checks: "verified" is only for what says the same as a document that was really signed. */
final class WholeVerifier implements Target.Feed {

    private final CredentialFormats formats = FindFormats.ofTheProduct().all();

    @Override
    public void feed(byte[] input) {
        if (Known.VERIFIER.verify(input) instanceof VerificationReport report && report.verdict() == Verdict.VERIFIED) {
            demand(isEarned(input), "Verified what nobody signed");
        }
    }

    private boolean isEarned(byte[] input) {
        var document = inside(input);
        return Known.SIGNED.stream().anyMatch(signed -> SameMeaning.of(signed, document));
    }

    private byte[] inside(byte[] input) {
        return formats.unpack(input) instanceof Delivered.OneDocument one ? one.bytes() : input;
    }

    /** Made when first asked: who feeds another target does not need it. */
    private static final class Known {

        static final VerifyCredential VERIFIER = VerifierInMemory.knowing(Corpus.keys(), Corpus.NOW);
        static final List<byte[]> SIGNED = new WholeVerifier().signed();
    }

    private List<byte[]> signed() {
        return Corpus.of(Target.VERIFIER).stream().map(this::inside).toList();
    }
}
