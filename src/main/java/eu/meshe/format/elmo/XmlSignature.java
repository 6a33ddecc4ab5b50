package eu.meshe.format.elmo;

import static eu.meshe.format.elmo.SignatureAlgorithms.isCanonicalisation;
import static eu.meshe.format.elmo.SignatureAlgorithms.isDigest;
import static eu.meshe.format.elmo.SignatureAlgorithms.isShared;
import static eu.meshe.format.elmo.SignatureAlgorithms.isWeak;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_CURVE = 256;

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
        if (algorithms.stream().anyMatch(address -> isWeak(address))) {
            return notFoundOut("elmo.signature.weak");
        }
        var chain = SignedDom.certificates(element);
        if (chain.isEmpty()) {
            return notFoundOut("elmo.signature.noCertificate");
        }
        var key = chain.getFirst().getPublicKey();
        var context = new DOMValidateContext(key, element);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        var signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        var obstacle = obstacle(signature, key);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return signature.validate(context) ? intact(signature, chain) : broken("elmo.signature.changed");
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
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SHORTEST_RSA;
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength() < SHORTEST_CURVE;
            default -> false;
        };
    }

    private Outcome intact(XMLSignature signature, List<X509Certificate> chain) {
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
                generatedAt));
    }

    private static Outcome broken(String key, Object... arguments) {
        return new Outcome.Broken(Message.of(key, arguments));
    }

    private static Outcome notFoundOut(String key, Object... arguments) {
        return new Outcome.NotFoundOut(Message.of(key, arguments));
    }
}
