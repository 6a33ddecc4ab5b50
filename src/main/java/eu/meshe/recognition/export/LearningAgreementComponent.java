package eu.meshe.recognition.export;

import eu.meshe.credential.RecognitionStatement;
import eu.meshe.recognition.Decision;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A component of a learning agreement as Erasmus Without Paper spells it (omobility-las 1.2, {@code components-recognized}). The academic term
 * is written where it is given: the exchange does not know it. The grade is left out: an agreement is drawn up before there is one, and the schema has no place for it
 * ({@code short-description} is for virtual components only); grades travel in the transcript.
 */
final class LearningAgreementComponent {

    private static final String NAMESPACE =
            "https://github.com/erasmus-without-paper/ewp-specs-api-omobility-las/blob/stable-v1/endpoints/get-response.xsd";

    private static final String TERM =
            "https://github.com/erasmus-without-paper/ewp-specs-types-academic-term/tree/stable-v2";

    private LearningAgreementComponent() {}

    static String write(RecognitionStatement statement, Decision decision, @Nullable AcademicTerm term) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("", "components-recognized", NAMESPACE);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "component");
            component(xml, statement, decision, term);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes every XML", e);
        }
    }

    private static void component(
            XMLStreamWriter xml, RecognitionStatement statement, Decision decision, @Nullable AcademicTerm term)
            throws XMLStreamException {
        element(xml, "los-code", statement.target().id());
        element(xml, "title", statement.target().title().in(Locale.ENGLISH));
        if (term != null) {
            term(xml, term);
        }
        if (statement.credits() != null) {
            xml.writeStartElement(NAMESPACE, "credit");
            element(xml, "scheme", "ects");
            element(xml, "value", statement.credits().toString());
            xml.writeEndElement();
        }
        if (decision instanceof Decision.Conditional conditional) {
            element(xml, "recognition-conditions", conditional.condition() + " (" + conditional.by() + ")");
        }
    }

    /** academic-term 2.0, TermId; its elements are of that schema's namespace. */
    private static void term(XMLStreamWriter xml, AcademicTerm term) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "term-id");
        xml.writeStartElement("trm", "term-number", TERM);
        xml.writeNamespace("trm", TERM);
        xml.writeCharacters(Integer.toString(term.number()));
        xml.writeEndElement();
        xml.writeStartElement("trm", "total-terms", TERM);
        xml.writeNamespace("trm", TERM);
        xml.writeCharacters(Integer.toString(term.of()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 cannot write (control characters, surrogate halves) is shown as missing. */
    private static String writable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> kept.appendCodePoint(isWritable(letter) ? letter : '\uFFFD'));
        return kept.toString();
    }

    private static boolean isWritable(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= ' ' && letter < 0xD800)
                || (letter >= 0xE000 && letter != 0xFFFE && letter != 0xFFFF);
    }
}
