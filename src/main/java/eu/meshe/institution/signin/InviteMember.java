package eu.meshe.institution.signin;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.mail.Postbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a role at an institution, and takes it away; who has no account gets one by a mailed link. */
@Component
public class InviteMember {

    /** A plain check of what a mailbox looks like; the mailed link is the real one. */
    static final Pattern MAILBOX = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final Memberships memberships;
    private final MailedLinks links;
    private final Postbox postbox;
    private final MessageSource messages;
    private final MesheProperties properties;
    private final Identifiers identifiers;
    private final Clock clock;

    @SuppressWarnings("java:S107")
    public InviteMember(
            Accounts accounts,
            Memberships memberships,
            MailedLinks links,
            Postbox postbox,
            MessageSource messages,
            MesheProperties properties,
            Identifiers identifiers,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.links = links;
        this.postbox = postbox;
        this.messages = messages;
        this.properties = properties;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** @throws InvalidInputException naming each field that cannot be accepted */
    @Transactional
    public void invite(StaffMember administrator, Wanted wanted) {
        var role = checked(wanted);
        var institution = administrator.institution();
        var account = accounts.addIfAbsent(
                new Account(
                        new AccountId(identifiers.next()),
                        Accounts.normalise(wanted.email()),
                        wanted.givenName().strip(),
                        wanted.familyName().strip(),
                        null,
                        institution.language(),
                        0),
                clock.instant());
        memberships.grant(institution.id(), account.id(), role);
        var reader = account.locale();
        Object[] arguments = {
            account.displayName(),
            institution.name().in(reader),
            properties.address("/sign-in/link/" + links.make(account.id(), LIFE)),
            LIFE.toDays()
        };
        postbox.post(
                account.email(),
                messages.getMessage("institution.mail.invite.subject", arguments, reader),
                messages.getMessage("institution.mail.invite.body", arguments, reader));
    }

    /**
     * Takes a role away; it ends with the next request.
     *
     * @throws ConflictException if nobody would be left to administer the institution
     */
    @Transactional
    public void withdraw(StaffMember administrator, UUID account, String roleName) {
        var role = findRole(roleName).orElseThrow(() -> new NotFoundException("role"));
        memberships.awaitTurn(administrator.institutionId());
        if (role == Role.ADMINISTRATOR && administrators(administrator) < 2) {
            throw ConflictException.of("institution.people.last");
        }
        memberships.withdraw(administrator.institutionId(), new AccountId(account), role);
    }

    private long administrators(StaffMember administrator) {
        return memberships.listMembers(administrator.institutionId()).stream()
                .filter(member -> member.roles().contains(Role.ADMINISTRATOR))
                .count();
    }

    private static Role checked(Wanted wanted) {
        var problems = new ArrayList<FieldProblem>();
        if (!MAILBOX.matcher(wanted.email().strip()).matches()) {
            problems.add(FieldProblem.of("email", "institution.people.email.wrong"));
        }
        checkName("givenName", wanted.givenName(), problems);
        checkName("familyName", wanted.familyName(), problems);
        var role = findRole(wanted.role());
        if (role.isEmpty()) {
            problems.add(FieldProblem.of("role", "institution.people.role.wrong"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return role.orElseThrow();
    }

    private static void checkName(String field, String name, java.util.List<FieldProblem> problems) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\u0000') >= 0) {
            problems.add(FieldProblem.of(field, "institution.account.name.wrong", LONGEST_NAME));
        }
    }

    private static Optional<Role> findRole(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What the form says. */
    public record Wanted(String email, String givenName, String familyName, String role) {}
}
