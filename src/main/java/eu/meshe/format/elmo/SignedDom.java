package eu.meshe.format.elmo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The document as the JDK's XML signatures want it, and what of a signature has to be known before it is checked. */
final class SignedDom {

    private static final int MOST_CERTIFICATES = 10;

    private SignedDom() {}

    /** The signatures that are children of the root; none where the text is no XML. Those further inside sign less than the document. */
    static List<Element> signatures(String document) {
        try {
            return childrenOf(parse(document).getDocumentElement())
                    .filter(child -> isOf(child, "Signature"))
                    .toList();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return List.of();
        }
    }

    /** The addresses of all algorithms that the signature names, whatever for. */
    static List<String> algorithms(Element signature) {
        var info = childrenOf(signature).filter(child -> isOf(child, "SignedInfo"));
        return info.flatMap(SignedDom::within)
                .map(element -> element.getAttribute("Algorithm"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The certificates of the key info, the signer's own first; empty where there is none, or one of them is broken. */
    static List<X509Certificate> certificates(Element signature) {
        var texts = childrenOf(signature)
                .filter(child -> isOf(child, "KeyInfo"))
                .flatMap(SignedDom::childrenOf)
                .filter(child -> isOf(child, "X509Data"))
                .flatMap(SignedDom::childrenOf)
                .filter(child -> isOf(child, "X509Certificate"))
                .map(Node::getTextContent)
                .limit(MOST_CERTIFICATES)
                .toList();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var found = new ArrayList<X509Certificate>();
            for (var text : texts) {
                var bytes = Base64.getMimeDecoder().decode(text);
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
            }
            return ownFirst(found);
        } catch (CertificateException | IllegalArgumentException e) {
            return List.of();
        }
    }

    // XML Signature 1.1, 4.5.4: no order is implied; the signer's own is the one that no other was issued by
    private static List<X509Certificate> ownFirst(List<X509Certificate> certificates) {
        var own = certificates.stream()
                .filter(candidate -> certificates.stream()
                        .noneMatch(other -> !other.equals(candidate)
                                && other.getIssuerX500Principal().equals(candidate.getSubjectX500Principal())))
                .findFirst();
        return own.map(first -> Stream.concat(
                                Stream.of(first), certificates.stream().filter(other -> !other.equals(first)))
                        .toList())
                .orElse(certificates);
    }

    private static org.w3c.dom.Document parse(String document)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder.parse(new InputSource(new StringReader(document)));
    }

    private static Stream<Element> within(Element element) {
        return Stream.concat(Stream.of(element), childrenOf(element).flatMap(SignedDom::within));
    }

    private static Stream<Element> childrenOf(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static boolean isOf(Element element, String name) {
        return name.equals(element.getLocalName()) && ElmoTerms.XML_SIGNATURE.equals(element.getNamespaceURI());
    }

    /** Reports by throwing alone: the JDK's own handler writes to the console. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
