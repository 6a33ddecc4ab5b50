package eu.meshe.format.elm.code;

import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Europass list of ISCED-F 2013 fields, whose entries end in the field's own code. */
public final class IscedConcepts {

    private static final String PREFIX = Schemes.SNB + "isced-f/";

    private static final Pattern ENTRY = Pattern.compile(Pattern.quote(PREFIX) + "\\d{2,4}");

    private IscedConcepts() {}

    public static Concept conceptOf(IscedField field) {
        return Schemes.europass("isced-f", field.code(), IscedFields.name(field, Locale.ENGLISH));
    }

    public static Optional<IscedField> find(String iri) {
        return ENTRY.matcher(iri).matches()
                ? Optional.of(new IscedField(iri.substring(PREFIX.length())))
                : Optional.empty();
    }
}
