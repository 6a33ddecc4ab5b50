package eu.meshe.catalogue;

import java.util.Locale;

/**
 * The standard elements to describe a micro-credential: Council Recommendation 2022/C 243/02 of 16 June 2022, Annex I; the eleven mandatory
 * ones first, in its order. {@link #FIELD} and {@link #LANGUAGE} are not in the Annex: learners search by them.
 */
public enum AnnexElement {
    LEARNER(Kind.MANDATORY, ""),
    TITLE(Kind.MANDATORY, "title"),
    COUNTRY(Kind.MANDATORY, ""),
    AWARDING_BODY(Kind.MANDATORY, ""),
    DATE_OF_ISSUING(Kind.MANDATORY, ""),
    LEARNING_OUTCOMES(Kind.MANDATORY, "outcomes"),
    WORKLOAD(Kind.MANDATORY, "hours"),
    LEVEL(Kind.MANDATORY, "level"),
    ASSESSMENT(Kind.MANDATORY, "assessments"),
    PARTICIPATION(Kind.MANDATORY, "participation"),
    QUALITY_ASSURANCE(Kind.MANDATORY, "qualityAssurance"),
    PREREQUISITES(Kind.OPTIONAL, "prerequisites"),
    SUPERVISION(Kind.OPTIONAL, ""),
    GRADE(Kind.OPTIONAL, ""),
    STACKABILITY(Kind.OPTIONAL, "stackability"),
    FURTHER_INFORMATION(Kind.OPTIONAL, "furtherInformation"),
    FIELD(Kind.FINDABLE, "fields"),
    LANGUAGE(Kind.FINDABLE, "languages");

    /** How much depends on it: without a mandatory element nothing is published. */
    public enum Kind {
        MANDATORY,
        OPTIONAL,
        FINDABLE
    }

    private final Kind kind;
    private final String field;

    AnnexElement(Kind kind, String field) {
        this.kind = kind;
        this.field = field;
    }

    public Kind kind() {
        return kind;
    }

    /** The field of the description it is given in; empty for what comes from the institution or with the award. */
    public String field() {
        return field;
    }

    /** The message key of its name. */
    public String key() {
        return "catalogue.element." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
