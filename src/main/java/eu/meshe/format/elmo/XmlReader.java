package eu.meshe.format.elmo;

import eu.meshe.format.XmlText;
import eu.meshe.platform.Message;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of strangers: no document type declaration (and so no entities of its own, inside or outside), bounded in size, depth and number
 * of elements.
 */
final class XmlReader {

    /** In bytes. Transcripts carry PDF attachments. */
    static final int LARGEST = 8 * 1024 * 1024;

    /** Well below the 100 at which the JDK itself gives up, so that the reader is told why. */
    static final int DEEPEST = 60;

    static final int MOST_ELEMENTS = 100_000;

    private final XMLStreamReader xml;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> seen = new ArrayDeque<>();
    private int elements;

    private XmlReader(String document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, kind, about, where) -> {});
        xml = factory.createXMLStreamReader(new StringReader(document));
    }

    static Element read(byte[] document) throws UnreadableXml {
        if (document.length > LARGEST) {
            throw new UnreadableXml("", Message.of("elmo.xml.tooLarge", LARGEST / 1024 / 1024));
        }
        try {
            return new XmlReader(XmlText.decode(document)).root();
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new UnreadableXml("", Message.of("elmo.xml.malformed", at.getLineNumber(), at.getColumnNumber()));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new UnreadableXml("", Message.of("elmo.xml.encoding"));
        }
    }

    private Element root() throws XMLStreamException, UnreadableXml {
        seen.push(new HashMap<>());
        Element last = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new UnreadableXml("", Message.of("elmo.xml.doctype"));
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.END_ELEMENT -> last = end();
                default -> {}
            }
        }
        return found(last);
    }

    private static Element found(@Nullable Element last) throws UnreadableXml {
        if (last == null) {
            throw new UnreadableXml("", Message.of("elmo.xml.malformed", 1, 1));
        }
        return last;
    }

    private void begin() throws UnreadableXml {
        var parent = open.peek();
        var name = xml.getLocalName();
        var position = seen.getFirst().merge(name, 1, Integer::sum);
        var place = (parent == null ? "" : parent.place()) + "/" + name + (position > 1 ? "[" + position + "]" : "");
        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw new UnreadableXml("", Message.of("elmo.xml.tooComplex", MOST_ELEMENTS, DEEPEST));
        }
        var element =
                new Element(xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(), name, place, attributes());
        if (parent != null) {
            parent.add(element);
        }
        open.push(element);
        seen.push(new HashMap<>());
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void characters() {
        var element = open.peek();
        if (element != null) {
            element.add(xml.getText());
        }
    }

    private Element end() {
        seen.pop();
        return open.pop();
    }

    /** Why the bytes are no XML that we read. Caught within this package. */
    static final class UnreadableXml extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message why;
        private final String place;

        UnreadableXml(String place, Message why) {
            super(why.key());
            this.place = place;
            this.why = why;
        }

        Message why() {
            return why;
        }

        String place() {
            return place;
        }
    }
}
