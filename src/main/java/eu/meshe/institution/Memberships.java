package eu.meshe.institution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may do what at which institution. Asked anew at each request, so that a role taken away is gone at once. */
@Repository
public class Memberships {

    private final JdbcClient jdbc;

    public Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void grant(InstitutionId institution, AccountId account, Role role) {
        jdbc.sql("insert into membership (institution_id, account_id, role) values (?, ?, ?) on conflict do nothing")
                .params(institution.value(), account.value(), role.name())
                .update();
    }

    public void withdraw(InstitutionId institution, AccountId account, Role role) {
        jdbc.sql("delete from membership where institution_id = ? and account_id = ? and role = ?")
                .params(institution.value(), account.value(), role.name())
                .update();
    }

    /** Waits for whoever changes the roles of that institution at this moment; holds until the transaction ends. */
    public void awaitTurn(InstitutionId institution) {
        jdbc.sql("select 1 from institution where id = ? for update")
                .param(institution.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public Set<Role> rolesOf(AccountId account, InstitutionId institution) {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from membership where institution_id = ? and account_id = ?")
                .params(institution.value(), account.value())
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list()
                .forEach(roles::add);
        return roles;
    }

    /** Whether that person may do at that institution what the role allows; an administrator may do all of it. */
    public boolean mayActAs(Role role, AccountId account, InstitutionId institution) {
        var roles = rolesOf(account, institution);
        return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
    }

    /** The institutions at which that person has any role. */
    public List<InstitutionId> listInstitutionsOf(AccountId account) {
        return jdbc.sql("select distinct institution_id from membership where account_id = ? order by institution_id")
                .param(account.value())
                .query((row, number) -> new InstitutionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The people with a role at that institution, with their roles. */
    public List<Member> listMembers(InstitutionId institution) {
        return jdbc.sql("""
                select a.id, a.email, a.given_name, a.family_name, array_agg(m.role order by m.role) as roles
                from membership m join account a on a.id = m.account_id
                where m.institution_id = ? group by a.id order by a.family_name, a.given_name""")
                .param(institution.value())
                .query((row, number) -> new Member(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                        java.util.Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList()))
                .list();
    }

    /** A person and their roles at one institution. */
    public record Member(AccountId account, String email, String name, List<Role> roles) {}
}
