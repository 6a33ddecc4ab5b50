package eu.meshe.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.protocol.vcjose.JoseCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./meshe jose} beside npm's jose: each checks what the other secured, with the other's keys. */
class OtherPeoplesJoseTest {

    private static final String CREDENTIAL = """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1","type":["VerifiableCredential"],
             "issuer":"https://issuer.example/7","credentialSubject":{"id":"did:example:learner","name":"Noor"}}""";

    private static final String PRESENTATION = """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:2","type":"VerifiablePresentation",
             "holder":"https://issuer.example/7","verifiableCredential":[]}""";

    private static OtherPeoplesLibraries libraries;

    @BeforeAll
    static void keysAndTokensOfJose() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("jose-command");
        libraries.run("jose-command.mjs", "make", libraries.file("made"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p256", "p384", "p521", "ed25519"})
    void weVerifyWhatJoseSignedAndNothingElse(String curve) throws Exception {
        var token = Files.readString(libraries.file("made").resolve(curve + ".token"));
        var right = command("verify", "credential_jose", token, curve);
        assertThat(right.path("result").asString()).as(right.toString()).isEqualTo("success");
        var other = command("verify", "credential_jose", changed(token), curve);
        assertThat(other.path("result").asString()).isEqualTo("failure");
    }

    @ParameterizedTest
    @CsvSource({
        "p256, credential_jose, vc+jwt",
        "p384, credential_jose, vc+jwt",
        "p521, credential_jose, vc+jwt",
        "ed25519, credential_jose, vc+jwt",
        "p256, credential_sdjwt, vc+sd-jwt",
        "ed25519, credential_sdjwt, vc+sd-jwt",
        "p256, presentation_jose, vp+jwt",
        "ed25519, presentation_sdjwt, vp+sd-jwt"
    })
    void joseVerifiesWhatWeSignedAndNothingElse(String curve, String feature, String type) throws Exception {
        var input = feature.startsWith("presentation") ? PRESENTATION : CREDENTIAL;
        var issued = command("issue", feature, input, curve);
        assertThat(issued.path("result").asString()).as(issued.toString()).isEqualTo("success");
        var token = issued.path("data").asString();
        assertThat(verified(token, curve, type)).contains("\"verified\":true");
        assertThat(verified(changed(token), curve, type)).contains("\"verified\":false");
    }

    @Test
    void joseFindsAnothersKeyWrong() throws Exception {
        var token = command("issue", "credential_jose", CREDENTIAL, "p256")
                .path("data")
                .asString();
        assertThat(verified(token, "ed25519", "vc+jwt")).contains("\"verified\":false");
    }

    private static String verified(String token, String curve, String type) throws Exception {
        return libraries.run(
                "jose-command.mjs",
                "verify",
                libraries.write("ours.token", token.getBytes(US_ASCII)),
                key(curve),
                type);
    }

    private static JsonNode command(String verb, String feature, String input, String curve) throws Exception {
        var errors = new ByteArrayOutputStream();
        var output = libraries.file("output.json");
        var code = new JoseCommand(new SecureRandom(), new PrintStream(errors, true, UTF_8))
                .run(List.of(
                        verb,
                        "--feature",
                        feature,
                        "--input",
                        libraries.write("input.txt", input.getBytes(UTF_8)).toString(),
                        "--key",
                        key(curve).toString(),
                        "--output",
                        output.toString()));
        assertThat(code).as(errors.toString(UTF_8)).isEqualTo(JoseCommand.DONE);
        return JsonMapper.shared().readTree(Files.readAllBytes(output));
    }

    private static Path key(String curve) {
        return libraries.file("made").resolve(curve + ".key.json");
    }

    /** One letter of what was signed is another. */
    private static String changed(String token) {
        var middle = token.indexOf('.') + 20;
        var other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }
}
