package eu.meshe.institution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.InviteMember;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.ConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class PeopleTest {

    @Autowired
    private Institutions institutions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private InviteMember inviteMember;

    @Test
    void leavesOneAdministratorWhenTwoTakeEachOthersRoleAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var institution = anInstitution();
            var one = anAdministrator(institution);
            var other = anAdministrator(institution);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var first = threads.submit(() -> withdraw(one, other));
                var second = threads.submit(() -> withdraw(other, one));
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
            assertThat(memberships.listMembers(institution.id())).hasSize(1);
        }
    }

    private boolean withdraw(StaffMember by, StaffMember from) {
        try {
            inviteMember.withdraw(by, from.account().id().value(), "ADMINISTRATOR");
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private StaffMember anAdministrator(Institution institution) {
        var account = accounts.addIfAbsent(
                new Account(
                        new AccountId(UUID.randomUUID()),
                        UUID.randomUUID() + "@meshe.example",
                        "Ada",
                        "Muster",
                        null,
                        "en",
                        0),
                Instant.now());
        memberships.grant(institution.id(), account.id(), Role.ADMINISTRATOR);
        return new StaffMember(account, institution, Set.of(Role.ADMINISTRATOR));
    }

    private Institution anInstitution() {
        var id = UUID.randomUUID();
        var institution = new Institution(
                new InstitutionId(id),
                "p" + id.toString().substring(0, 12),
                Institution.Kind.UNIVERSITY,
                LocalisedText.of("en", "University of Two"),
                new CountryCode("AT"),
                "en",
                "#1f4e5f",
                null,
                "NTRAT-000001x",
                "NQR",
                List.of("passed"),
                "office@two.example",
                90,
                0);
        institutions.add(institution);
        return institution;
    }
}
