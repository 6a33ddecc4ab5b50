package eu.meshe.signing.custody;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealCertificate;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.certificate.X509Signer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps each key in a PKCS#12 file of its own, {@code <key id>.p12}, which only the owner of the process may read, under one passphrase for all.
 * One file a key, so that making a key cannot harm another.
 */
public final class FileKeyCustody implements KeyCustody {

    private static final String ALIAS = "key";
    private static final String SUFFIX = ".p12";
    private static final int PASSPHRASE_BYTES = 32;

    private final Path directory;
    private final Path passphraseFile;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    /** The passphrase lies beside the keys and is made on first use. */
    public FileKeyCustody(Path directory, Clock clock, SecureRandom random) {
        this(directory, directory.resolve("passphrase"), clock, random);
    }

    /** @param passphraseFile where the passphrase lies, or is made on first use; better on another medium than the keys */
    public FileKeyCustody(Path directory, Path passphraseFile, Clock clock, SecureRandom random) {
        this.directory = directory;
        this.passphraseFile = passphraseFile;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public boolean supports(KeyAlgorithm algorithm) {
        return true;
    }

    @Override
    public String create(String owner, KeyAlgorithm algorithm, String controller, SealSubject subject) {
        var keyId = KeyIds.fresh(owner, algorithm, random);
        try {
            var pair = generate(algorithm);
            var certificate = SealCertificate.selfSigned(
                    pair.getPublic(),
                    new X509Signer(algorithm, message -> signed(pair, algorithm, message)),
                    subject,
                    controller + "#" + keyId,
                    clock.instant(),
                    random);
            DurableFile.createDirectory(directory);
            DurableFile.create(file(keyId), packed(pair.getPrivate(), certificate), bytes(8));
            return keyId;
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The key could not be made and kept", e);
        }
    }

    @Override
    public Optional<SigningKey> findKey(String keyId) {
        var known = opened.get(keyId);
        if (known != null) {
            return Optional.of(known);
        }
        if (!KeyIds.isKeyId(keyId) || !Files.exists(file(keyId))) {
            return Optional.empty();
        }
        return Optional.of(opened.computeIfAbsent(keyId, this::open));
    }

    @Override
    public List<String> listKeys(String owner) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(keyId -> KeyIds.isOf(owner, keyId))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SigningException("The keys could not be listed", e);
        }
    }

    private SigningKey open(String keyId) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            var passphrase = passphrase();
            store.load(new ByteArrayInputStream(Files.readAllBytes(file(keyId))), passphrase);
            var certificate = (X509Certificate) store.getCertificate(ALIAS);
            var key = (PrivateKey) store.getKey(ALIAS, passphrase);
            if (certificate == null || key == null) {
                throw new SigningException("The file of the key " + keyId + " holds no key");
            }
            return new FileKey(keyId, key, certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The key " + keyId + " could not be opened", e);
        }
    }

    private byte[] packed(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException, IOException {
        var passphrase = passphrase();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, passphrase);
        store.setKeyEntry(ALIAS, key, passphrase, new X509Certificate[] {certificate});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, passphrase);
        return bytes.toByteArray();
    }

    /** Two that find none at the same time both make one; the first to place it wins, and both then read that one. */
    private char[] passphrase() throws IOException {
        if (!Files.exists(passphraseFile)) {
            var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSPHRASE_BYTES));
            try {
                DurableFile.createDirectory(java.util.Objects.requireNonNull(
                        passphraseFile.toAbsolutePath().getParent()));
                DurableFile.create(passphraseFile, fresh.getBytes(StandardCharsets.US_ASCII), bytes(8));
            } catch (FileAlreadyExistsException e) {
                // another was first: its passphrase is the one
            }
        }
        return Files.readString(passphraseFile).strip().toCharArray();
    }

    private KeyPair generate(KeyAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case ED25519 -> {
                var generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(255, random);
                yield generator.generateKeyPair();
            }
            case P256 -> {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                yield generator.generateKeyPair();
            }
            case RSA -> CryptoProvider.rsaGenerator(3072, random).generateKeyPair();
            case ML_DSA_44 -> {
                var generator = KeyPairGenerator.getInstance("ML-DSA-44");
                generator.initialize(NamedParameterSpec.ML_DSA_44, random);
                yield generator.generateKeyPair();
            }
        };
    }

    private Path file(String keyId) {
        return directory.resolve(keyId + SUFFIX);
    }

    private static byte[] signed(KeyPair pair, KeyAlgorithm algorithm, byte[] message) {
        try {
            var signature = CryptoProvider.signer(algorithm, CryptoProvider.imported(pair.getPrivate()));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningException("The new key could not sign", e);
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
