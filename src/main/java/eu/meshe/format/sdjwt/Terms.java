package eu.meshe.format.sdjwt;

import java.util.Set;

/** The names on the wire. */
final class Terms {

    /** The EU's type for micro-credentials (DC4EU, {@code vctm_microcredential.json}). */
    static final String MICRO_CREDENTIAL = "urn:eudi:micro_credential:1";

    /** SD-JWT VC, 3.1. */
    static final String TYPE = "dc+sd-jwt";

    /** As the type was called until November 2024; still met. */
    static final String OLD_TYPE = "vc+sd-jwt";

    static final String SUBJECT = "credentialSubject";
    static final String ACHIEVEMENT = "achievement";
    static final String ISSUER = "issuer";

    // what the type's own list names, and says is never selectively disclosable
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String ECTS = "ECTS";
    static final String PARTICIPATION = "participationType";
    static final String SUPERVISION = "supervisionType";
    static final String VALID_FROM = "validFrom";
    static final String VALID_UNTIL = "validUntil";
    static final String COUNTRY_NAME = "addressCountryCodename";

    // Open Badges 3.0, which the type is based on
    static final String ADDRESS = "address";
    static final String COUNTRY_CODE = "addressCountryCode";
    static final String IN_LANGUAGE = "inLanguage";
    static final String AWARDED_DATE = "awardedDate";
    static final String SOURCE = "source";
    static final String RESULT = "result";
    static final String ASSESSMENT = "assessmentType";

    // ours
    static final String IN_LANGUAGES = "ByLanguage";
    static final String OUTCOMES = "learningOutcome";
    static final String CONFIRMED_OUTCOMES = "confirmedOutcome";
    static final String WORKLOAD = "workload";
    static final String EQF = "eqfLevel";
    static final String NATIONAL_LEVEL = "nationalLevel";
    static final String FIELDS = "iscedF";
    static final String QUALITY = "qualityAssuranceType";
    static final String ACCREDITATION = "accreditation";
    static final String LANGUAGES = "languageOfInstruction";
    static final String PREREQUISITES = "prerequisites";
    static final String STACKABILITY = "stackability";
    static final String FURTHER = "furtherInformation";
    static final String SCALE = "gradingScale";
    static final String ACHIEVED_ON = "achievedOn";

    /** SD-JWT VC, 3.2.2.2: what a verifier needs to judge it at all is never selectively disclosed. */
    static final Set<String> ALWAYS_OPEN = Set.of("iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status");

    private Terms() {}
}
