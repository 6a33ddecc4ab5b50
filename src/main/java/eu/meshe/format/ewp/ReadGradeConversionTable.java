package eu.meshe.format.ewp;

import eu.meshe.format.XmlText;
import eu.meshe.format.ewp.GradeConversionTable.GradeFrequency;
import eu.meshe.format.ewp.GradeConversionTable.IscedTable;
import eu.meshe.platform.Message;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grade tables out of a transcript's XML, and nothing else of it: the rest is about a person. No document type declaration, no
 * entities, bounded in size, depth and number of elements.
 */
public final class ReadGradeConversionTable {

    /** In bytes: a transcript may carry a PDF. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final String NAMESPACE =
            "https://github.com/erasmus-without-paper/ewp-specs-api-imobility-tors/blob/";
    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 100_000;

    private final XMLStreamReader xml;
    private final List<IscedTable> tables = new ArrayList<>();
    private final List<Message> issues = new ArrayList<>();
    private final List<GradeFrequency> frequencies = new ArrayList<>();
    private @Nullable String code;
    private boolean within;
    private int depth;
    private int elements;

    private ReadGradeConversionTable(String document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, kind, about, where) -> {});
        xml = factory.createXMLStreamReader(new StringReader(document));
    }

    /** What was found. */
    public sealed interface Result {

        record Read(GradeConversionTable table) implements Result {}

        /** @param why each thing that is wrong, with its line where it has one */
        record Unreadable(List<Message> why) implements Result {
            public Unreadable {
                why = List.copyOf(why);
            }
        }
    }

    public static Result read(byte[] document) {
        if (document.length > LARGEST) {
            return unreadable("grades.file.too-large", LARGEST / 1024);
        }
        try {
            return new ReadGradeConversionTable(XmlText.decode(document)).result();
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            return unreadable("grades.ewp.malformed", at == null ? 1 : at.getLineNumber());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return unreadable("grades.ewp.encoding");
        }
    }

    private Result result() throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                return unreadable("grades.ewp.doctype");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
                    return unreadable("grades.ewp.too-complex");
                }
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
        if (tables.isEmpty() && issues.isEmpty()) {
            return unreadable("grades.ewp.no-table");
        }
        return issues.isEmpty() ? new Result.Read(new GradeConversionTable(tables)) : new Result.Unreadable(issues);
    }

    private void begin(String name) {
        switch (name) {
            case "gradeConversionTable" -> within = isEwp(xml.getNamespaceURI());
            case "iscedTable" -> {
                code = xml.getAttributeValue(null, "iscedCode");
                frequencies.clear();
            }
            case "gradeFrequency" -> {
                if (within) {
                    frequency().ifPresent(frequencies::add);
                }
            }
            default -> {}
        }
    }

    /** Whatever version of the API; or a table that was cut out of its transcript. */
    private static boolean isEwp(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() || namespace.startsWith(NAMESPACE);
    }

    private void end(String name) {
        if (name.equals("gradeConversionTable")) {
            within = false;
        } else if (within && name.equals("iscedTable")) {
            table();
        }
    }

    private void table() {
        var line = xml.getLocation().getLineNumber();
        if (code == null || code.isBlank()) {
            issues.add(Message.of("grades.ewp.no-code", line));
            return;
        }
        var table = new IscedTable(code.strip(), frequencies);
        var same = tables.stream()
                .filter(other -> other.iscedCode().equals(table.iscedCode()))
                .findFirst();
        if (same.isEmpty()) {
            tables.add(table);
        } else if (!same.get().equals(table)) {
            issues.add(Message.of("grades.ewp.two-tables", line, table.iscedCode()));
        }
    }

    private Optional<GradeFrequency> frequency() {
        var line = xml.getLocation().getLineNumber();
        var label = xml.getAttributeValue(null, "label");
        var percentage = percentage(xml.getAttributeValue(null, "percentage"));
        if (label == null || label.isBlank() || percentage.isEmpty()) {
            issues.add(Message.of("grades.ewp.frequency", line));
            return Optional.empty();
        }
        return Optional.of(new GradeFrequency(label.strip(), percentage.get()));
    }

    // xs:decimal: no exponent
    private static Optional<BigDecimal> percentage(@Nullable String words) {
        if (words == null || !words.strip().matches("\\+?\\d{1,3}(\\.\\d{1,15})?|\\.\\d{1,15}")) {
            return Optional.empty();
        }
        var percentage = new BigDecimal(words.strip());
        return percentage.compareTo(new BigDecimal(100)) > 0 ? Optional.empty() : Optional.of(percentage);
    }

    private static Result.Unreadable unreadable(String key, Object... arguments) {
        return new Result.Unreadable(List.of(Message.of(key, arguments)));
    }
}
