package eu.meshe.recognition.grades;

import eu.meshe.institution.InstitutionId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of the grades that come into question each institution gives. */
@Repository
public class GradePolicies {

    private final JdbcClient jdbc;

    GradePolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it set, or the usual policy. */
    public ConversionPolicy of(InstitutionId institution) {
        return jdbc.sql("select policy from grade_policy where institution_id = ?")
                .param(institution.value())
                .query(String.class)
                .optional()
                .map(ConversionPolicy::valueOf)
                .orElse(ConversionPolicy.USUAL);
    }

    void set(InstitutionId institution, ConversionPolicy policy, Instant at) {
        jdbc.sql("""
                insert into grade_policy (institution_id, policy, set_at) values (:institution, :policy, :at)
                on conflict (institution_id) do update set policy = :policy, set_at = :at""")
                .param("institution", institution.value())
                .param("policy", policy.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
