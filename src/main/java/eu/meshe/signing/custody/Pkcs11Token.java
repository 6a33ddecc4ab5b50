package eu.meshe.signing.custody;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A token that one has signed in to, through Java's own PKCS#11 provider. Once a call has failed it is not to be used again. */
final class Pkcs11Token {

    private static final int RSA_BITS = 3072;

    /** PKCS#11 2.40, 4.9: kept on the token, never shown in the clear, never wrapped. */
    private static final String ATTRIBUTES = """
            attributes(generate, CKO_PRIVATE_KEY, *) = {
              CKA_TOKEN = true
              CKA_PRIVATE = true
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
              CKA_SIGN = true
            }
            """;

    private final Provider provider;
    private final KeyStore store;
    private final Map<String, PrivateKey> keys = new ConcurrentHashMap<>();

    private Pkcs11Token(Provider provider, KeyStore store) {
        this.provider = provider;
        this.store = store;
    }

    /** Signs in to the token in a slot; {@code FailedLoginException} is among the causes when the PIN was refused. */
    static Pkcs11Token open(Path library, long slot, Path pinFile) throws GeneralSecurityException, IOException {
        var settings = "--name=meshe\nlibrary=\"" + library + "\"\nslot=" + slot + "\n" + ATTRIBUTES;
        var provider = Security.getProvider("SunPKCS11").configure(settings);
        var store = KeyStore.getInstance("PKCS11", provider);
        var pin = pin(pinFile);
        try {
            store.load(null, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
        return new Pkcs11Token(provider, store);
    }

    /** A key that is on the token already but has no name yet. */
    record Fresh(PrivateKey privateKey, PublicKey publicKey) {}

    Fresh generate(KeyAlgorithm algorithm) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm.family(), provider);
        if (algorithm == KeyAlgorithm.P256) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(RSA_BITS);
        }
        var pair = generator.generateKeyPair();
        return new Fresh(pair.getPrivate(), pair.getPublic());
    }

    synchronized void keep(String keyId, Fresh key, X509Certificate certificate) throws GeneralSecurityException {
        store.setKeyEntry(keyId, key.privateKey(), null, new X509Certificate[] {certificate});
    }

    /** The key's certificate; looks again on the token for one that another program has made. */
    synchronized Optional<X509Certificate> findCertificate(String keyId) throws GeneralSecurityException, IOException {
        if (!store.isKeyEntry(keyId)) {
            store.load(null, null);
        }
        return store.isKeyEntry(keyId)
                ? Optional.ofNullable((X509Certificate) store.getCertificate(keyId))
                : Optional.empty();
    }

    synchronized List<String> listKeys() throws GeneralSecurityException, IOException {
        store.load(null, null);
        return Collections.list(store.aliases());
    }

    byte[] sign(String keyId, KeyAlgorithm algorithm, byte[] message) throws GeneralSecurityException, IOException {
        return sign(privateKey(keyId), algorithm, message);
    }

    byte[] sign(PrivateKey key, KeyAlgorithm algorithm, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(CryptoProvider.signatureName(algorithm), provider);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private PrivateKey privateKey(String keyId) throws GeneralSecurityException, IOException {
        var known = keys.get(keyId);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (!store.isKeyEntry(keyId)) {
                store.load(null, null);
            }
            if (!(store.getKey(keyId, null) instanceof PrivateKey found)) {
                throw new GeneralSecurityException("The token holds no key " + keyId);
            }
            keys.put(keyId, found);
            return found;
        }
    }

    private static char[] pin(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
        try {
            return stripped(text);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    /** Without the line's end, and without a copy of the secret in a string. */
    private static char[] stripped(CharBuffer text) {
        var end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Arrays.copyOf(text.array(), end);
    }
}
