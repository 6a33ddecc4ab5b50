package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Institution;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.integrity.TestPresentations;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A presentation sent to the API by whoever had it made: for this occasion, for another, and with a demand that nobody can mean. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class OccasionOverHttpTest {

    private static final String PATH = "/api/v1/verifications";
    private static final String US = "https://employer.example";
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    private final SigningKey learner = new LearnersKey(TestKeys.ed25519("did:example:anybody"));
    private String presentation = "";

    @BeforeEach
    void aBadgeThatItsLearnerShowsForOneOccasion() {
        var university = trust.aUniversity();
        trust.accredited(university);
        var badge = fixture.sealed(ofLearner(university), OpenBadgeFormat.ID, university);
        var unsigned = JSON.createObjectNode();
        unsigned.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        unsigned.putArray("type").add("VerifiablePresentation");
        unsigned.put("holder", learner.controller());
        unsigned.putArray("verifiableCredential").add(JSON.readTree(badge));
        presentation = TestPresentations.sign(unsigned, learner, "authentication", "n-1", US)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?nonce=n-1",
                "?challenge=n-1",
                "?nonce=n-1&challenge=n-1&audience=" + US,
                "?challenge=n-1&domain=" + US
            })
    void isVerifiedForTheOccasionThatItWasMadeFor(String query) {
        var report = report(query);
        assertThat(holder(report)).isEqualTo("passed");
        assertThat(report.path("verdict").asString()).isEqualTo("verified");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?nonce=n-2",
                "?challenge=n-2",
                "?nonce=n-1&audience=https://other.example",
                "?domain=https://other.example"
            })
    void isRejectedWhenItIsPlayedAgainOrWasMadeForSomebodyElse(String query) {
        var report = report(query);
        assertThat(holder(report)).isEqualTo("failed");
        assertThat(report.path("verdict").asString()).isEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?audience=" + US})
    void isUndecidedAndSaysWhyWhereNoNonceIsTold(String query) {
        var report = report(query);
        assertThat(holder(report)).isEqualTo("undecided");
        assertThat(report.path("verdict").asString()).isEqualTo("partial");
        assertThat(report.toString()).contains("no number of yours (nonce) was given to us");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?nonce=", "?challenge=%20", "?audience=", "?nonce=n-1&challenge=n-2", "?audience=a&domain=b"})
    void refusesADemandThatNobodyCanMeanRatherThanLeaveItAside(String query) {
        var answer = post(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .path(0)
                        .path("place")
                        .asString())
                .isNotEmpty();
        assertThat(post("?nonce=" + "n".repeat(2_001)).statusCode()).isEqualTo(400);
    }

    @Test
    void isRejectedWithoutAProofWhereOneWasAskedFor() {
        var bare =
                JSON.readTree(presentation).path("verifiableCredential").path(0).toString();
        var answer = new HttpCaller(port)
                .send("POST", PATH + "?nonce=n-1", "application/json", bare.getBytes(StandardCharsets.UTF_8));
        assertThat(holder(JSON.readTree(answer.body()))).isEqualTo("failed");
    }

    private Credential ofLearner(Institution university) {
        var any = fixture.aCredential(university);
        return new Credential(
                any.id(),
                any.title(),
                any.issuer(),
                new Holder(learner.controller(), "Noor", "Voorbeeld", null, null, null, List.of()),
                any.claim(),
                any.issuedAt(),
                any.validFrom(),
                any.validUntil(),
                any.statuses());
    }

    private JsonNode report(String query) {
        var answer = post(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String query) {
        return new HttpCaller(port)
                .send("POST", PATH + query, "application/json", presentation.getBytes(StandardCharsets.UTF_8));
    }

    private static String holder(JsonNode report) {
        return report.path("checks")
                .valueStream()
                .filter(check -> check.path("name").asString().equals("holder"))
                .map(check -> check.path("outcome").asString())
                .findFirst()
                .orElse("not asked");
    }

    /** A key that is its own name. */
    private record LearnersKey(SigningKey key) implements SigningKey {

        @Override
        public KeyAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public String verificationMethod() {
            return DidKey.verificationMethod(key.publicKey());
        }

        @Override
        public PublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public List<X509Certificate> certificates() {
            return List.of();
        }

        @Override
        public byte[] sign(byte[] message) {
            return key.sign(message);
        }
    }
}
