package eu.meshe.format.elm.code;

import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import java.util.Locale;
import java.util.Optional;

/** The Europass list of ISCED-F 2013 fields, whose entries end in the field's own code. */
public final class IscedConcepts {

    private static final String PREFIX = Schemes.SNB + "isced-f/";

    private IscedConcepts() {}

    public static Concept conceptOf(IscedField field) {
        return Schemes.europass("isced-f", field.code(), IscedFields.name(field, Locale.ENGLISH));
    }

    public static Optional<IscedField> find(String iri) {
        return iri.matches("\\Q" + PREFIX + "\\E\\d{2,4}")
                ? Optional.of(new IscedField(iri.substring(PREFIX.length())))
                : Optional.empty();
    }
}
