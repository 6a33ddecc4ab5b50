package eu.meshe.institution.web;

import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.InviteMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what at an institution, for its administrators' programs. */
@Staff(Role.ADMINISTRATOR)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/people")
class PeopleApi {

    private final Memberships memberships;
    private final InviteMember inviteMember;

    PeopleApi(Memberships memberships, InviteMember inviteMember) {
        this.memberships = memberships;
        this.inviteMember = inviteMember;
    }

    /** The people with a role, by name. */
    @GetMapping
    List<PersonJson> list(StaffMember staff) {
        return memberships.listMembers(staff.institutionId()).stream()
                .map(member -> new PersonJson(
                        member.account().value(),
                        member.email(),
                        member.name(),
                        member.roles().stream().map(Role::name).toList()))
                .toList();
    }

    /** Gives a role; who has no account gets one by a mailed link. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(StaffMember staff, @RequestBody WantedRole wanted) {
        inviteMember.invite(
                staff,
                new InviteMember.Wanted(
                        text(wanted.email()),
                        text(wanted.givenName()),
                        text(wanted.familyName()),
                        text(wanted.role())));
    }

    /** Takes a role away; it ends with the person's next request. */
    @DeleteMapping("/{account}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(StaffMember staff, @PathVariable UUID account, @PathVariable String role) {
        inviteMember.withdraw(staff, account, role);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    record PersonJson(UUID account, String email, String name, List<String> roles) {}

    /** @param role one of the roles that the list shows */
    record WantedRole(
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String role) {}
}
