package eu.meshe.verification;

import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Delivered;
import eu.meshe.credential.Document;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Message;
import eu.meshe.platform.remote.FetchBudget;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.verification.checks.Checks;
import eu.meshe.verification.checks.Examined;
import eu.meshe.verification.checks.Issuance;
import eu.meshe.verification.checks.StampNotices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks a document: which format it is, what it says, and what of that holds. Nothing of the document is kept. Other sites that it names are
 * asked within the bounds of one document.
 */
@Component
public class VerifyCredential {

    /** The largest document that is checked: 2 MiB. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final CredentialFormats formats;
    private final KeyDirectory keys;
    private final Issuance issuance;
    private final Checks checks;
    private final StampNotices stamps;
    private final Clock clock;

    public VerifyCredential(
            CredentialFormats formats,
            KeyDirectory keys,
            Issuance issuance,
            Checks checks,
            StampNotices stamps,
            Clock clock) {
        this.formats = formats;
        this.keys = keys;
        this.issuance = issuance;
        this.checks = checks;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** Never throws for a bad document; one larger than {@link #LARGEST} is not a credential. */
    public Verification verify(byte[] document) {
        return verify(document, Expectations.NONE);
    }

    /** @param expected what whoever asks knows of how it had to be handed over */
    public Verification verify(byte[] document, Expectations expected) {
        return FetchBudget.ofOneDocument().during(() -> verifyWithin(document, expected));
    }

    private Verification verifyWithin(byte[] document, Expectations expected) {
        if (document.length == 0) {
            return refused("verification.document.empty");
        }
        if (document.length > LARGEST) {
            return refused("verification.document.large");
        }
        return switch (formats.unpack(document)) {
            case Delivered.Nothing nothing -> new NotACredential(List.of(new Reading.Issue("", nothing.why())));
            case Delivered.OneDocument one -> verify(new Document(one.bytes()), one, expected);
        };
    }

    private static List<Message> notices(Delivered.OneDocument delivered) {
        var notices = new ArrayList<Message>();
        if (delivered.container() != null) {
            notices.add(delivered.container().notice());
        }
        if (delivered.count() > 1) {
            notices.add(Message.of("verification.document.several", delivered.count()));
        }
        return notices;
    }

    /** Nobody need prove anything to hand over a credential; but that nobody did is good to know. */
    private static List<Message> notices(Possession.Outcome possession) {
        return possession instanceof Possession.Outcome.Unproven
                ? List.of(Message.of("verification.holder.unproven"))
                : List.of();
    }

    private Verification verify(Document document, Delivered.OneDocument delivered, Expectations expected) {
        return formats.findFor(document)
                .map(format -> verify(document, format, delivered, expected))
                .orElseGet(() -> refused("verification.document.unknown"));
    }

    private Verification verify(
            Document document, CredentialFormat format, Delivered.OneDocument delivered, Expectations expected) {
        return switch (format.read(document)) {
            case Reading.Understood understood -> report(document, format, understood, delivered, expected);
            case Reading.Unreadable unreadable -> new NotACredential(unreadable.issues());
        };
    }

    private VerificationReport report(
            Document document,
            CredentialFormat format,
            Reading.Understood reading,
            Delivered.OneDocument delivered,
            Expectations expected) {
        var now = clock.instant();
        var proof = reading.proof().check(keys);
        var provenance = issuance.of(reading.credential(), proof, document);
        var shown = delivered.possession() == null ? reading.particulars().possession() : delivered.possession();
        var possession = shown.check(keys);
        var results = checks.runAll(new Examined(reading, proof, provenance, possession, expected, now));
        var notices = notices(delivered);
        notices.addAll(reading.notices());
        notices.addAll(stamps.notices(proof, now));
        notices.addAll(notices(possession));
        @Nullable Institution issuer = provenance.shownIssuer().orElse(null);
        Proof.@Nullable Signer signer = proof instanceof Proof.Outcome.Intact intact ? intact.signer() : null;
        return new VerificationReport(
                Verdict.of(results.stream().map(CheckResult::outcome).toList()),
                format.id(),
                reading.credential(),
                results,
                notices,
                now,
                Digest.hex(document.bytes()),
                issuer,
                signer);
    }

    private static Verification refused(String key) {
        return new NotACredential(List.of(new Reading.Issue("", Message.of(key))));
    }
}
