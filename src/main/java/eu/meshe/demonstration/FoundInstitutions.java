package eu.meshe.demonstration;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.PublicContact;
import eu.meshe.institution.PublicContacts;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.InviteMember;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Founds the institutions with their keys, and gives everyone an account. */
@Component
@Profile("demo")
class FoundInstitutions {

    static final int FOUNDED_DAYS_AGO = 1150;

    private final Institutions institutions;
    private final PublicContacts contacts;
    private final InstitutionKeys keys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final InviteMember inviteMember;
    private final PasswordEncoder encoder;
    private final Cast cast;
    private final Clock clock;

    @SuppressWarnings("java:S107")
    FoundInstitutions(
            Institutions institutions,
            PublicContacts contacts,
            InstitutionKeys keys,
            Accounts accounts,
            Memberships memberships,
            InviteMember inviteMember,
            PasswordEncoder encoder,
            Cast cast,
            Clock clock) {
        this.institutions = institutions;
        this.contacts = contacts;
        this.keys = keys;
        this.accounts = accounts;
        this.memberships = memberships;
        this.inviteMember = inviteMember;
        this.encoder = encoder;
        this.cast = cast;
        this.clock = clock;
    }

    void plan(Story story, Timeline timeline) {
        // Everyone's password is the same and known: encoding it once saves seconds of a first start.
        var password = Objects.requireNonNull(encoder.encode(DemonstrationSignIn.PASSWORD));
        story.houses().forEach(house -> timeline.add(FOUNDED_DAYS_AGO, () -> found(house, password)));
        story.plot().learners().forEach(learner -> timeline.add(FOUNDED_DAYS_AGO - 10, () -> join(learner, password)));
    }

    private void found(Story.House house, String password) {
        var institution = institution(house.institution());
        institutions.add(institution);
        var office = house.institution().office();
        contacts.save(institution.id(), new PublicContact(office.name(), office.email(), office.page()));
        keys.createFor(institution);
        house.staff().forEach(colleague -> employ(institution, colleague, password));
    }

    private void employ(Institution institution, Story.Colleague colleague, String password) {
        var account = add(colleague.givenName(), colleague.familyName(), colleague.email(), colleague.language(), null);
        accounts.setPassword(account.id(), password);
        if (colleague.roles().contains(Role.ADMINISTRATOR)) {
            // the first administrator is nobody's guest
            colleague.roles().forEach(role -> memberships.grant(institution.id(), account.id(), role));
            return;
        }
        var administrator = cast.staff(institution.slug(), Role.ADMINISTRATOR);
        colleague.roles().forEach(role -> invite(administrator, colleague, role));
    }

    private void invite(StaffMember administrator, Story.Colleague colleague, Role role) {
        inviteMember.invite(
                administrator,
                new InviteMember.Wanted(colleague.email(), colleague.givenName(), colleague.familyName(), role.name()));
    }

    private void join(Story.Learner learner, String password) {
        var account = add(
                learner.givenName(), learner.familyName(), learner.email(), learner.language(), learner.birthDate());
        accounts.setPassword(account.id(), password);
    }

    private Account add(
            String givenName, String familyName, String email, String language, @Nullable LocalDate birthDate) {
        var id = new AccountId(Names.id("account " + email));
        return accounts.addIfAbsent(
                new Account(id, email, givenName, familyName, birthDate, language, 0), clock.instant());
    }

    private static Institution institution(Story.Profile it) {
        return new Institution(
                new InstitutionId(Names.id("institution " + it.slug())),
                it.slug(),
                it.kind(),
                new LocalisedText(it.name()),
                new CountryCode(it.country()),
                it.language(),
                it.colour(),
                it.homepage(),
                it.registration(),
                it.nationalFramework(),
                it.grades(),
                it.contact(),
                it.decisionDays(),
                0);
    }
}
