package eu.meshe.recognition.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** By what cases are sorted; each with an index of its own, so that every page of a list costs the same. */
public enum CaseSort {
    DEADLINE("deadline", "decide_by", "date"),
    ARRIVAL("arrival", "submitted_at", "timestamptz"),
    APPLICANT("applicant", "by_applicant", "text"),
    CREDENTIAL("credential", "by_credential", "text"),
    TARGET("target", "by_target", "text"),
    /** Appeals, proposals, new ones, those under assessment, those that wait; each by deadline. */
    STATE("state", "by_state", "text");

    private final String slug;
    private final String column;
    private final String type;

    CaseSort(String slug, String column, String type) {
        this.slug = slug;
        this.column = column;
        this.type = type;
    }

    /** The name in addresses, in the API and in message keys. */
    public String slug() {
        return slug;
    }

    /** Whether settled cases can be sorted by it, too. */
    public boolean isForAll() {
        return this == ARRIVAL || this == APPLICANT;
    }

    String column() {
        return column;
    }

    /** The parameter of that name as a value of the column. */
    String parameter(String name) {
        return "cast(:" + name + " as " + type + ")";
    }

    /** Whether a value of the column may be written like that. */
    boolean accepts(String key) {
        try {
            return switch (this) {
                case DEADLINE -> LocalDate.parse(key).getYear() < 10_000;
                case ARRIVAL -> Instant.parse(key).isBefore(Instant.parse("9999-01-01T00:00:00Z"));
                case APPLICANT, CREDENTIAL, TARGET, STATE -> key.length() <= 120 && key.indexOf('\u0000') < 0;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    public static Optional<CaseSort> findBySlug(String slug) {
        return Arrays.stream(values()).filter(sort -> sort.slug.equals(slug)).findFirst();
    }
}
