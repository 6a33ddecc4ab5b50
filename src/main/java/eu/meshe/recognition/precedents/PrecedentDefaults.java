package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads an institution's precedents unless an officer chooses otherwise for one: nobody else, where the institution said nothing. */
@Repository
public class PrecedentDefaults {

    private final JdbcClient jdbc;

    PrecedentDefaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Sharing getSharing(InstitutionId institution) {
        return jdbc.sql("select sharing from precedent_default where institution_id = ?")
                .param(institution.value())
                .query((row, number) -> Sharing.valueOf(row.getString(1)))
                .optional()
                .orElse(Sharing.OWN);
    }

    void save(InstitutionId institution, Sharing sharing) {
        jdbc.sql("""
                insert into precedent_default (institution_id, sharing, version) values (:institution, :sharing, 1)
                on conflict (institution_id) do update set sharing = :sharing, version = precedent_default.version + 1""")
                .param("institution", institution.value())
                .param("sharing", sharing.name())
                .update();
    }
}
