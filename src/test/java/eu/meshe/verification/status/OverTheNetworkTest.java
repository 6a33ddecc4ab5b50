package eu.meshe.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.Document;
import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.platform.remote.FetchBudget;
import eu.meshe.platform.remote.HttpDocuments;
import eu.meshe.platform.remote.RemoteProperties;
import eu.meshe.platform.remote.RemoteProperties.Fetch;
import eu.meshe.platform.remote.TestCertificates;
import eu.meshe.platform.remote.TestSite;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.trust.RemoteKeys;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A badge of an issuer elsewhere, with its keys and its list at the issuer's own site, over TLS; without Spring and without a database. */
class OverTheNetworkTest {

    private static final String NAME = "south.meshe.test";
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
    private static final DataIntegrity PROOFS = new DataIntegrity(Contexts.bundled());

    private final TestSite site = new TestSite(CERTIFICATES.site(NAME));
    private final URI origin = URI.create("https://" + NAME + ":" + site.port());
    private final String did = "did:web:" + NAME + "%3A" + site.port();
    private final SigningKey key = TestKeys.ed25519(did);
    private final HttpDocuments documents = new HttpDocuments(
            new RemoteProperties(Fetch.ALLOW_LIST, List.of(), List.of(origin)),
            URI.create("https://exchange.meshe.test"),
            CLOCK,
            host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")},
            CERTIFICATES.believed(),
            Duration.ofSeconds(5));
    private final RemoteKeys keys = new RemoteKeys(documents, CLOCK);
    private final RemoteStatusLists lists = new RemoteStatusLists(documents, keys, CLOCK);

    @BeforeEach
    void theirSite() {
        site.json(
                "/.well-known/did.json",
                new String(DidDocument.of(did, List.of(key)).toJson(), StandardCharsets.UTF_8));
        site.json("/list", signed(list()));
    }

    @AfterEach
    void close() {
        documents.close();
        site.close();
    }

    @Test
    void aBadgeIsCheckedWithTheKeyAndTheListOfItsIssuersSite() {
        var reading = read(badge(8));
        var proof = within(() -> reading.proof().check(keys));
        assertThat(proof).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.FETCHED);
            assertThat(intact.signer().controller()).isEqualTo(did);
        });
        assertThat(status(reading, proof)).isInstanceOf(StatusAnswer.Clear.class);
        assertThat(status(read(badge(7)), proof)).isInstanceOf(StatusAnswer.Set.class);
        assertThat(site.asked).hasSize(2);
    }

    @Test
    void aBadgeThatNamesAKeyThatItsIssuersSiteDoesNotNameIsBroken() {
        var other = TestKeys.ed25519(did);
        var forged = PROOFS.sign(unsigned(8), other, TestKeys.NOW);
        var proof = within(() -> read(forged.toString()).proof().check(keys));
        assertThat(proof).isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void anUnreachableSiteLeavesItOpen() {
        site.close();
        assertThat(within(() -> read(badge(8)).proof().check(keys))).isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    private StatusAnswer status(Reading.Understood reading, Proof.Outcome proof) {
        var credential = reading.credential();
        return within(() -> lists.lookUp(
                credential.statuses().getFirst(), credential.issuer().id(), proof));
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        return FetchBudget.ofOneDocument().during(work);
    }

    private static Reading.Understood read(String badge) {
        var document = new Document(badge.getBytes(StandardCharsets.UTF_8));
        return (Reading.Understood) new OpenBadgeFormat().read(document);
    }

    private String badge(int index) {
        return signed(unsigned(index));
    }

    private String signed(ObjectNode document) {
        return PROOFS.sign(document, key, TestKeys.NOW).toString();
    }

    private ObjectNode unsigned(int index) {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
        badge.put("id", "urn:uuid:5f9a1a3e-0000-4000-8000-000000000001");
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.putObject("issuer").put("id", did).put("type", "Profile").put("name", "South (made up)");
        badge.put("validFrom", "2026-01-01T00:00:00Z").put("name", "Reading river data");
        badge.putObject("credentialStatus")
                .put("id", origin + "/list#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", String.valueOf(index))
                .put("statusListCredential", origin + "/list");
        var achievement = badge.putObject("credentialSubject")
                .put("type", "AchievementSubject")
                .putObject("achievement");
        achievement.put("id", "urn:uuid:5f9a1a3e-0000-4000-8000-000000000002").put("type", "Achievement");
        achievement.put("name", "Reading river data").put("description", "How to read what rivers tell.");
        achievement.putObject("criteria").put("narrative", "A project.");
        return badge;
    }

    private ObjectNode list() {
        var list = JsonNodeFactory.instance.objectNode();
        list.putArray("@context").add(Contexts.CREDENTIALS_V2);
        list.put("id", origin + "/list").put("issuer", did);
        list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        list.putObject("credentialSubject")
                .put("id", origin + "/list#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", BitstringStatusList.of(0, LongStream.of(7)).encode());
        return list;
    }
}
