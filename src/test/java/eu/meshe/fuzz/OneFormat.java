package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Document;
import eu.meshe.credential.Reading;
import eu.meshe.credential.ResultImport;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;

/** One format reads whatever it is given, also what it would never be asked to read. */
final class OneFormat implements Target.Feed {

    private final CredentialFormat format;

    OneFormat(CredentialFormat format) {
        this.format = format;
    }

    @Override
    public void feed(byte[] input) {
        var document = new Document(input);
        var fit = format.fit(document);
        demand(fit == format.fit(new Document(input)), "Answers twice, differently");
        switch (format.read(document)) {
            case Reading.Understood understood -> understood.proof().check(OneFormat::knowsNobody);
            case Reading.Unreadable unreadable -> demand(!unreadable.issues().isEmpty(), "Refused without a reason");
        }
        if (format instanceof ResultImport results) {
            results.readResults(input);
        }
    }

    private static KeyDirectory.Answer knowsNobody(String verificationMethod) {
        return new KeyDirectory.Answer.NotFoundOut(Message.of("trust.key.unknown-controller", verificationMethod));
    }
}
