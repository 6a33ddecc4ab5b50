package eu.meshe.format.elmo;

import static eu.meshe.format.elmo.SignatureAlgorithms.isCanonicalisation;
import static eu.meshe.format.elmo.SignatureAlgorithms.isDigest;
import static eu.meshe.format.elmo.SignatureAlgorithms.isShared;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Checks the enveloped XML signature of an ELMO document with the certificate it brings along. It has to be one that covers the whole
 * document: one reference, with an empty URI (elmo-schemas, {@code Signature}); anything else leaves room for what nobody signed. Whether
 * the certificate can be trusted is not asked here.
 *
 * @param document the document's text, already found to be well-formed, without a document type and within bounds
 * @param generatedAt when the document says it was made, which for ELMO is when it was signed; {@code null} where it does not say
 */
record XmlSignature(String document, @Nullable Instant generatedAt) implements Proof {

    /** Bits below which a key is called short, and those below which nothing is checked with it. */
    private static final int SHORT = 2048;

    private static final int SHORTEST = 1024;
    private static final int SHORTEST_CURVE = 256;

    /** The envelope's and the canonical form's are two; each transform more reads and writes the whole document once more. */
    private static final int MOST_TRANSFORMS = 4;

    @Override
    public Outcome check(KeyDirectory keys) {
        var signatures = SignedDom.signatures(document);
        if (signatures.size() != 1) {
            return broken("elmo.signature.several");
        }
        try {
            return check(signatures.getFirst());
        } catch (XMLSignatureException e) {
            // The signature's value is none of this key, by its length say.
            return broken("elmo.signature.changed");
        } catch (MarshalException | RuntimeException e) {
            // The JDK's implementation meets some malformed signatures with unchecked exceptions of its own.
            return broken("elmo.signature.malformed");
        }
    }

    private Outcome check(Element element) throws MarshalException, XMLSignatureException {
        var algorithms = SignedDom.algorithms(element);
        if (algorithms.stream().anyMatch(address -> isShared(address))) {
            return broken("elmo.signature.shared");
        }
        if (algorithms.stream().anyMatch(SignatureAlgorithms::isMd5)) {
            return notFoundOut("elmo.signature.weak");
        }
        var stranger = algorithms.stream()
                .filter(address -> !SignatureAlgorithms.isKnown(address))
                .findFirst();
        if (stranger.isPresent()) {
            return notFoundOut("elmo.signature.unknownAlgorithm", Issues.shortened(stranger.get()));
        }
        var isOld = algorithms.stream().anyMatch(SignatureAlgorithms::isSha1);
        var chain = SignedDom.certificates(element);
        if (chain.isEmpty()) {
            return notFoundOut("elmo.signature.noCertificate");
        }
        var key = chain.getFirst().getPublicKey();
        var context = new DOMValidateContext(key, element);
        // The JDK's secure validation knows no "weak": it refuses SHA-1. All else that it would refuse is refused here,
        // too: every algorithm is of our list, the transforms are few, and the one reference is to the document itself.
        context.setProperty("org.jcp.xml.dsig.secureValidation", !isOld);
        var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        var obstacle = obstacle(signature, key);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return signature.validate(context) ? intact(signature, chain, isOld) : broken("elmo.signature.changed");
    }

    /** What makes the signature one that we do not accept, or cannot check, before any digest is taken. */
    private static Optional<Outcome> obstacle(XMLSignature signature, PublicKey key) {
        var info = signature.getSignedInfo();
        if (info.getReferences().size() != 1) {
            return Optional.of(notFoundOut(
                    "elmo.signature.references", info.getReferences().size()));
        }
        var reference = (Reference) info.getReferences().getFirst();
        if (!"".equals(reference.getURI())) {
            return Optional.of(broken("elmo.signature.partial"));
        }
        if (reference.getTransforms().size() > MOST_TRANSFORMS) {
            return Optional.of(notFoundOut(
                    "elmo.signature.transforms", reference.getTransforms().size(), MOST_TRANSFORMS));
        }
        return unknown(signature, reference)
                .map(address -> notFoundOut("elmo.signature.unknownAlgorithm", Issues.shortened(address)))
                .or(() -> isShort(key) ? Optional.of(notFoundOut("elmo.signature.shortKey")) : Optional.empty());
    }

    /** The first algorithm that is none of those we check. */
    private static Optional<String> unknown(XMLSignature signature, Reference reference) {
        var info = signature.getSignedInfo();
        var method = info.getSignatureMethod().getAlgorithm();
        if (SignatureAlgorithms.signature(method).isEmpty()) {
            return Optional.of(method);
        }
        var canonicalisation = info.getCanonicalizationMethod().getAlgorithm();
        if (!isCanonicalisation(canonicalisation)) {
            return Optional.of(canonicalisation);
        }
        var digest = reference.getDigestMethod().getAlgorithm();
        return isDigest(digest) ? unknownTransform(reference) : Optional.of(digest);
    }

    // Others (XPath, XSLT) could take out of the document what the reader sees and the signature does not cover.
    private static Optional<String> unknownTransform(Reference reference) {
        return reference.getTransforms().stream()
                .map(transform -> ((Transform) transform).getAlgorithm())
                .filter(address -> !address.equals(SignatureAlgorithms.ENVELOPED) && !isCanonicalisation(address))
                .findFirst();
    }

    private static boolean isShort(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SHORTEST;
            case DSAPublicKey dsa -> dsa.getParams().getP().bitLength() < SHORTEST;
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength() < SHORTEST_CURVE;
            default -> false;
        };
    }

    private static Set<Weakness> weaknesses(PublicKey key, boolean isOld) {
        var found = EnumSet.noneOf(Weakness.class);
        if (isOld) {
            found.add(Weakness.SHA1);
        }
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORT
                || key instanceof DSAPublicKey dsa && dsa.getParams().getP().bitLength() < SHORT) {
            found.add(Weakness.SHORT_KEY);
        }
        if (key instanceof DSAPublicKey) {
            found.add(Weakness.OLD_METHOD);
        }
        return found;
    }

    private Outcome intact(XMLSignature signature, List<X509Certificate> chain, boolean isOld) {
        var own = chain.getFirst();
        var from = own.getNotBefore().toInstant();
        var until = own.getNotAfter().toInstant();
        if (generatedAt != null && (generatedAt.isBefore(from) || generatedAt.isAfter(until))) {
            return notFoundOut("elmo.signature.outsideValidity", generatedAt, from, until);
        }
        var method = signature.getSignedInfo().getSignatureMethod().getAlgorithm();
        return new Outcome.Intact(new Signer(
                        "",
                        "",
                        own.getPublicKey(),
                        chain,
                        SignatureAlgorithms.signature(method).orElse(method),
                        KeySource.DOCUMENT,
                        generatedAt)
                .weakenedBy(weaknesses(own.getPublicKey(), isOld)));
    }

    private static Outcome broken(String key, Object... arguments) {
        return new Outcome.Broken(Message.of(key, arguments));
    }

    private static Outcome notFoundOut(String key, Object... arguments) {
        return new Outcome.NotFoundOut(Message.of(key, arguments));
    }
}
