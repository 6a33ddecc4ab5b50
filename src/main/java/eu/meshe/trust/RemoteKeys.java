package eu.meshe.trust;

import eu.meshe.platform.Message;
import eu.meshe.platform.remote.RemoteCopy;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.platform.remote.RemoteKind;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.did.ControllerDocument;
import eu.meshe.signing.did.DidWeb;
import eu.meshe.signing.jose.IssuerMetadata;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks issuers' own sites for their keys: {@code did:web}, controllers that are named by a web address, and the metadata of issuers of SD-JWT VC.
 * A site shows that a key belongs to its name, and nothing of who is behind the name. Needs neither Spring nor a database.
 */
public final class RemoteKeys implements KeyDirectory {

    private final RemoteDocuments documents;
    private final Clock clock;
    private final ControllerDocument.Use use;

    /** Keys with which their controllers make statements. */
    public RemoteKeys(RemoteDocuments documents, Clock clock) {
        this(documents, clock, ControllerDocument.Use.STATEMENTS);
    }

    private RemoteKeys(RemoteDocuments documents, Clock clock, ControllerDocument.Use use) {
        this.documents = documents;
        this.clock = clock;
        this.use = use;
    }

    @Override
    public KeyDirectory forAuthentication() {
        return new RemoteKeys(documents, clock, ControllerDocument.Use.AUTHENTICATION);
    }

    @Override
    public Answer find(String verificationMethod) {
        var hash = verificationMethod.indexOf('#');
        if (hash < 0) {
            return unknown(verificationMethod);
        }
        var controller = verificationMethod.substring(0, hash);
        return address(controller)
                .map(address -> ask(address, copy -> find(copy, controller, verificationMethod)))
                .orElseGet(() -> unknown(controller));
    }

    @Override
    public Answer findOfIssuer(String issuer, String keyId) {
        return IssuerMetadata.address(issuer)
                .map(address -> ask(address, copy -> findOfIssuer(copy, issuer, keyId)))
                .orElseGet(() -> KeyDirectory.super.findOfIssuer(issuer, keyId));
    }

    private static Optional<String> address(String controller) {
        return controller.startsWith("https://")
                ? Optional.of(controller)
                : DidWeb.documentAddress(controller).map(Object::toString);
    }

    private Answer find(RemoteCopy copy, String controller, String verificationMethod) {
        return ControllerDocument.read(copy.content(), controller)
                .map(document -> document.find(verificationMethod, use, clock.instant()))
                .orElseGet(() -> malformed(controller));
    }

    private Answer findOfIssuer(RemoteCopy copy, String issuer, String keyId) {
        var metadata = IssuerMetadata.read(copy.content(), issuer);
        if (metadata.isEmpty()) {
            return malformed(issuer);
        }
        var keys = metadata.get().keys();
        return keys == null
                ? ask(
                        metadata.get().keysAt(),
                        set -> IssuerMetadata.readKeys(set.content())
                                .map(read -> IssuerMetadata.find(read, issuer, keyId))
                                .orElseGet(() -> malformed(issuer)))
                : IssuerMetadata.find(keys, issuer, keyId);
    }

    private Answer ask(String address, Function<RemoteCopy, Answer> read) {
        return switch (documents.fetch(address, RemoteKind.KEYS)) {
            case RemoteDocuments.Answer.Fetched fetched -> read.apply(fetched.copy());
            case RemoteDocuments.Answer.NotFetched none -> outOfDate(none, read);
        };
    }

    /** What an old copy vouches for may have changed since; what it takes back stays taken back. */
    private static Answer outOfDate(RemoteDocuments.Answer.NotFetched none, Function<RemoteCopy, Answer> read) {
        var copy = none.lastGood();
        if (copy == null) {
            return new Answer.NotFoundOut(none.why());
        }
        return read.apply(copy) instanceof Answer.NoSuchKey refused
                        && refused.why().key().equals("signing.controller.revoked")
                ? refused
                : new Answer.NotFoundOut(
                        Message.of("trust.key.out-of-date", copy.asOf().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static Answer malformed(String controller) {
        return new Answer.NotFoundOut(Message.of("trust.key.malformed-document", controller));
    }

    private static Answer unknown(String controller) {
        return new Answer.NotFoundOut(Message.of("trust.key.unknown-controller", controller));
    }
}
