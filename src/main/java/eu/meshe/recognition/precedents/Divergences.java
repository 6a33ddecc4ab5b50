package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why rulings differ from earlier ones on the same facts. */
@Repository
public class Divergences {

    private final JdbcClient jdbc;

    Divergences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Divergence> find(InstitutionId institution, ApplicationId application, int ruling) {
        return jdbc.sql("""
                select reason, earlier from recognition_divergence
                where institution_id = ? and application_id = ? and ruling = ?""")
                .params(institution.value(), application.value(), ruling)
                .query((row, number) -> new Divergence(
                        row.getString(1),
                        Arrays.stream(row.getString(2).split(" "))
                                .map(id -> new ApplicationId(UUID.fromString(id)))
                                .toList()))
                .optional();
    }

    /** In place of what was kept for that ruling before; {@code null} for nothing. */
    void keep(Application application, int ruling, @Nullable Divergence divergence) {
        jdbc.sql("delete from recognition_divergence where institution_id = ? and application_id = ? and ruling = ?")
                .params(application.institutionId().value(), application.id().value(), ruling)
                .update();
        if (divergence != null) {
            jdbc.sql("""
                    insert into recognition_divergence (institution_id, application_id, ruling, reason, earlier)
                    values (?, ?, ?, ?, ?)""")
                    .params(
                            application.institutionId().value(),
                            application.id().value(),
                            ruling,
                            divergence.reason(),
                            divergence.earlier().stream()
                                    .map(ApplicationId::toString)
                                    .collect(Collectors.joining(" ")))
                    .update();
        }
    }
}
