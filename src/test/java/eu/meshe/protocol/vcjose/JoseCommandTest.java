package eu.meshe.protocol.vcjose;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.sdjwt.SdJwt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./meshe jose} as the W3C's test suite of VC-JOSE-COSE calls it, with made-up documents and keys of the moment. */
class JoseCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ISSUER = "https://issuer.example/7";
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"cty\":\"vc\",\"kid\":\"k\"}";
    private static final String CREDENTIAL = """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","MadeUpCredential"],
             "issuer":"%s","madeUpMember":{"huh":"what"},"iat":"2010-01-01T00:00:00Z","exp":1,
             "credentialSubject":{"id":"did:example:1","firstName":"Noor","address":{"street":"1 Way","city":"Town"},
             "phoneNumbers":[{"number":"1"},{"number":"2"}]}}""".formatted(ISSUER);

    @TempDir
    private Path directory = Path.of("unset");

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    static Stream<String> curves() {
        return Stream.of("secp256r1", "secp384r1", "secp521r1", "Ed25519");
    }

    @ParameterizedTest
    @MethodSource("curves")
    void verifiesEveryFeatureThatItIssued(String curve) throws Exception {
        var key = keyFile(pair(curve));
        for (var feature : Feature.values()) {
            var name = feature.name().toLowerCase(java.util.Locale.ROOT);
            var document = feature.isPresentation() ? presentation(enveloped(key)) : CREDENTIAL;
            var issued = run("issue", name, document, key);
            assertThat(issued.path("result").stringValue()).as(name).isEqualTo("success");
            var verified = run("verify", name, issued.path("data").stringValue() + "\n", key);
            assertThat(verified.path("result").stringValue()).as(name).isEqualTo("success");
            assertThat(JSON.readTree(verified.path("data").stringValue()).path("@context"))
                    .isEqualTo(JSON.readTree(document).path("@context"));
            assertThat(run("verify", name, issued.path("data").stringValue(), keyFile(pair(curve)))
                            .path("data")
                            .stringValue())
                    .isEqualTo("signature");
        }
    }

    // VC-JOSE-COSE 1.0, 3.1.1 and 3.2.1
    @ParameterizedTest
    @CsvSource({"credential_jose,vc+jwt", "credential_sdjwt,vc+sd-jwt"})
    void saysWhatItIsAndWhoSignedIt(String feature, String type) throws Exception {
        var text = run("issue", feature, CREDENTIAL, keyFile(pair("Ed25519")))
                .path("data")
                .stringValue();
        var jws = ((Jws.Result.Read) Jws.parse(text.split("~")[0])).jws();
        assertThat(jws.type()).isEqualTo(type);
        assertThat(jws.text("cty")).isEqualTo("vc");
        assertThat(jws.text("kid")).isEqualTo(ISSUER + "#key");
        assertThat(jws.claims().orElseThrow().path("iss").stringValue()).isEqualTo(ISSUER);
    }

    @Test
    void hidesWhatItIsTold() throws Exception {
        var key = keyFile(pair("secp521r1"));
        var paths =
                "[\"credentialSubject.address\",\"credentialSubject.address.city\",\"credentialSubject.phoneNumbers[0]\"]";
        var text = run("issue", "credential_sdjwt", CREDENTIAL, key, "--sd", paths)
                .path("data")
                .stringValue();
        var read = ((SdJwt.Result.Read) SdJwt.parse(text)).sdJwt();
        assertThat(read.disclosures()).hasSize(3);
        assertThat(read.claims().toString())
                .doesNotContain("Town")
                .doesNotContain("\"1\"")
                .contains("Noor");

        var whole = JSON.readTree(
                run("verify", "credential_sdjwt", text, key).path("data").stringValue());
        assertThat(whole.at("/credentialSubject/address/city").stringValue()).isEqualTo("Town");
        assertThat(whole.at("/credentialSubject/phoneNumbers/0/number").stringValue())
                .isEqualTo("1");

        var nothing = text.substring(0, text.indexOf('~') + 1);
        var less = JSON.readTree(
                run("verify", "credential_sdjwt", nothing, key).path("data").stringValue());
        assertThat(less.at("/credentialSubject/phoneNumbers")).hasSize(1);
        assertThat(less.at("/credentialSubject/address").isMissingNode()).isTrue();
    }

    @Test
    void refusesADisclosureThatIsThereTwiceOrThatNobodySigned() throws Exception {
        var key = keyFile(pair("secp256r1"));
        var text = run("issue", "credential_sdjwt", CREDENTIAL, key, "--sd", "[\"credentialSubject.firstName\"]")
                .path("data")
                .stringValue();
        var disclosure = text.split("~")[1];
        assertFails("credential_sdjwt", text + disclosure + "~", key, "disclosure");
        var added = Base64Url.encode("[\"c2FsdA\",\"grade\",\"A\"]".getBytes(StandardCharsets.UTF_8));
        assertFails("credential_sdjwt", text + added + "~", key, "disclosure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "type", "credentialSubject.none", "credentialSubject.phoneNumbers[7]"})
    void hidesNeitherWhatAVerifierNeedsNorWhatIsNotThere(String path) throws Exception {
        var key = keyFile(pair("Ed25519"));
        var result = run("issue", "credential_sdjwt", CREDENTIAL, key, "--sd", "[\"" + path + "\"]");
        assertThat(result.path("result").stringValue()).isEqualTo("failure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vc+jwt|jwt|typ",
                "\"vc+jwt\"|\"vp+jwt\"|typ",
                "\"vc\"|\"bad\"|cty",
                "\"EdDSA\"|\"none\"|alg",
                "\"EdDSA\"|\"HS256\"|alg",
                "\"EdDSA\"|\"ES256\"|alg",
                "\"kid\"|\"crit\":[\"x\"],\"kid\"|crit"
            })
    void refusesAnotherHeader(String from, String to, String why) throws Exception {
        var pair = pair("Ed25519");
        assertFails("credential_jose", signed(HEADER.replace(from, to), CREDENTIAL, pair), keyFile(pair), why);
    }

    // VC-JOSE-COSE 1.0, 3.1.3, 3.3.1
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"madeUpMember\"|\"vc\"|vc, vp",
                "\"madeUpMember\"|\"vp\"|vc, vp",
                "\"madeUpMember\"|\"iss\":\"https://other.example\",\"madeUpMember\"|iss",
                "\"madeUpMember\"|\"iss\":7,\"madeUpMember\"|iss",
                "\"issuer\":\"https://issuer.example/7\"|\"iss\":\"https://issuer.example/7\",\"issuer\":{\"id\":\"https://o.example\"}|iss",
                "\"madeUpMember\"|\"made\"|kid",
                "\"VerifiableCredential\"|\"Other\"|type",
                "ns/credentials/v2|ns/other|@context",
                "credentialSubject|subject|credentialSubject"
            })
    void refusesOtherClaims(String from, String to, String why) throws Exception {
        var pair = pair("Ed25519");
        var header = why.equals("kid") ? HEADER : HEADER.replace("\"k\"", "\"" + ISSUER + "#key\"");
        assertFails("credential_jose", signed(header, CREDENTIAL.replace(from, to), pair), keyFile(pair), why);
    }

    @Test
    void acceptsAnIssuerThatIsAnObject() throws Exception {
        var pair = pair("Ed25519");
        var claims = CREDENTIAL.replace(
                "\"issuer\":\"" + ISSUER + "\"", "\"iss\":\"" + ISSUER + "\",\"issuer\":{\"id\":\"" + ISSUER + "\"}");
        assertThat(run("verify", "credential_jose", signed(HEADER, claims, pair), keyFile(pair))
                        .path("result")
                        .stringValue())
                .isEqualTo("success");
    }

    @Test
    void refusesWhatIsNotSecuredOrWasChanged() throws Exception {
        var pair = pair("Ed25519");
        var key = keyFile(pair);
        assertFails("credential_jose", CREDENTIAL, key, "JWS");
        assertFails("credential_sdjwt", CREDENTIAL, key, "SD-JWT");
        assertFails("credential_jose", "", key, "JWS");
        var good = signed(HEADER, CREDENTIAL, pair);
        var other = signed(HEADER, CREDENTIAL.replace("Noor", "Nora"), pair);
        assertFails(
                "credential_jose",
                other.substring(0, other.lastIndexOf('.')) + good.substring(good.lastIndexOf('.')),
                key,
                "signature");
    }

    // VC-JOSE-COSE 1.0, 3.1.2: secured, and enveloped
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"not-a-credential\"}",
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,abc\"}",
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/json,abc\"}",
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+cose,abc\"}",
                "{\"type\":\"VerifiableCredential\",\"issuer\":\"https://issuer.example\"}",
                "\"eyJ\""
            })
    void refusesAPresentationOfWhatIsNotSecured(String credential) throws Exception {
        var pair = pair("Ed25519");
        var header = HEADER.replace("vc", "vp");
        var text = signed(
                header,
                presentation(credential).replace("\"id\":\"urn", "\"iss\":\"" + ISSUER + "\",\"id\":\"urn"),
                pair);
        assertThat(run("verify", "presentation_jose", text, keyFile(pair))
                        .path("data")
                        .stringValue())
                .startsWith("verifiableCredential/");
        assertThat(run("issue", "presentation_jose", presentation(credential), keyFile(pair))
                        .path("result")
                        .stringValue())
                .isEqualTo("failure");
    }

    @Test
    void takesACredentialInCoseForSecured() throws Exception {
        var cose = "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+cose;base64,0oRY\"}";
        assertThat(run("issue", "presentation_jose", presentation(cose), keyFile(pair("secp384r1")))
                        .path("result")
                        .stringValue())
                .isEqualTo("success");
    }

    @Test
    void takesABareKeyToo() throws Exception {
        var pair = pair("secp256r1");
        var bare = Jwk.write(pair.getPublic()).put("d", secret(pair)).toString();
        var text =
                run("issue", "credential_jose", CREDENTIAL, bare).path("data").stringValue();
        var open = Jwk.write(pair.getPublic()).toString();
        assertThat(run("verify", "credential_jose", text, open).path("result").stringValue())
                .isEqualTo("success");
        assertThat(run("issue", "credential_jose", CREDENTIAL, open)
                        .path("data")
                        .stringValue())
                .isEqualTo("secretKeyJwk");
    }

    @Test
    void refusesAPrivateKeyThatDoesNotBelongToThePublicOne() throws Exception {
        var bare = Jwk.write(pair("Ed25519").getPublic())
                .put("d", secret(pair("Ed25519")))
                .toString();
        assertThat(run("issue", "credential_jose", CREDENTIAL, bare)
                        .path("data")
                        .stringValue())
                .isEqualTo("signature");
    }

    @Test
    void printsNothingOfAPrivateKey() throws Exception {
        var pair = pair("Ed25519");
        var secret = secret(pair);
        assertThat(KeyFile.read(keyFile(pair).getBytes(StandardCharsets.UTF_8)).toString())
                .doesNotContain(secret);
        var broken = keyFile(pair).replace("Ed25519", "Ed448");
        assertThat(start("issue", "credential_jose", CREDENTIAL, broken)).isEqualTo(JoseCommand.NOT_DONE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "issue",
                "verify --feature credential_cose",
                "sign --feature credential_jose",
                "issue --feature credential_jose"
            })
    void endsWithThreeForWrongWords(String words) {
        assertThat(command().run(Arrays.asList(words.split(" ")))).isEqualTo(JoseCommand.NOT_DONE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("./meshe jose");
    }

    private void assertFails(String feature, String text, String key, String why) throws IOException {
        var result = run("verify", feature, text, key);
        assertThat(result.path("result").stringValue()).isEqualTo("failure");
        assertThat(result.path("data").stringValue()).isEqualTo(why);
    }

    private JsonNode run(String verb, String feature, String input, String key, String... more) throws IOException {
        assertThat(start(verb, feature, input, key, more))
                .as(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(JoseCommand.DONE);
        return JSON.readTree(Files.readAllBytes(directory.resolve("output.json")));
    }

    private int start(String verb, String feature, String input, String key, String... more) throws IOException {
        var words = new ArrayList<>(List.of(verb, "--feature", feature));
        words.addAll(List.of(
                "--input",
                Files.writeString(directory.resolve("input.txt"), input).toString()));
        words.addAll(List.of(
                "--key", Files.writeString(directory.resolve("key.json"), key).toString()));
        words.addAll(List.of("--output", directory.resolve("output.json").toString()));
        words.addAll(List.of(more));
        return command().run(words);
    }

    private JoseCommand command() {
        return new JoseCommand(new SecureRandom(), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String enveloped(String key) throws IOException {
        var token =
                run("issue", "credential_sdjwt", CREDENTIAL, key).path("data").stringValue();
        return "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"EnvelopedVerifiableCredential\","
                + "\"id\":\"data:application/vc+sd-jwt," + token + "\"}";
    }

    private static String presentation(String credential) {
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1","type":"VerifiablePresentation",
                 "holder":"%s","verifiableCredential":[%s]}""".formatted(ISSUER, credential);
    }

    private static String signed(String header, String payload, KeyPair pair) throws GeneralSecurityException {
        var text = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + Base64Url.encode(payload.getBytes(StandardCharsets.UTF_8));
        var signer = java.security.Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Base64Url.encode(signer.sign());
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(curve.startsWith("secp") ? "EC" : curve);
        if (curve.startsWith("secp")) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        return generator.generateKeyPair();
    }

    /** A verification method as the suite has them. */
    private static String keyFile(KeyPair pair) {
        var method = JSON.createObjectNode()
                .put("id", ISSUER + "#key")
                .put("type", "JsonWebKey")
                .put("controller", ISSUER);
        method.set("publicKeyJwk", Jwk.write(pair.getPublic()));
        method.set("secretKeyJwk", Jwk.write(pair.getPublic()).put("d", secret(pair)));
        return method.toString();
    }

    private static String secret(KeyPair pair) {
        return switch (pair.getPrivate()) {
            case ECPrivateKey key -> Base64Url.encode(key.getS().toByteArray());
            case EdECPrivateKey key -> Base64Url.encode(key.getBytes().orElseThrow());
            default -> throw new IllegalArgumentException();
        };
    }
}
