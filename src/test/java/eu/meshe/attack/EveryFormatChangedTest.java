package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.IssuingFormat.Occasion;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes a valid award in every format we issue, by every kind of key, and changes one thing at a time: none may verify unless it says the same
 * (see {@link SameMeaning}), and nothing may be thrown.
 */
@ExchangeTest
class EveryFormatChangedTest {

    private static final long SEED = Long.getLong("meshe.seed", 20261122L);
    private static final int CHANGES = Integer.getInteger("meshe.changes", 500);

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private IssuanceFixture issuance;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private Clock clock;

    private Institution institution;
    private List<StatusReference> statuses;

    /** One format with one key of the institution. */
    private record Case(IssuingFormat format, SigningKey key) {

        String name() {
            return format.id().slug() + " with " + key.algorithm();
        }
    }

    @BeforeEach
    void anAwardWithAStatus() {
        var registrar = issuance.aRegistrar();
        institution = registrar.institution();
        trust.accredited(institution);
        var award = issuance.anAward(registrar);
        statuses = issue.listFormats().stream()
                .map(format -> issue.issue(registrar.institutionId(), award.id(), format)
                        .content())
                .flatMap(document -> ((VerificationReport) verify.verify(document)).credential().statuses().stream())
                .distinct()
                .toList();
    }

    @Test
    void verifiesNothingThatWasChanged() {
        var random = new Random(SEED);
        var allWrong = new ArrayList<String>();
        for (var tried : cases()) {
            var document = issued(tried, aCredential());
            assertThat(verdict(document)).as(tried.name()).isEqualTo("VERIFIED");
            var other = issued(tried, aCredential());
            var wrong = new ArrayList<String>();
            var same = 0;
            for (int i = 0; i < CHANGES; i++) {
                var changed = new Changes(random).change(document, other);
                if (verdict(changed).equals("VERIFIED") && !isOneOf(changed, document, other)) {
                    wrong.add(difference(text(document), text(changed)));
                } else if (verdict(changed).equals("VERIFIED")) {
                    same++;
                }
            }
            System.out.printf(
                    "%s: %d changes tried, %d said the same and verified, %d verified wrongly (seed %d)%n",
                    tried.name(), CHANGES, same, wrong.size(), SEED);
            wrong.forEach(change -> allWrong.add(tried.name() + ": " + change));
        }
        assertThat(allWrong).isEmpty();
    }

    @Test
    void verifiesNothingThatAnotherSigned() {
        var another = trust.aUniversity();
        trust.accredited(another);
        for (var tried : cases()) {
            var registered = keys.getCurrent(another.id(), List.of(tried.key().algorithm()));
            var forgeries = Forgeries.of(tried.format(), aCredential(), tried.key(), registered, clock.instant());
            forgeries.forEach((name, document) ->
                    assertThat(verdict(document)).as(tried.name() + ": " + name).isNotEqualTo("VERIFIED"));
            System.out.printf("%s: %d forgeries tried, none verified%n", tried.name(), forgeries.size());
        }
    }

    /** A value and a list of it are the same statement (JSON-LD 1.1, 4.3); what is passed over would be hidden from the checks. */
    @Test
    void readsNothingElseWhereAValueStandsInAList() {
        for (var tried : cases()) {
            var document = text(issued(tried, aCredential()));
            if (tried.format().id().slug().equals("open-badge")) {
                var listed = document.replaceAll("\"targetType\":(\"[^\"]*\")", "\"targetType\":[$1,$1]");
                assertThat(listed).isNotEqualTo(document);
                assertThat(report(listed)).isEqualTo(report(document));
            }
        }
    }

    private Credential report(String document) {
        var report = (VerificationReport) verify.verify(document.getBytes(StandardCharsets.UTF_8));
        assertThat(report.verdict().name()).isEqualTo("VERIFIED");
        return report.credential();
    }

    private List<Case> cases() {
        return formats.listIssuing(Occasion.AWARD).stream()
                .flatMap(format -> format.keyAlgorithms().stream().map(kind -> new Case(format, key(kind))))
                .toList();
    }

    private SigningKey key(KeyAlgorithm kind) {
        return keys.getCurrent(institution.id(), List.of(kind));
    }

    private Credential aCredential() {
        var from = fixture.yesterday();
        return fixture.aCredential(institution, from, from.plus(365, ChronoUnit.DAYS), statuses);
    }

    private byte[] issued(Case tried, Credential credential) {
        return tried.format().issue(credential, tried.key(), clock.instant());
    }

    private String verdict(byte[] document) {
        return document.length > 0 && verify.verify(document) instanceof VerificationReport report
                ? report.verdict().name()
                : "none";
    }

    private static boolean isOneOf(byte[] changed, byte[]... originals) {
        return Stream.of(originals).anyMatch(original -> SameMeaning.of(original, changed));
    }

    /** What stands between the letters that both begin with and those that both end with. */
    private static String difference(String first, String second) {
        int from = 0;
        var shorter = Math.min(first.length(), second.length());
        while (from < shorter && first.charAt(from) == second.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter - from
                && first.charAt(first.length() - 1 - end) == second.charAt(second.length() - 1 - end)) {
            end++;
        }
        return first.substring(Math.max(0, from - 20), from) + "["
                + shortened(first.substring(from, first.length() - end)) + "] became ["
                + shortened(second.substring(from, second.length() - end)) + "]";
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
