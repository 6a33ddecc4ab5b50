package eu.meshe.signing.jose;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The examples of the JOSE standards, each named by its section. */
class JoseVectorsTest {

    private static final String P256 = """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""";

    private static final String ED25519 =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private static final String RSA = """
            {"kty":"RSA","e":"AQAB","alg":"RS256","kid":"2011-04-29","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"}""";

    @Test
    void rfc7515AppendixA3() {
        var jws = "eyJhbGciOiJFUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

        assertThat(isIntact(jws, P256)).isTrue();
        assertThat(isIntact(jws.replace("DtEh", "DtEi"), P256)).isFalse();
    }

    /** The negative test case: an extension in {@code crit} that nobody defined, so it must be rejected. */
    @Test
    void rfc7515AppendixE() {
        var jws = ((Jws.Result.Read)
                        Jws.parse("eyJhbGciOiJub25lIiwNCiAiY3JpdCI6WyJodHRwOi8vZXhhbXBsZS5jb20vVU5ERUZJTkVEIl0sDQogImh0"
                                + "dHA6Ly9leGFtcGxlLmNvbS9VTkRFRklORUQiOnRydWUNCn0.RkFJTA."))
                .jws();

        assertThat(jws.header().path("http://example.com/UNDEFINED").booleanValue())
                .isTrue();
        var outcome =
                new JwsProof(jws, "", null).check(method -> new KeyDirectory.Answer.NotFoundOut(Message.of("nobody")));
        assertThat(((Outcome.Broken) outcome).why().key()).isEqualTo("signing.jws.unknownExtension");
    }

    @Test
    void rfc8037AppendixA4() {
        var jws = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
                + ".hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

        assertThat(isIntact(jws, ED25519)).isTrue();
    }

    @Test
    void rfc7638Section3_1() {
        assertThat(Jwk.thumbprint(Jwk.find(json(RSA)).orElseThrow()))
                .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    @Test
    void rfc8037AppendixA3() {
        assertThat(Jwk.thumbprint(Jwk.find(json(ED25519)).orElseThrow()))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @ParameterizedTest
    @ValueSource(strings = {P256, ED25519, RSA})
    void whatIsReadIsWrittenTheSame(String jwk) {
        var written = Jwk.write(Jwk.find(json(jwk)).orElseThrow());

        written.properties()
                .forEach(member -> assertThat(json(jwk).path(member.getKey())).isEqualTo(member.getValue()));
    }

    /** RFC 7518, 6.2.1.2 and 6.2.2; RFC 7517, 9.3. */
    @Test
    void aKeyThatIsNoneOrIsPrivateIsNotRead() {
        assertThat(Jwk.read(json(P256.replace("x_FE", "x_FF")))).isInstanceOf(Jwk.Result.Malformed.class);
        assertThat(Jwk.read(json(P256.replace("f83O", "AAf83O")))).isInstanceOf(Jwk.Result.Malformed.class);
        assertThat(Jwk.read(json(P256.replace("VEU\"", "VEU=\"")))).isInstanceOf(Jwk.Result.Malformed.class);
        assertThat(Jwk.read(json(P256.replace("P-256", "secp256k1")))).isInstanceOf(Jwk.Result.Unknown.class);
        assertThat(Jwk.read(json("{\"kty\":\"oct\",\"k\":\"AAAA\"}"))).isInstanceOf(Jwk.Result.Private.class);
        assertThat(Jwk.read(json(P256.replace("}", ",\"d\":\"AAAA\"}")))).isInstanceOf(Jwk.Result.Private.class);
        assertThat(Jwk.read(json("{\"kty\":\"AKP\"}"))).isInstanceOf(Jwk.Result.Unknown.class);
        assertThat(Jwk.read(json("[]"))).isInstanceOf(Jwk.Result.Malformed.class);
    }

    private static boolean isIntact(String compact, String jwk) {
        var jws = ((Jws.Result.Read) Jws.parse(compact)).jws();
        var key = Jwk.find(json(jwk)).orElseThrow();
        jws.header().put("kid", "did:example:joe#1");
        return new JwsProof(jws, "", null)
                        .check(method ->
                                new KeyDirectory.Answer.Found(key, "did:example:joe", Proof.KeySource.REGISTRY))
                instanceof Outcome.Intact;
    }

    private static JsonNode json(String text) {
        return ((StrictJson.Result.Read) StrictJson.parse(text.getBytes(StandardCharsets.UTF_8))).value();
    }
}
