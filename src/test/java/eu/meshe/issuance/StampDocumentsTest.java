package eu.meshe.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Reading;
import eu.meshe.credential.SealedDocument;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.platform.Digest;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Time stamps come after sealing: no award waits for them, none is lost, and what was sealed never changes. */
@ExchangeTest
class StampDocumentsTest {

    private static final TimestampAuthority DOWN =
            digest -> new TimestampAuthority.Answer.Unavailable(Message.of("protocol.stamp.unreachable"));

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private Documents documents;

    @Autowired
    private KeyDirectory keys;

    @Autowired
    private MesheProperties properties;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void addsTheStampsAndKeepsWhatWasSealed() {
        var award = anAward();
        var before = edc(award);

        stampWith(new TestTimestampAuthority(clock::instant));

        var after = edc(award);
        assertThat(stamps(before)).isEmpty();
        assertThat(stamps(after)).hasSize(2).allMatch(TimeStamp.Sound.class::isInstance);
        assertThat(sealedPart(after)).isEqualTo(sealedPart(before));
        assertThat(edc(award).sha256()).isEqualTo(after.sha256());
        assertThat(level(award)).isEqualTo("LTA");
    }

    @Test
    void keepsTheDocumentThatWasHandedOutBefore() {
        var award = anAward();
        var before = edc(award);

        stampWith(new TestTimestampAuthority(clock::instant));

        assertThat(jdbc.sql("select content from document where sha256 = ?")
                        .param(before.sha256())
                        .query(byte[].class)
                        .single())
                .isEqualTo(before.content());
    }

    @Test
    void handsOutTheSealedDocumentWhileTheServiceIsDownAndTriesAgainLater() {
        var award = anAward();
        var before = edc(award);

        stampWith(DOWN);
        stampWith(DOWN);

        assertThat(edc(award).content()).isEqualTo(before.content());
        assertThat(attempts(award)).isEqualTo(1);
        laterBy(Duration.ofHours(1));
        stampWith(new TestTimestampAuthority(clock::instant));
        assertThat(stamps(edc(award))).hasSize(2);
    }

    /** The program dies between the service's answer and the commit: nothing is half-saved, and the next run does it again. */
    @Test
    void losesNothingWhenItDiesInBetween() {
        var award = anAward();
        var before = edc(award);
        var service = new TestTimestampAuthority(clock::instant);
        TimestampAuthority deadly = digest -> {
            service.stamp(digest);
            throw new IllegalStateException("the power fails");
        };

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> stampWith(deadly)))
                .hasMessage("the power fails");

        assertThat(edc(award).content()).isEqualTo(before.content());
        assertThat(attempts(award)).isZero();
        stampWith(service);
        assertThat(stamps(edc(award))).hasSize(2);
    }

    @Test
    void stopsAtTWithoutRevocationListsAndGoesOnWhenTheyAreThere() {
        var award = anAward();
        edc(award);
        var service = new TestTimestampAuthority(clock::instant);

        stamp(service, certificates -> new ValidationMaterial.Answer.Unavailable(Message.of("protocol.stamp.list")));

        assertThat(stamps(edc(award))).hasSize(1);
        assertThat(level(award)).isEqualTo("T");
        laterBy(Duration.ofHours(1));
        stampWith(service);
        assertThat(stamps(edc(award))).hasSize(2);
        assertThat(level(award)).isEqualTo("LTA");
    }

    @Test
    void leavesOtherFormatsAlone() {
        var award = anAward();
        var badge = issueCredential.issue(award.institutionId(), award.id(), OpenBadgeFormat.ID);

        stampWith(new TestTimestampAuthority(clock::instant));

        assertThat(issueCredential
                        .issue(award.institutionId(), award.id(), OpenBadgeFormat.ID)
                        .content())
                .isEqualTo(badge.content());
    }

    private Award anAward() {
        // what other tests left behind is none of this test's business
        jdbc.sql("update award_document set level = 'LTA'").update();
        return fixture.anAward(fixture.aRegistrar());
    }

    private SealedDocument edc(Award award) {
        return issueCredential.issue(award.institutionId(), award.id(), EdcFormat.ID);
    }

    private void stampWith(TimestampAuthority service) {
        stamp(service, certificates -> new ValidationMaterial.Answer.Complete(certificates, List.of()));
    }

    private void stamp(TimestampAuthority service, ValidationMaterial material) {
        var beans = new StaticListableBeanFactory(Map.of("service", service, "material", material));
        new StampDocuments(
                        formats,
                        documents,
                        beans.getBeanProvider(TimestampAuthority.class),
                        beans.getBeanProvider(ValidationMaterial.class),
                        properties,
                        transaction,
                        clock)
                .stamp();
    }

    private void laterBy(Duration time) {
        jdbc.sql("update award_document set stamp_after = stamp_after - make_interval(secs => ?)")
                .param(time.toSeconds())
                .update();
    }

    private int attempts(Award award) {
        return jdbc.sql("select stamp_attempts from award_document where award_id = ? and format = 'edc'")
                .param(award.id().value())
                .query(Integer.class)
                .single();
    }

    private String level(Award award) {
        return jdbc.sql("select level from award_document where award_id = ? and format = 'edc'")
                .param(award.id().value())
                .query(String.class)
                .single();
    }

    private List<TimeStamp> stamps(SealedDocument document) {
        var reading = (Reading.Understood) new EdcFormat().read(document.content());
        return ((Proof.Outcome.Intact) reading.proof().check(keys)).timeStamps();
    }

    /** The document without what was added to its unsigned header. */
    private static String sealedPart(SealedDocument document) {
        var text = new String(document.content(), java.nio.charset.StandardCharsets.UTF_8);
        return Digest.hex(
                text.replaceAll("\"header\":\\{[^}]*},", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
