package eu.meshe.verification;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import eu.meshe.verification.picture.PicturedCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Checks what somebody sends to have it checked: a document; or the photo or scan of a QR code, which is followed as the camera's is, to a share
 * link of this exchange or to the credential that stands in it. No other site is opened for it.
 */
@Component
public class VerifySent {

    private static final List<String> SAY_LITTLE = List.of("verification.document.unknown", "baked.nothing");

    private final VerifyCredential verify;
    private final ObjectProvider<SharedDocuments> shared;

    VerifySent(VerifyCredential verify, ObjectProvider<SharedDocuments> shared) {
        this.verify = verify;
        this.shared = shared;
    }

    /**
     * Never throws for a bad document.
     *
     * @param expected what whoever asks knows of how it had to be handed over
     */
    public Verification verify(byte[] sent, Expectations expected) {
        var found = verify.verify(sent, expected);
        return found instanceof NotACredential refused && PicturedCode.isPicture(sent)
                ? throughItsCode(sent, expected, refused)
                : found;
    }

    /** The document that a text is, or that is behind it where it is a link; empty for a link that leads to none of ours. */
    public Optional<byte[]> findDocument(String text) {
        var stripped = text.strip();
        return isLink(stripped)
                ? Optional.ofNullable(shared.getIfAvailable()).flatMap(documents -> documents.findDocument(stripped))
                : Optional.of(stripped.getBytes(StandardCharsets.UTF_8));
    }

    /** A picture may also be one that should carry a credential inside; where that says why there is none, that is the better answer. */
    private Verification throughItsCode(byte[] sent, Expectations expected, NotACredential refused) {
        return switch (sent.length > VerifyCredential.LARGEST ? new PicturedCode.None() : PicturedCode.read(sent)) {
            case PicturedCode.Says code -> behind(code.text(), expected);
            case PicturedCode.TooLarge none -> refused("verification.picture.large", PicturedCode.MOST_MILLIONS);
            case PicturedCode.None none -> orElse(refused, "verification.picture.none");
            case PicturedCode.Broken none -> orElse(refused, "verification.picture.broken");
        };
    }

    private Verification behind(String text, Expectations expected) {
        return findDocument(text)
                .map(document -> ofCode(verify.verify(document, expected)))
                .orElseGet(() -> refused("verification.picture.elsewhere", text.strip()));
    }

    private static Verification ofCode(Verification found) {
        return switch (found) {
            case VerificationReport report -> {
                var notices = new ArrayList<>(report.notices());
                notices.addFirst(Message.of("verification.picture.notice"));
                yield report.withNotices(notices);
            }
            case NotACredential refused -> orElse(refused, "verification.picture.other");
        };
    }

    private static NotACredential orElse(NotACredential refused, String better) {
        return SAY_LITTLE.contains(refused.issues().getFirst().message().key()) ? refused(better) : refused;
    }

    private static NotACredential refused(String key, Object... arguments) {
        return new NotACredential(List.of(new Reading.Issue("", Message.of(key, arguments))));
    }

    private static boolean isLink(String text) {
        return text.toLowerCase(Locale.ROOT).matches("https?://\\S*");
    }
}
