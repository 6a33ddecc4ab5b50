package eu.meshe.recognition;

import eu.meshe.learning.LocalisedText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the narrow line by which a case is found in its institution's list. Read by {@code recognition.desk}. */
@Component
class CaseLines {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final ApplicationRows rows;

    CaseLines(JdbcClient jdbc, JsonMapper mapper, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.rows = rows;
    }

    void add(Application application) {
        jdbc.sql("""
                insert into recognition_case_line (institution_id, application_id, state, state_at, officer_id, outcome,
                  decide_by, submitted_at, applicant_id, applicant, credential, issuer, target_id, target, words,
                  by_applicant, by_credential, by_issuer, by_target, version)
                values (:institution, :id, :state, :stateAt, :officer, :outcome,
                  :decideBy, :submitted, :applicantId, :name, :credential, :issuer, :targetId, :course,
                  left(lower(unaccent(:words)), 1000), left(lower(unaccent(:byName)), 80),
                  left(lower(unaccent(:byCredential)), 80), left(lower(unaccent(:byIssuer)), 80),
                  left(lower(unaccent(:byTarget)), 80), :version)""").params(facts(application)).update();
    }

    /** After {@link Applications#save}: what a move changes. */
    void change(Application application) {
        jdbc.sql("""
                update recognition_case_line set state = :state, state_at = :stateAt, officer_id = :officer,
                  outcome = :outcome, decide_by = :decideBy, version = :version + 1
                where institution_id = :institution and application_id = :id""").params(rows.parameters(application)).update();
    }

    void setVersion(Application application, int version) {
        jdbc.sql("update recognition_case_line set version = ? where institution_id = ? and application_id = ?")
                .params(
                        version,
                        application.institutionId().value(),
                        application.id().value())
                .update();
    }

    private Map<String, @Nullable Object> facts(Application application) {
        var facts = new HashMap<String, @Nullable Object>(rows.parameters(application));
        var applicant = application.applicant();
        var credential = application.source().title();
        var issuer = application.source().awardedBy().legalName();
        var target = application.target().achievement().title();
        facts.put("name", storable(applicant.displayName()));
        facts.put("credential", mapper.writeValueAsString(credential));
        facts.put("issuer", mapper.writeValueAsString(issuer));
        facts.put("course", mapper.writeValueAsString(target));
        facts.put("words", words(applicant.displayName(), credential, issuer, target));
        facts.put("byName", storable(applicant.familyName() + " " + applicant.givenName()));
        facts.put("byCredential", storable(credential.original()));
        facts.put("byIssuer", storable(issuer.original()));
        facts.put("byTarget", storable(target.original()));
        return facts;
    }

    private static String words(String name, LocalisedText... texts) {
        return Stream.concat(Stream.of(name), Stream.of(texts).flatMap(text -> text.byLanguage().values().stream()))
                .distinct()
                .map(CaseLines::storable)
                .collect(Collectors.joining(" "));
    }

    /** No text in the database can hold U+0000. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }
}
