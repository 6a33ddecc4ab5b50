package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eu.meshe.ExchangeTest;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys, lists and caches while they are in use: changed under the hands of those who issue, verify and read. */
@ExchangeTest
class PublishedInUseTest {

    @Autowired
    private TrustFixture trust;

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private RotateKeys rotate;

    @Autowired
    private RevokeAward revoke;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private StaffMember registrar;

    @BeforeEach
    void anAccreditedUniversity() {
        registrar = fixture.aRegistrar();
        trust.accredited(registrar.institution());
    }

    @Test
    void whatIsIssuedWhileKeysAreReplacedIsGood() throws Exception {
        var awards = List.of(fixture.anAward(registrar), fixture.anAward(registrar), fixture.anAward(registrar));
        var done = new AtomicBoolean();
        var issued = new ArrayList<byte[]>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var rotating = threads.submit(() -> {
                for (int i = 0; i < 4; i++) {
                    keys.listKeys(registrar.institutionId()).stream()
                            .filter(key -> key.retiredAt() == null)
                            .forEach(key -> rotate.replace(registrar, key.name()));
                }
                done.set(true);
            });
            var work = awards.stream()
                    .<Callable<List<byte[]>>>map(award -> () -> documents(award))
                    .toList();
            for (var made : threads.invokeAll(work)) {
                issued.addAll(made.get());
            }
            rotating.get();
        }
        assertThat(done).isTrue();
        assertThat(issued).hasSizeGreaterThan(12).allSatisfy(this::assertVerified);
        assertThat(documents(fixture.anAward(registrar))).allSatisfy(this::assertVerified);
    }

    /** A rotation that was taken back has never been: the key signs on, and nobody remembers a successor. */
    @Test
    void aReplacementThatIsTakenBackLeavesNothingBehind() {
        var award = fixture.anAward(registrar);
        documents(award).forEach(this::assertVerified);
        var before = keys.listKeys(registrar.institutionId()).stream()
                .map(Object::toString)
                .toList();
        transaction.executeWithoutResult(status -> {
            keys.listKeys(registrar.institutionId()).stream()
                    .filter(key -> key.retiredAt() == null)
                    .forEach(key -> rotate.replaceStolen(
                            registrar, key.name(), fixture.today().toString()));
            documents(fixture.anAward(registrar)).forEach(this::assertVerified);
            status.setRollbackOnly();
        });
        assertThat(keys.listKeys(registrar.institutionId()).stream()
                        .map(Object::toString)
                        .toList())
                .isEqualTo(before);
        documents(award).forEach(this::assertVerified);
        documents(fixture.anAward(registrar)).forEach(this::assertVerified);
    }

    @Test
    void aListThatIsTakenForUnchangedIsUnchanged() throws Exception {
        var award = fixture.anAward(registrar);
        documents(award);
        var base = "/status/" + registrar.institution().slug() + "/1";
        for (var path : List.of(base, base + "/token")) {
            var first = get(path, null);
            assertThat(first.statusCode()).isEqualTo(200);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, tag).statusCode()).isEqualTo(304);
        }
        var tags = List.of(
                get(base, null).headers().firstValue("ETag").orElseThrow(),
                get(base + "/token", null).headers().firstValue("ETag").orElseThrow());
        revoke.revoke(registrar, award.id(), "Awarded to the wrong person.", award.version());
        assertThat(get(base, tags.get(0)).statusCode()).isEqualTo(200);
        assertThat(get(base + "/token", tags.get(1)).statusCode()).isEqualTo(200);
        assertThat(get(base, "*, \"x\", W/" + tags.get(0)).statusCode()).isIn(200, 304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "x", "%00", "..%2F..", "%F0%9F%98%80", "LONG", "a%20b", "%25", "null", "-"})
    void saysNotFoundForKeysAndListsOfNobody(String slug) throws Exception {
        var name = slug.equals("LONG") ? "a".repeat(7000) : slug;
        for (var path : List.of(
                "/i/%s/jwks.json",
                "/i/%s/certificates.pem",
                "/i/%s/did.json",
                "/status/%s/1",
                "/status/%s/1/suspension",
                "/status/%s/1/token",
                "/certificates/%s.cer",
                "/certificates/%s.crl")) {
            assertThat(get(path.formatted(name), null).statusCode()).as(path).isIn(400, 404, 414);
        }
    }

    /** Twenty documents of nearly four megabytes each in a file of some kilobytes: the second is not unpacked, and none is read. */
    @Test
    void aPictureFullOfHugeDocumentsIsRefusedBeforeAnyIsRead() {
        for (var filling : List.of("{\"a\":[[]]},", "\"abcdefghi\",", "1.5e300,", "{\"@id\":\"urn:x\"},")) {
            var huge = ("{\"type\":[\"OpenBadgeCredential\"],\"x\":[" + filling.repeat(3_900_000 / filling.length())
                            + "0]}")
                    .getBytes(StandardCharsets.UTF_8);
            var picture = twentyTimes(BakedBadges.pngCompressed(huge));
            assertThat(picture.length).isLessThan(VerifyCredential.LARGEST);
            assertThat(verify.verify(picture))
                    .as(filling)
                    .asInstanceOf(type(NotACredential.class))
                    .satisfies(refused -> assertThat(refused.issues())
                            .extracting(issue -> issue.message().key())
                            .containsExactly("baked.tooLarge"));
        }
    }

    /** The one chunk with text, again and again. */
    private static byte[] twentyTimes(byte[] png) {
        var text = new String(png, StandardCharsets.ISO_8859_1);
        var from = text.indexOf("iTXt") - 4;
        var to = text.indexOf("IEND") - 4;
        return (text.substring(0, from) + text.substring(from, to).repeat(20) + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<byte[]> documents(Award award) {
        return issue.listFormats().stream()
                .map(format -> issue.issue(registrar.institutionId(), award.id(), format)
                        .content())
                .toList();
    }

    private void assertVerified(byte[] document) {
        var report = (VerificationReport) verify.verify(document);
        assertThat(report.checks())
                .as(report.format().slug())
                .allMatch(check -> check.outcome() == CheckResult.Outcome.PASSED);
    }

    private HttpResponse<byte[]> get(String path, @Nullable String known) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (path.endsWith("/token")) {
            request.header("Accept", "application/statuslist+jwt");
        }
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
