package eu.meshe.format.elmo;

import eu.meshe.Shared;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The official schema of ELMO 2.0.0, by the JDK's validator. */
public final class ElmoSchema {

    private static @Nullable Schema loaded;

    private ElmoSchema() {}

    /** What the validator says against the document; empty when it is valid. */
    public static List<String> errors(byte[] document) throws Exception {
        var errors = new ArrayList<String>();
        try {
            schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            errors.add(e.getMessage());
        }
        return errors;
    }

    private static synchronized Schema schema() throws SAXException {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Schema load() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return factory.newSchema(
                Shared.path("standards/emrex/elmo-v2.0.0/schema-offline.xsd").toFile());
    }
}
