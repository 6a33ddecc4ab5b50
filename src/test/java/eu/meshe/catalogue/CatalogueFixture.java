package eu.meshe.catalogue;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Institutions with an editor, micro-credentials in each state, runs and learners; all of them made up. */
@TestComponent
public class CatalogueFixture {

    private final Institutions institutions;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Identifiers identifiers;
    private final DescribeMicroCredential describe;
    private final PublishMicroCredential publish;
    private final OpenRun openRun;
    private final Today today;
    private final Clock clock;

    CatalogueFixture(
            Institutions institutions,
            Accounts accounts,
            Memberships memberships,
            Identifiers identifiers,
            DescribeMicroCredential describe,
            PublishMicroCredential publish,
            OpenRun openRun,
            Today today,
            Clock clock) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.identifiers = identifiers;
        this.describe = describe;
        this.publish = publish;
        this.openRun = openRun;
        this.today = today;
        this.clock = clock;
    }

    /** An editor at a new institution that works in German. */
    public StaffMember anEditor() {
        return anEditor("de", "Hochschule Musterau");
    }

    public StaffMember anEditor(String language, String name) {
        var id = identifiers.next();
        var institution = new Institution(
                new InstitutionId(id),
                "u" + id.toString().replace("-", ""),
                Institution.Kind.UNIVERSITY,
                LocalisedText.of(language, name),
                new CountryCode("AT"),
                language,
                "#1f5f8b",
                null,
                "VATAT-U00000000",
                "NQR",
                List.of("1", "2", "3", "4"),
                "contact@example.org",
                60,
                0);
        institutions.add(institution);
        var editor = aLearner("Edda", "Erfunden");
        memberships.grant(institution.id(), editor.id(), Role.CATALOGUE_EDITOR);
        return new StaffMember(editor, institution, Set.of(Role.CATALOGUE_EDITOR));
    }

    public Account aLearner(String givenName, String familyName) {
        var id = new AccountId(identifiers.next());
        return accounts.addIfAbsent(
                new Account(id, id + "@example.org", givenName, familyName, null, "en", 0), clock.instant());
    }

    /** Complete, 3 ECTS and 80 hours at level 6. */
    public static Description aDescription() {
        return new Description(
                texts("Datenschutz in der Praxis", "Data protection in practice"),
                texts("Wie man mit Daten umgeht.", "How to handle personal data."),
                List.of(new Description.Outcome(
                        texts("Sie können Verarbeitungen beurteilen.", "You can judge how data are processed."), null)),
                "3",
                "80",
                "6",
                "NQR 6",
                List.of("0421"),
                List.of("PROJECT_WORK"),
                "ONLINE",
                "INSTITUTIONAL_QUALITY_ASSURANCE",
                List.of("de"),
                Map.of(),
                "STACKABLE",
                Map.of(),
                "36");
    }

    /** {@link #aDescription()} under another title. */
    public static Description titled(String german, String english) {
        var it = aDescription();
        return new Description(
                texts(german, english),
                it.description(),
                it.outcomes(),
                it.credits(),
                it.hours(),
                it.level(),
                it.nationalLevel(),
                it.fields(),
                it.assessments(),
                it.participation(),
                it.qualityAssurance(),
                it.languages(),
                it.prerequisites(),
                it.stackability(),
                it.furtherInformation(),
                it.validMonths());
    }

    /** {@link #aDescription()} with another workload. */
    public static Description withWorkload(@Nullable String credits, @Nullable String hours) {
        var it = aDescription();
        return new Description(
                it.title(),
                it.description(),
                it.outcomes(),
                credits,
                hours,
                it.level(),
                it.nationalLevel(),
                it.fields(),
                it.assessments(),
                it.participation(),
                it.qualityAssurance(),
                it.languages(),
                it.prerequisites(),
                it.stackability(),
                it.furtherInformation(),
                it.validMonths());
    }

    public static Map<String, String> texts(String german, String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("de", german);
        texts.put("en", english);
        return texts;
    }

    public MicroCredential aDraft(StaffMember editor, Description description) {
        return describe.create(editor, new MicroCredentialId(identifiers.next()), description);
    }

    public Edition aPublished(StaffMember editor) {
        return aPublished(editor, aDescription());
    }

    public Edition aPublished(StaffMember editor, Description description) {
        var draft = aDraft(editor, description);
        return publish.publish(editor, draft.id(), draft.version(), null);
    }

    /** A run that is open today. */
    public Run anOpenRun(StaffMember editor, Edition of, @Nullable Integer places) {
        var day = today.date();
        return openRun.open(
                editor,
                of.id(),
                new RunId(identifiers.next()),
                new RunRequest(
                        day.minusDays(10).toString(),
                        day.plusDays(20).toString(),
                        day.plusDays(30).toString(),
                        day.plusDays(90).toString(),
                        "120",
                        "EUR",
                        places == null ? null : places.toString(),
                        null,
                        null));
    }
}
