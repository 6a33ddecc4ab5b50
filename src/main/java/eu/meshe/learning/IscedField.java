package eu.meshe.learning;

import java.util.regex.Pattern;

/**
 * A field of education by UNESCO's ISCED-F 2013: two digits for a broad, three for a narrow, four for a detailed field.
 *
 * <p>Whether the code is one of the list is {@link IscedFields}' question: documents from elsewhere may carry others.
 */
public record IscedField(String code) {

    private static final Pattern CODE = Pattern.compile("\\d{2,4}");

    public IscedField {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("An ISCED-F code has two to four digits, not '" + code + "'");
        }
    }

    /** Whether this field is the other one or lies inside it: 0613 is within 061 and 06. */
    public boolean isWithin(IscedField other) {
        return code.startsWith(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
