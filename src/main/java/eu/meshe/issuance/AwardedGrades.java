package eu.meshe.issuance;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often an institution gave each grade, from its awards; those that were revoked are not counted. */
@Repository
public class AwardedGrades {

    private final JdbcClient jdbc;

    AwardedGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param field with two, three or four digits: an award counts once in each of its detailed, narrow and broad fields */
    public record Count(IscedField field, EqfLevel level, String grade, int awards) {}

    /** The counts of the awards that were achieved between the two days, both included. */
    public List<Count> list(InstitutionId institution, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select f.code, a.level, a.grade, count(*) as awards
                from (select id, grade, (achievement -> 'level' ->> 'level')::int as level, achievement from award
                      where institution_id = :institution and achieved_on between :from and :until
                        and state <> 'REVOKED' and grade is not null) a
                cross join lateral (
                  select distinct left(one ->> 'code', digits) as code
                  from json_array_elements(a.achievement -> 'fields') as one, generate_series(2, 4) as digits
                  where length(one ->> 'code') >= digits) f
                where a.level is not null
                group by f.code, a.level, a.grade order by f.code, a.level, a.grade""")
                .param("institution", institution.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Count(
                        new IscedField(row.getString("code")),
                        new EqfLevel(row.getInt("level")),
                        row.getString("grade"),
                        row.getInt("awards")))
                .list();
    }
}
