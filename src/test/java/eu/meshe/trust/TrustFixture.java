package eu.meshe.trust;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Universities and agencies with their people, and accreditations between them; all of them made up. */
@TestComponent
public class TrustFixture {

    public static final String PASSWORD = "a long enough sentence";

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final String hash;
    private final ApiTokens tokens;
    private final Accredit accredit;
    private final Identifiers identifiers;
    private final Clock clock;

    TrustFixture(
            Institutions institutions,
            InstitutionKeys keys,
            Accounts accounts,
            Memberships memberships,
            PasswordEncoder encoder,
            ApiTokens tokens,
            Accredit accredit,
            Identifiers identifiers,
            Clock clock) {
        this.institutions = institutions;
        this.keys = keys;
        this.accounts = accounts;
        this.memberships = memberships;
        // once for all: it is meant to take long
        this.hash = java.util.Objects.requireNonNull(encoder.encode(PASSWORD));
        this.tokens = tokens;
        this.accredit = accredit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    public Institution aUniversity() {
        return anInstitution(Institution.Kind.UNIVERSITY, "Inventham University", "Hochschule Erfundenhausen");
    }

    public Institution anAgency() {
        return anInstitution(Institution.Kind.AGENCY, "Agency for Made-up Quality", "Agentur für erfundene Qualität");
    }

    /** A person with that one role at the institution. */
    public StaffMember staff(Institution institution, Role role) {
        var id = new AccountId(identifiers.next());
        var account = accounts.addIfAbsent(
                new Account(id, id + "@example.org", "Quirin", "Erfunden", null, "en", 0), clock.instant());
        memberships.grant(institution.id(), account.id(), role);
        accounts.setPassword(account.id(), hash);
        return new StaffMember(account, institution, Set.of(role));
    }

    /** A token with which a program acts as that person. */
    public String token(StaffMember member) {
        return tokens.make(member.account().id(), "test").token();
    }

    /** Accredited from 2020 to 2040, at all levels and in all fields. */
    public Accreditation accredited(Institution university) {
        return accredited(university, List.of(), List.of(), "2020-01-01", "2040-12-31");
    }

    public Accreditation accredited(
            Institution university, List<String> levels, List<String> fields, String from, String until) {
        var officer = staff(anAgency(), Role.QUALITY_OFFICER);
        return accredit.accredit(
                officer,
                new AccreditationRequest(
                        identifiers.next(),
                        university.slug(),
                        levels,
                        fields,
                        from,
                        until,
                        "https://agency.example/r"));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private Institution anInstitution(Institution.Kind kind, String english, String german) {
        var id = identifiers.next();
        var names = new LinkedHashMap<String, String>();
        names.put("en", english);
        names.put("de", german);
        var institution = new Institution(
                new InstitutionId(id),
                "t" + id.toString().replace("-", ""),
                kind,
                new LocalisedText(names),
                new CountryCode("AT"),
                "de",
                "#1f5f8b",
                java.net.URI.create("https://inventham.example/"),
                "VATAT-U" + id.toString().substring(28),
                "NQR",
                List.of("1", "2", "3", "4"),
                "office@inventham.example",
                60,
                0);
        institutions.add(institution);
        keys.createFor(institution);
        return institution;
    }
}
