package eu.meshe.format.elmo;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Somebody else's way to sign XML: the JDK's, with whatever algorithms and references are asked for. */
public final class XmlSigner {

    static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private static final XMLSignatureFactory XML = XMLSignatureFactory.getInstance("DOM");

    private final KeyPair pair;
    private final X509Certificate certificate;

    private XmlSigner(KeyPair pair, X509Certificate certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    /** A key with a certificate that holds from 2020 until 2040. */
    public static XmlSigner of(String family, int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance(family);
        generator.initialize(bits);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Elsewhere (made up)");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256with" + (family.equals("EC") ? "ECDSA" : family))
                .build(pair.getPrivate());
        return new XmlSigner(pair, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    }

    /** As the standard wants it, with RSA and SHA-256. */
    byte[] sign(String document) throws Exception {
        return sign(document, RSA_SHA256, SHA256, INCLUSIVE, "", List.of(ENVELOPED));
    }

    byte[] sign(String document, String method, String digest, String canonical, String uri, List<String> transforms)
            throws Exception {
        var dom = parse(document);
        var context = new DOMSignContext(pair.getPrivate(), dom.getDocumentElement());
        // the JDK makes no SHA-1 signature by itself any more
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        var inner = (Element) dom.getElementsByTagName("report").item(0);
        inner.setIdAttribute(inner.hasAttribute("Id") ? "Id" : addId(inner), true);
        var used = new ArrayList<Transform>();
        for (var transform : transforms) {
            used.add(XML.newTransform(transform, (TransformParameterSpec) null));
        }
        var reference = XML.newReference(uri, XML.newDigestMethod(digest, null), used, null, null);
        var info = XML.newSignedInfo(
                XML.newCanonicalizationMethod(canonical, (C14NMethodParameterSpec) null),
                XML.newSignatureMethod(method, null),
                List.of(reference));
        var keys = XML.getKeyInfoFactory();
        var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
        XML.newXMLSignature(info, keyInfo).sign(context);
        return write(dom);
    }

    X509Certificate certificate() {
        return certificate;
    }

    public String certificatePem() throws Exception {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    public String privateKeyPem() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    public static String pem(String kind, byte[] der) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static String addId(Element element) {
        element.setAttribute("Id", "inner");
        return "Id";
    }

    static Document parse(String document) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }

    static byte[] write(Document dom) throws Exception {
        var out = new StringWriter();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(dom), new StreamResult(out));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
