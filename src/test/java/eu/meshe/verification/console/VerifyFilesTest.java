package eu.meshe.verification.console;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.web.WebConfiguration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./meshe verify} in this process: what it prints, and its exit codes. Nobody else is asked. */
class VerifyFilesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SigningKey KEY = TestKeys.of(KeyAlgorithm.ED25519, SampleCredentials.ISSUER);
    private static final SigningKey SEAL = TestKeys.of(KeyAlgorithm.P256, SampleCredentials.ISSUER);

    @TempDir
    private Path directory = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private String badge = "";
    private String seal = "";
    private String register = "";

    @BeforeEach
    void writeFiles() throws IOException {
        badge = file("badge.json", issued("open-badge", KEY));
        seal = file("diploma.json", issued("edc", SEAL));
        register = file("register.json", register("").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endsWithZeroWhenEveryFileIsGenuine() {
        assertThat(run("--register", register, badge, seal)).as(printed()).isEqualTo(VerifyFiles.VERIFIED);
        assertThat(printed())
                .contains("badge.json: This credential is genuine")
                .contains("diploma.json: This credential is genuine")
                .doesNotContain("Passed:")
                .doesNotContain("\033");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void endsWithOneWhenAFileWasChanged() throws IOException {
        var changed = Files.readString(Path.of(badge)).replace("North", "South");
        var forged = file("forged.json", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(run("--register", register, badge, forged)).isEqualTo(VerifyFiles.FAILED);
        assertThat(printed())
                .contains("forged.json: Do not rely on this credential")
                .contains("Failed: Is it unchanged?");
    }

    @Test
    void endsWithOneForWhatIsNoCredential() throws IOException {
        assertThat(run(file("letter.txt", "Dear all".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(VerifyFiles.FAILED);
    }

    @Test
    void endsWithTwoWithoutARegisterAndSaysHowToGiveOne() {
        assertThat(run(seal)).isEqualTo(VerifyFiles.PARTIAL);
        assertThat(printed()).contains("Could not check: Who issued it?");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("/api/v1/register");
    }

    @Test
    void endsWithTwoWhenTheStatusCannotBeAsked() throws IOException {
        var full = FindFormats.ofTheProduct()
                .all()
                .getIssuing(format("edc"))
                .issue(SampleCredentials.full(), SEAL, TestKeys.NOW);
        assertThat(run("--register", register, file("full.json", full))).isEqualTo(VerifyFiles.PARTIAL);
        assertThat(printed()).contains("Could not check: Was it withdrawn or suspended?");
    }

    @Test
    void failsWhatAKeyOutOfUseSigned() throws IOException {
        var retired = file(
                "retired.json",
                register("\"retired\":\"2020-01-01T00:00:00Z\",").getBytes(StandardCharsets.UTF_8));
        assertThat(run("--register", retired, badge)).isEqualTo(VerifyFiles.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "--no-such-word x.json", "x.json --register", "--language fr x.json"})
    void endsWithThreeForWrongWords(String words) {
        assertThat(run(words.split(" "))).isEqualTo(VerifyFiles.NOT_DONE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("./meshe verify");
    }

    @Test
    void endsWithThreeWhenAFileCannotBeReadAndChecksTheOthers() {
        assertThat(run("--register", register, directory.resolve("none.json").toString(), badge))
                .isEqualTo(VerifyFiles.NOT_DONE);
        assertThat(printed()).contains("badge.json: This credential is genuine");
        assertThat(run("--register", badge, badge)).isEqualTo(VerifyFiles.NOT_DONE);
        assertThat(run(directory.toString())).isEqualTo(VerifyFiles.NOT_DONE);
    }

    @Test
    void readsWhatComesIn() throws IOException {
        var document = Files.readAllBytes(Path.of(badge));
        assertThat(run(document, List.of("--register", register, "-"))).isEqualTo(VerifyFiles.VERIFIED);
    }

    @Test
    void printsALineOfJsonForEachFile() throws IOException {
        var letter = file("letter.txt", "Dear all".getBytes(StandardCharsets.UTF_8));
        run("--json", "--register", register, badge, letter);
        var lines = printed().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/report/verdict").stringValue()).isEqualTo("verified");
        assertThat(lines.getFirst().at("/report/checks/0/outcome").stringValue())
                .isEqualTo("passed");
        assertThat(lines.getLast().at("/file").stringValue()).isEqualTo(letter);
        assertThat(lines.getLast().at("/problem/detail").stringValue()).isNotBlank();
    }

    @Test
    void speaksGermanWhenAsked() {
        run("--language", "de", "--all", "--register", register, badge);
        assertThat(printed()).contains("Bestanden: ");
    }

    @Test
    void letsNoDocumentCommandTheTerminal() throws IOException {
        var text = Files.readString(Path.of(badge)).replace("North", "\\u001b[2J\\u202eNorth");
        run(file("evil.json", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(printed()).doesNotContain("\033").doesNotContain("\u202e");
    }

    private int run(String... words) {
        return run(new byte[0], List.of(words));
    }

    private int run(byte[] in, List<String> words) {
        var asked = new ArrayList<>(List.of("--offline"));
        asked.addAll(words.stream().filter(word -> !word.isEmpty()).toList());
        try {
            return new VerifyFiles(
                            FindFormats.ofTheProduct().all(),
                            WebConfiguration.messageSource(),
                            Clock.fixed(TestKeys.NOW, ZoneOffset.UTC),
                            new ByteArrayInputStream(in),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(errors, true, StandardCharsets.UTF_8),
                            false)
                    .run(asked);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content).toString();
    }

    private static byte[] issued(String slug, SigningKey key) {
        return FindFormats.ofTheProduct()
                .all()
                .getIssuing(format(slug))
                .issue(SampleCredentials.bare(), key, TestKeys.NOW);
    }

    private static eu.meshe.credential.FormatId format(String slug) {
        return FindFormats.ofTheProduct().all().listIssuing(eu.meshe.credential.IssuingFormat.Occasion.AWARD).stream()
                .map(eu.meshe.credential.CredentialFormat::id)
                .filter(id -> id.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** As somebody would write it by hand. */
    private static String register(String ofTheKey) {
        return """
                {"institutions":[{"did":"%s","name":"North University (made up)","country":"AT","registration":"VATAT-U00000000",
                 "keys":[{"id":"%s",%s"publicKeyJwk":%s}],"certificates":[%s],
                 "accreditations":[{"agency":"Agency (made up)","validFrom":"2020-01-01","validUntil":"2040-01-01"}]}]}""".formatted(
                        SampleCredentials.ISSUER,
                        KEY.verificationMethod(),
                        ofTheKey,
                        Jwk.write(KEY.publicKey()),
                        JSON.writeValueAsString(PemChain.write(SEAL.certificates())));
    }
}
