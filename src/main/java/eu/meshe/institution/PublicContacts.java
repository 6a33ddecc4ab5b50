package eu.meshe.institution;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom anyone may ask at each institution. One that has not said gets questions at the address for its decisions. */
@Repository
public class PublicContacts {

    private final JdbcClient jdbc;

    PublicContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PublicContact of(Institution institution) {
        return jdbc.sql("select * from institution_contact where institution_id = ?")
                .param(institution.id().value())
                .query(PublicContacts::read)
                .optional()
                .orElseGet(() -> new PublicContact("", institution.contact(), institution.homepage()));
    }

    public void save(InstitutionId institution, PublicContact contact) {
        jdbc.sql("""
                insert into institution_contact (institution_id, office, email, page) values (:institution, :office, :email, :page)
                on conflict (institution_id) do update set office = :office, email = :email, page = :page""")
                .param("institution", institution.value())
                .param("office", contact.office())
                .param("email", contact.email())
                .param("page", contact.page() == null ? null : contact.page().toString())
                .update();
    }

    private static PublicContact read(ResultSet row, int number) throws SQLException {
        var page = row.getString("page");
        return new PublicContact(
                row.getString("office"), row.getString("email"), page == null ? null : URI.create(page));
    }
}
