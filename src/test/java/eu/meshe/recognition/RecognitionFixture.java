package eu.meshe.recognition;

import eu.meshe.catalogue.DescribeMicroCredential;
import eu.meshe.catalogue.Description;
import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.PublishMicroCredential;
import eu.meshe.format.elm.EdcFormat;
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
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardAchievement;
import eu.meshe.issuance.AwardRequest;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.cache.TableCaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two universities, a learner of the one who applies at the other, and her papers; all of them made up. */
@TestComponent
public class RecognitionFixture {

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final DescribeMicroCredential describe;
    private final PublishMicroCredential publish;
    private final MicroCredentials microCredentials;
    private final AwardAchievement award;
    private final IssueCredential issue;
    private final ApplyForRecognition apply;
    private final ApiTokens tokens;
    private final PasswordEncoder passwords;
    private final Identifiers identifiers;
    private final JdbcClient jdbc;
    private final TableCaches caches;
    private final Clock clock;

    RecognitionFixture(
            Institutions institutions,
            InstitutionKeys keys,
            Accounts accounts,
            Memberships memberships,
            DescribeMicroCredential describe,
            PublishMicroCredential publish,
            MicroCredentials microCredentials,
            AwardAchievement award,
            IssueCredential issue,
            ApplyForRecognition apply,
            ApiTokens tokens,
            PasswordEncoder passwords,
            Identifiers identifiers,
            JdbcClient jdbc,
            TableCaches caches,
            Clock clock) {
        this.institutions = institutions;
        this.keys = keys;
        this.accounts = accounts;
        this.memberships = memberships;
        this.describe = describe;
        this.publish = publish;
        this.microCredentials = microCredentials;
        this.award = award;
        this.issue = issue;
        this.apply = apply;
        this.tokens = tokens;
        this.passwords = passwords;
        this.identifiers = identifiers;
        this.jdbc = jdbc;
        this.caches = caches;
        this.clock = clock;
    }

    /** Someone who may do everything that recognition needs at a new university with keys. */
    public StaffMember anOfficer(String name) {
        var id = identifiers.next();
        var institution = new Institution(
                new InstitutionId(id),
                "w" + id.toString().replace("-", ""),
                Institution.Kind.UNIVERSITY,
                LocalisedText.of("en", name),
                new CountryCode("NL"),
                "en",
                "#7a3b10",
                null,
                "VATNL-U00000000",
                "NLQF",
                List.of("8", "7", "6"),
                "recognition@" + id + ".example",
                30,
                0);
        institutions.add(institution);
        keys.createFor(institution);
        return anotherOfficer(institution);
    }

    /** A colleague at the same university. */
    public StaffMember anotherOfficer(Institution institution) {
        var officer = aPerson("Odile", "Officer");
        memberships.grant(institution.id(), officer.id(), Role.RECOGNITION_OFFICER);
        return new StaffMember(officer, institution, EnumSet.allOf(Role.class));
    }

    public Account theAccountOf(AccountId person) {
        return accounts.getAccount(person);
    }

    /** Lays down that two people sign each decision there. */
    public void demandTwoPeople(Institution institution) {
        jdbc.sql("""
                insert into recognition_rules (institution_id, days_counted, appeal_days, appeal_decision_days, on_expiry,
                  warn_days, two_people, pauses_allowed, version)
                values (?, 'CALENDAR', 30, 30, 'ESCALATE', 7, true, true, 1)""").param(institution.id().value()).update();
    }

    public Account aPerson(String givenName, String familyName) {
        var id = new AccountId(identifiers.next());
        return accounts.addIfAbsent(
                new Account(id, id + "@mail.example", givenName, familyName, LocalDate.of(1991, 4, 12), "en", 0),
                clock.instant());
    }

    public Edition anOffer(StaffMember by, String title, String credits, String hours) {
        var draft = describe.create(by, new MicroCredentialId(identifiers.next()), description(title, credits, hours));
        return publish.publish(by, draft.id(), draft.version(), null);
    }

