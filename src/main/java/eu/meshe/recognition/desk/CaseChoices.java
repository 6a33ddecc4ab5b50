package eu.meshe.recognition.desk;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.LocalisedText;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the open cases can be narrowed down to. Each is found by one step in an index, however many cases share it. */
@Component
public class CaseChoices {

    /** Choices offered at once. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseEntryRows rows;

    CaseChoices(JdbcClient jdbc, CaseEntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A micro-credential that somebody applied for. */
    public record Target(UUID id, LocalisedText title) {}

    /** An institution that awarded. @param key by which it is chosen */
    public record Issuer(String key, LocalisedText name) {}

    public List<Target> targets(InstitutionId institution) {
        return jdbc.sql(steps("target_id", "target"))
                .param("institution", institution.value())
                .query((row, number) -> new Target(row.getObject(1, UUID.class), rows.text(row.getString(2))))
                .list();
    }

    public List<Issuer> issuers(InstitutionId institution) {
        return jdbc.sql(steps("by_issuer", "issuer"))
                .param("institution", institution.value())
                .query((row, number) -> new Issuer(row.getString(1), rows.text(row.getString(2))))
                .list();
    }

    private static String steps(String key, String words) {
        return """
                with recursive step as (
                  (select %1$s, %2$s from recognition_case_line where institution_id = :institution and is_open
                    order by %1$s limit 1)
                  union all
                  select next.* from step, lateral (
                    select %1$s, %2$s from recognition_case_line
                    where institution_id = :institution and is_open and %1$s > step.%1$s order by %1$s limit 1) as next
                ) select * from step limit %3$d""".formatted(key, words, MOST);
    }
}
