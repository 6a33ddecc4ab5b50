package eu.meshe.signing.custody;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealCertificate;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.certificate.X509Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.security.auth.login.FailedLoginException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys on a PKCS#11 token: a hardware security module, or SoftHSM. They are made there, are sensitive and cannot be taken out; each has its
 * certificate beside it, which carries its address.
 *
 * <p>The token may go away and come back: a call that fails signs in anew and is tried once more. A PIN that was refused is not tried again
 * before the program's next start, since tokens lock themselves after a few wrong ones.
 */
public final class Pkcs11KeyCustody implements KeyCustody {

    /** How long a token that could not be opened is left alone, so that an outage does not become a storm of sign-ins. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path library;
    private final String label;
    private final Path pinFile;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    /** Nothing else is done on the token while a key is made: not every library is sure to bear it (one SoftHSM key of many could not sign). */
    private final ReadWriteLock making = new ReentrantReadWriteLock();

    private @Nullable Pkcs11Token current;
    private @Nullable SigningException refused;
    private Instant notBefore = Instant.MIN;

    /**
     * @param library the token's PKCS#11 library
     * @param label the token's label
     * @param pinFile a file whose one line is the user's PIN
     * @throws SigningException if the library or the file is not there
     */
    public Pkcs11KeyCustody(Path library, String label, Path pinFile, Clock clock, SecureRandom random) {
        for (var file : List.of(library, pinFile)) {
            if (!Files.isReadable(file)) {
                throw new SigningException("The file " + file + ", which the keys need, cannot be read");
            }
        }
        this.library = library;
        this.label = label;
        this.pinFile = pinFile;
        this.clock = clock;
        this.random = random;
    }

    /** Tokens do not do Ed25519 and ML-DSA through Java's provider. */
    @Override
    public boolean supports(KeyAlgorithm algorithm) {
        return algorithm == KeyAlgorithm.P256 || algorithm == KeyAlgorithm.RSA;
    }

    @Override
    public String create(String owner, KeyAlgorithm algorithm, String controller, SealSubject subject) {
        var keyId = KeyIds.fresh(owner, algorithm, random);
        if (!supports(algorithm)) {
            throw new SigningException("The token keeps no " + algorithm + " keys");
        }
        return ask(making.writeLock(), "could not make a key", token -> {
            var key = token.generate(algorithm);
            var certificate = SealCertificate.selfSigned(
                    key.publicKey(),
                    new X509Signer(algorithm, message -> signed(token, key, algorithm, message)),
                    subject,
                    controller + "#" + keyId,
                    clock.instant(),
                    random);
            token.keep(keyId, key, certificate);
            return keyId;
        });
    }

    @Override
    public Optional<SigningKey> findKey(String keyId) {
        var found = known.get(keyId);
        if (found != null) {
            return Optional.of(found);
        }
        if (!KeyIds.isKeyId(keyId)) {
            return Optional.empty();
        }
        var certificate = ask("could not look for the key " + keyId, token -> token.findCertificate(keyId));
        return certificate.map(of -> known.computeIfAbsent(keyId, id -> {
            try {
                return new Pkcs11Key(id, of, this);
            } catch (GeneralSecurityException e) {
                throw new SigningException("The key " + id + " could not be opened", e);
            }
        }));
    }

    @Override
    public List<String> listKeys(String owner) {
        return ask("could not list its keys", Pkcs11Token::listKeys).stream()
                .filter(keyId -> KeyIds.isOf(owner, keyId))
                .sorted()
                .toList();
    }

    byte[] sign(String keyId, KeyAlgorithm algorithm, byte[] message) {
        return ask("could not sign with the key " + keyId, token -> token.sign(keyId, algorithm, message));
    }

    private static byte[] signed(Pkcs11Token token, Pkcs11Token.Fresh key, KeyAlgorithm algorithm, byte[] message) {
        try {
            return token.sign(key.privateKey(), algorithm, message);
        } catch (GeneralSecurityException e) {
            throw new ProviderException(e);
        }
    }

    private interface Question<T> {
        T of(Pkcs11Token token) throws GeneralSecurityException, IOException;
    }

    private <T> T ask(String otherwise, Question<T> question) {
        return ask(making.readLock(), otherwise, question);
    }

    private <T> T ask(Lock lock, String otherwise, Question<T> question) {
        lock.lock();
        try {
            return ask(otherwise, question, token(null));
        } finally {
            lock.unlock();
        }
    }

    private <T> T ask(String otherwise, Question<T> question, Pkcs11Token token) {
        try {
            return question.of(token);
        } catch (GeneralSecurityException | IOException | ProviderException first) {
            try {
                return question.of(token(token));
            } catch (GeneralSecurityException | IOException | ProviderException second) {
                throw new SigningException("The token '" + label + "' " + otherwise, second);
            }
        }
    }

    /** The open token; another than the one that has failed. */
    private synchronized Pkcs11Token token(@Nullable Pkcs11Token failed) {
        if (current != null && current != failed) {
            return current;
        }
        if (refused != null) {
            throw refused;
        }
        current = null;
        if (clock.instant().isBefore(notBefore)) {
            throw new SigningException("The token '" + label + "' did not answer a moment ago");
        }
        notBefore = clock.instant().plus(PAUSE);
        var opened = open();
        notBefore = Instant.MIN;
        current = opened;
        return opened;
    }

    private Pkcs11Token open() {
        var slot = Pkcs11Slots.findByLabel(library, label)
                .orElseThrow(() -> new SigningException("There is no token '" + label + "'. Is it plugged in?"));
        try {
            return Pkcs11Token.open(library, slot, pinFile);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            if (isRefusal(e)) {
                refused = new SigningException("The token '" + label + "' refused the PIN in " + pinFile
                        + ". It is not tried again before the next start");
                throw refused;
            }
            throw new SigningException("The token '" + label + "' could not be opened", e);
        }
    }

    private static boolean isRefusal(@Nullable Throwable e) {
        return e != null && (e instanceof FailedLoginException || isRefusal(e.getCause()));
    }
}
