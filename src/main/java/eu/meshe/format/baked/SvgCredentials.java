package eu.meshe.format.baked;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks a drawing of a stranger and keeps the credentials in it. A document type declaration is passed over, its entities are not resolved
 * (older drawing programs write one), and depth, elements and credentials are bounded.
 */
final class SvgCredentials {

    static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
    static final String OPEN_BADGES_2 = "http://openbadges.org";

    static final int DEEPEST = 90;
    static final int MOST_ELEMENTS = 100_000;
    static final int MOST_CREDENTIALS = 20;

    private final XMLStreamReader xml;
    private final List<byte[]> credentials = new ArrayList<>();
    private boolean openBadges2;
    private int elements;
    private int depth;

    SvgCredentials(String drawing) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, kind, about, where) -> {});
        xml = factory.createXMLStreamReader(new StringReader(drawing));
    }

    List<byte[]> credentials() {
        return credentials;
    }

    boolean hasOpenBadges2() {
        return openBadges2;
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void begin() throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || ++depth > DEEPEST || credentials.size() >= MOST_CREDENTIALS) {
            throw new XMLStreamException("More than a badge holds");
        }
        if (NAMESPACE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("credential")) {
            var jwt = xml.getAttributeValue(null, "verify");
            var json = xml.getElementText();
            depth--;
            keep(jwt == null || jwt.isBlank() ? json : jwt);
        } else if (OPEN_BADGES_2.equals(xml.getNamespaceURI())) {
            openBadges2 = true;
        }
    }

    private void keep(String credential) {
        var stripped = credential.strip();
        if (!stripped.isEmpty()) {
            credentials.add(stripped.getBytes(StandardCharsets.UTF_8));
        }
    }
}