    /** Its next edition, with another title and so many credits. */
    public Edition publishAnew(StaffMember by, Edition before, String title, String credits) {
        var hours = Integer.toString(27 * Integer.parseInt(credits));
        var working = microCredentials.getMicroCredential(by.institutionId(), before.id());
        var changed = describe.save(by, before.id(), description(title, credits, hours), working.version());
        return publish.publish(by, changed.id(), changed.version(), null);
    }

    private static Description description(String title, String credits, String hours) {
        var outcomes = List.of(
                outcome("Judge whether the processing of personal data is lawful"),
                outcome("Write a record of processing activities for a small office"));
        return new Description(
                texts(title),
                texts("How to handle personal data with care."),
                outcomes,
                credits,
                hours,
                "6",
                "Level 6",
                List.of("0421"),
                List.of("PROJECT_WORK"),
                "ONLINE",
                "INSTITUTIONAL_QUALITY_ASSURANCE",
                List.of("en"),
                Map.of(),
                "STACKABLE",
                Map.of(),
                null);
    }

    /** An award to that person. */
    public Award anAward(StaffMember by, Account learner) {
        return anAward(by, learner, anOffer(by, "Data protection in practice", "3", "80"));
    }

    /** An award of that edition to that person. */
    public Award anAward(StaffMember by, Account learner, Edition offer) {
        return award.award(
                by,
                new AwardRequest(
                        identifiers.next(),
                        offer.id().value(),
                        learner.givenName(),
                        learner.familyName(),
                        "1991-04-12",
                        learner.email(),
                        "7",
                        today().toString(),
                        "PROJECT_WORK",
                        "SUPERVISED_WITH_IDENTITY"));
    }

    /** The award as a European Digital Credential. */
    public byte[] aDocument(Award award) {
        return issue.issue(award.institutionId(), award.id(), EdcFormat.ID).content();
    }

    /** An application of that learner for an award of her own. */
    public Application anApplication(Account learner, StaffMember awarding, StaffMember deciding) {
        var document = aDocument(anAward(awarding, learner));
        var target = anOffer(deciding, "Privacy for administrators", "5", "130");
        return apply.apply(learner, aRequest(deciding, target, document)).application();
    }

    /** An application of that learner with that award. */
    public Application anApplicationWith(Account learner, Award award, StaffMember deciding) {
        return anApplicationWith(learner, award, deciding, anOffer(deciding, "Privacy for administrators", "5", "130"));
    }

    /** The same towards that target. */
    public Application anApplicationWith(Account learner, Award award, StaffMember deciding, Edition target) {
        return apply.apply(learner, aRequest(deciding, target, aDocument(award)))
                .application();
    }

