package eu.meshe.issuance;

import eu.meshe.catalogue.DescribeMicroCredential;
import eu.meshe.catalogue.Description;
import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.PublishMicroCredential;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Institutions with keys and a registrar, something to award, and awards; all of them made up. */
@TestComponent
public class IssuanceFixture {

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final DescribeMicroCredential describe;
    private final PublishMicroCredential publish;
    private final AwardAchievement award;
    private final ApiTokens tokens;
    private final Identifiers identifiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuanceFixture(
            Institutions institutions,
            InstitutionKeys keys,
            Accounts accounts,
            Memberships memberships,
            DescribeMicroCredential describe,
            PublishMicroCredential publish,
            AwardAchievement award,
            ApiTokens tokens,
            Identifiers identifiers,
            JdbcClient jdbc,
            Clock clock) {
        this.institutions = institutions;
        this.keys = keys;
        this.accounts = accounts;
        this.memberships = memberships;
        this.describe = describe;
        this.publish = publish;
        this.award = award;
        this.tokens = tokens;
        this.identifiers = identifiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The registrar, who is its editor too, of a new institution with keys. */
    public StaffMember aRegistrar() {
        var id = identifiers.next();
        var institution = new Institution(
                new InstitutionId(id),
                "r" + id.toString().replace("-", ""),
                Institution.Kind.UNIVERSITY,
                texts("Hochschule Erfundenhausen", "Inventham University"),
                new CountryCode("AT"),
                "de",
                "#1f5f8b",
                null,
                "VATAT-U00000000",
                "NQR",
                List.of("1", "2", "3", "4"),
                "pruefungsamt@erfundenhausen.example",
                60,
                0);
        institutions.add(institution);
        keys.createFor(institution);
        var registrar = anAccount("Rita", "Registrar");
        memberships.grant(institution.id(), registrar.id(), Role.REGISTRAR);
        return new StaffMember(registrar, institution, Set.of(Role.REGISTRAR, Role.CATALOGUE_EDITOR));
    }

    public Account anAccount(String givenName, String familyName) {
        var id = new AccountId(identifiers.next());
        return accounts.addIfAbsent(
                new Account(id, id + "@example.org", givenName, familyName, LocalDate.of(1990, 1, 2), "en", 0),
                clock.instant());
    }

    /** 3 ECTS at level 6, assessed by project work, valid for three years. */
    public Edition anOffer(StaffMember by) {
        var id = new MicroCredentialId(identifiers.next());
        var draft = describe.create(
                by,
                id,
                new Description(
                        texts("Datenschutz in der Praxis", "Data protection in practice")
                                .byLanguage(),
                        texts("Wie man mit Daten umgeht.", "How to handle personal data.")
                                .byLanguage(),
                        List.of(new Description.Outcome(
                                texts("Verarbeitungen beurteilen", "judge how data are processed")
                                        .byLanguage(),
                                null)),
                        "3",
                        "80",
                        "6",
                        "NQR 6",
                        List.of("0421"),
                        List.of("PROJECT_WORK", "ORAL_EXAMINATION"),
                        "ONLINE",
                        "INSTITUTIONAL_QUALITY_ASSURANCE",
                        List.of("de"),
                        Map.of(),
                        "STACKABLE",
                        Map.of(),
                        "36"));
        return publish.publish(by, draft.id(), draft.version(), null);
    }

    /** A request that holds, for a mailbox that nobody else has. */
    public AwardRequest aRequest(Edition offer) {
        var id = identifiers.next();
        return new AwardRequest(
                id,
                offer.id().value(),
                "Noor",
                "Voorbeeld",
                "1991-04-12",
                id + "@mail.example",
                "2",
                today().toString(),
                "PROJECT_WORK",
                "SUPERVISED_WITH_IDENTITY");
    }

    public Award anAward(StaffMember by) {
        return award.award(by, aRequest(anOffer(by)));
    }

    /** A token that lets a program act as that person. */
    public String aToken(StaffMember by) {
        return tokens.make(by.account().id(), "test").token();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Brussels"));
    }

    /** Subjects and bodies of the mails to that mailbox, oldest first. */
    public List<String> mailsTo(String mailbox) {
        return jdbc.sql("select subject || E'\\n' || body from mail where recipient = ? order by created_at, id")
                .param(mailbox)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The secret of the claim link in the last mail to that mailbox. */
    public String secretMailedTo(String mailbox) {
        var matcher = java.util.regex.Pattern.compile("/claim/([A-Za-z0-9_-]{43})")
                .matcher(mailsTo(mailbox).getLast());
        if (!matcher.find()) {
            throw new AssertionError("The last mail has no claim link");
        }
        return matcher.group(1);
    }

    public static LocalisedText texts(@Nullable String german, @Nullable String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("de", java.util.Objects.requireNonNull(german));
        texts.put("en", java.util.Objects.requireNonNull(english));
        return new LocalisedText(texts);
    }
}
