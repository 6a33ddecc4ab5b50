package eu.meshe.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.verification.CheckResult.Outcome;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterEntryTest {

    private static final Institution NORTH = new Institution(
            new InstitutionId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
            "north",
            Institution.Kind.UNIVERSITY,
            names("North University (made up)", "Universität Nord (erfunden)"),
            new CountryCode("AT"),
            "de",
            "#123456",
            URI.create("https://www.north.example/"),
            "VATAT-U00000000",
            "NQR",
            List.of("1"),
            "office@north.example",
            60,
            1);

    @Test
    void findsNoDifferenceWhereTheDocumentSaysTheSameOrLess() {
        assertThat(differences(NORTH.organisation("did:web:north.example"))).isEmpty();
        assertThat(differences(Organisation.named("", LocalisedText.undetermined("universität  nord (Erfunden)"))))
                .isEmpty();
        assertThat(differences(named("North University (made up)", "AT", "https://north.example/en", null)))
                .isEmpty();
    }

    @Test
    void namesEachDifference() {
        assertThat(differences(named("South University", "DE", "https://south.example/", "VATDE-1")))
                .extracting(issue -> issue.message().key())
                .containsExactly(
                        "verification.issuer.differs.name",
                        "verification.issuer.differs.country",
                        "verification.issuer.differs.registration",
                        "verification.issuer.differs.homepage");
    }

    @Test
    void theIssuerCheckListsThemAndStillKnowsTheIssuer() {
        var examination = Examination.anExamination().from(new Provenance.Registered(NORTH, false));
        var result = Findings.run(new IssuerCheck(), examination);

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.details())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().arguments())
                        .containsExactly("University of Nowhere", "North University (made up)"));
    }

    /** The name that a reader sees first: the document says who awarded it, and gives the issuer's own address for it. */
    @Test
    void theIssuerCheckAlsoComparesTheAwardingBody() {
        assertThat(ofBody("North University (made up)")).isEmpty();
        assertThat(ofBody("universitat nord  erfunden")).isEmpty();
        assertThat(ofBody("University of Great Fame")).singleElement().satisfies(issue -> {
            assertThat(issue.message().key()).isEqualTo("verification.issuer.differs.body");
            assertThat(issue.message().arguments())
                    .containsExactly("University of Great Fame", "North University (made up)");
        });
    }

    private static List<Issue> ofBody(String name) {
        var said = Examination.anExamination().from(new Provenance.Registered(NORTH, false));
        var body = Organisation.named(Examination.ISSUER.id(), LocalisedText.of("en", name));
        var claim = new Claim.Achieved(MandateCheckTest.achievement(), body, null, null);
        return Findings.run(new IssuerCheck(), said.saying(claim)).details().stream()
                .filter(issue -> issue.message().key().endsWith("differs.body"))
                .toList();
    }

    private static List<Issue> differences(Organisation named) {
        return new RegisterEntry(NORTH).differencesFrom(named);
    }

    private static Organisation named(String name, String country, String homepage, @Nullable String registration) {
        return new Organisation(
                "did:web:north.example",
                LocalisedText.of("en", name),
                new CountryCode(country),
                URI.create(homepage),
                registration,
                List.of());
    }

    private static LocalisedText names(String english, String german) {
        var names = new LinkedHashMap<String, String>();
        names.put("en", english);
        names.put("de", german);
        return new LocalisedText(names);
    }
}