    /** An application of that learner with the same document, for another course. */
    public Application theSameTo(Application it, Account learner, StaffMember deciding) {
        var document = jdbc.sql(
                        "select content from recognition_document where institution_id = ? and application_id = ?")
                .params(it.institutionId().value(), it.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        return apply.apply(
                        learner,
                        aRequest(deciding, anOffer(deciding, "Another course in privacy", "5", "130"), document))
                .application();
    }

    /** The reasons of all judgements on that case, the first first. */
    public List<String> judgementsOf(ApplicationId id) {
        return jdbc.sql("select reason from recognition_judgement where application_id = ? order by version")
                .param(id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    public ApplicationRequest aRequest(StaffMember deciding, Edition target, byte[] document) {
        return new ApplicationRequest(
                new ApplicationId(identifiers.next()), deciding.institutionId(), target.id(), document, "Please.");
    }

    public String aToken(Account account) {
        return tokens.make(account.id(), "test").token();
    }

    /** A password for that person, who had none. */
    public String aPassword(Account account) {
        var password = "a made-up password";
        accounts.setPassword(account.id(), passwords.encode(password));
        return password;
    }

    public UUID anId() {
        return identifiers.next();
    }

    /** A refusal that says all that a refusal must say. */
    public DecisionDraft aRefusal() {
        return new DecisionDraft(
                "refusal",
                List.of("outcomes"),
                "Half of the outcomes are missing",
                "The next module builds on them",
                "Take the second module",
                "Write to the board",
                today().plusDays(30).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    public List<String> mailsTo(String mailbox) {
        return jdbc.sql("select subject || E'\\n' || body from mail where recipient = ? order by created_at, id")
                .param(mailbox)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** From now on a second person confirms what is decided there. */
    public void haveTwoPeopleSign(StaffMember officer) {
        layDown(officer, "ESCALATE", null, true);
    }

    /** From now on silence recognises there. */
    public void haveSilenceRecognise(StaffMember officer, String basis) {
        layDown(officer, "RECOGNISE", basis, false);
    }

    /** The same where two people sign. */
    public void haveSilenceRecogniseWhatTwoSign(StaffMember officer, String basis) {
        layDown(officer, "RECOGNISE", basis, true);
    }

    private void layDown(
            StaffMember officer, String onExpiry, @org.jspecify.annotations.Nullable String basis, boolean twoPeople) {
        jdbc.sql("""
                insert into recognition_rules (institution_id, days_counted, appeal_days, appeal_decision_days, on_expiry,
                  expiry_basis, warn_days, two_people, pauses_allowed, version)
                values (:id, 'CALENDAR', 30, 30, :onExpiry, :basis, 7, :two, true, 1)""")
                .param("id", officer.institutionId().value())
                .param("onExpiry", onExpiry)
                .param("basis", basis)
                .param("two", twoPeople)
                .update();
        caches.changed("recognition_rules");
    }

    /** As if the last day for a decision had been some days ago. */
    public void letExpire(Application application, int daysAgo) {
        letExpire("recognition_application", "id", application, daysAgo);
        letExpire("recognition_case_line", "application_id", application, daysAgo);
    }

    private void letExpire(String table, String key, Application application, int daysAgo) {
        jdbc.sql("update " + table + " set decide_by = ? where institution_id = ? and " + key + " = ?")
                .params(
                        today().minusDays(daysAgo),
                        application.institutionId().value(),
                        application.id().value())
                .update();
    }

    /** As if it had been proposed before, so that the last day to appeal was some days ago. */
    public void letAppealEnd(Application application, int daysAgo) {
        jdbc.sql("""
                update recognition_application set ruling = regexp_replace(ruling, '"appealUntil":"[-0-9]*"', :until),
                  details = regexp_replace(details, '"appealUntil":"[-0-9]*"', :until)
                where institution_id = :institution and id = :id""")
                .param("until", "\"appealUntil\":\"" + today().minusDays(daysAgo) + "\"")
                .param("institution", application.institutionId().value())
                .param("id", application.id().value())
                .update();
    }

    /** As if the file had been complete so many days earlier, and the clock stood still since half of them. */
    public void letHaveWaited(Application application, int days) {
        var today = today().toString();
        jdbc.sql("""
                update recognition_application set complete_on = complete_on - :days, decide_by = decide_by - :days,
                  state_at = state_at - make_interval(days => :half), pauses = replace(pauses, :today, :earlier)
                where institution_id = :institution and id = :id""")
                .param("days", days)
                .param("half", days / 2)
                .param("today", today)
                .param("earlier", today().minusDays(days / 2).toString())
                .param("institution", application.institutionId().value())
                .param("id", application.id().value())
                .update();
    }

    /** What the log has on it, in order. */
    public List<String> logOf(ApplicationId id) {
        return jdbc.sql("select kind from ledger_entry where subject = ? order by arrival")
                .param(id.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    public long ledgerEntriesOf(ApplicationId id) {
        return jdbc.sql("select count(*) from ledger_entry where subject = ? and kind = 'RecognitionDecided'")
                .param(id.toString())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static Description.Outcome outcome(String text) {
        return new Description.Outcome(texts(text), null);
    }

    private static Map<String, String> texts(String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", english);
        return texts;
    }
}
