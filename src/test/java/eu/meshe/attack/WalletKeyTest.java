package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.wallet.HeldCredential.Kind;
import java.net.http.HttpResponse;
import java.security.interfaces.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A learner takes an award away, bound to the key of another wallet. */
@AttackTest
@ExtendWith(OutputCaptureExtension.class)
class WalletKeyTest {

    @Autowired
    private World world;

    @Autowired
    private Tables tables;

    @Test
    void bindsTheDocumentToTheKeyAndKeepsNothingOfIt() {
        var key = Jwk.write(TestJws.p256().getPublic());
        var before = tables.rows("document");
        var answer = bind("sd-jwt", key.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/dc+sd-jwt");
        var payload = Base64Url.decode(answer.body().split("\\.")[1]).orElseThrow();
        var claims = ((StrictJson.Result.Read) StrictJson.parse(payload)).value();
        assertThat(claims.path("cnf").path("jwk")).isEqualTo(key);
        assertThat(tables.rows("document")).isEqualTo(before);
    }

    @Test
    void refusesAPrivateKeyAndLeavesNoTraceOfIt(CapturedOutput output) {
        var pair = TestJws.p256();
        var secret = Base64Url.encode(((ECPrivateKey) pair.getPrivate()).getS().toByteArray());
        var answer = bind("sd-jwt", Jwk.write(pair.getPublic()).put("d", secret).toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("private key").doesNotContain(secret);
        assertThat(output.getAll()).doesNotContain(secret);
    }

    @Test
    void refusesAKeyOfAnotherKind() {
        var answer = bind(
                "sd-jwt",
                Jwk.write(TestKeys.ed25519("did:web:x.example").publicKey()).toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("P-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "[]", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}"})
    void refusesWhatIsNoKey(String body) {
        assertThat(bind("sd-jwt", body).statusCode()).isEqualTo(422);
    }

    @Test
    void saysNotFoundForAFormatThatCannotBeBound() {
        var key = Jwk.write(TestJws.p256().getPublic()).toString();
        assertThat(bind("open-badge", key).statusCode()).isEqualTo(404);
        assertThat(bind("unheard-of", key).statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotGiveAnothersAwardAway() {
        var key = Jwk.write(TestJws.p256().getPublic()).toString();
        var another = world.person(World.OTHER_LEARNER).program();
        assertThat(another.postJson(address("sd-jwt"), key).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> bind(String format, String body) {
        return world.person(World.LEARNER).program().postJson(address(format), body);
    }

    private String address(String format) {
        return "/api/v1/wallet/" + world.held(Kind.AWARD) + "/documents/" + format;
    }
}
