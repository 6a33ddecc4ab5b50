package eu.meshe.format.openbadge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.TestKeys;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 1EdTech Open Badges 3.0, data models. */
class BadgeSchemaTest {

    private static final byte[] BADGE = new OpenBadgeFormat()
            .issue(SampleCredentials.full(), TestKeys.ed25519(SampleCredentials.ISSUER), TestKeys.NOW);

    @Test
    void whatWeIssueFits() {
        assertThat(judge(badge -> {}).faults()).isEmpty();
        assertThat(judge(badge -> {}).doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete.json", "simple.json", "theed_microcredential_full_ho.json"})
    void realBadgesFit(String sample) {
        var badge = JsonMapper.shared().readTree(Shared.text("samples/ob3/" + sample));

        assertThat(Objects.requireNonNull(BadgeSchema.of(badge)).judge().faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/credentialSubject/achievement, name, 7",
        "/credentialSubject/achievement, id, \"not an address\"",
        "/credentialSubject/achievement, criteria, \"words\"",
        "/credentialSubject/achievement, achievementType, true",
        "'', validFrom, \"2026-01-01\"",
        "/credentialSubject, achievement, \"urn:x\""
    })
    void findsAValueOfAnotherKind(String in, String member, String value) {
        var judgement = judge(badge ->
                ((ObjectNode) badge.at(in)).set(member, JsonMapper.shared().readTree(value)));

        assertThat(judgement.faults()).extracting(Issue::place).contains(in + "/" + member);
    }

    @Test
    void findsWhatIsMissingAndWhatStandsTwice() {
        assertThat(judge(badge -> ((ObjectNode) badge.at("/credentialSubject/achievement")).remove("description"))
                        .faults())
                .extracting(Issue::place)
                .containsExactly("/credentialSubject/achievement/description");
        assertThat(judge(badge -> ((ObjectNode) badge.at("/credentialSubject/achievement"))
                                .putArray("name")
                                .add("a")
                                .add("b"))
                        .faults())
                .extracting(Issue::place)
                .containsExactly("/credentialSubject/achievement/name");
    }

    @Test
    void cannotJudgeByASchemaThatNobodyKnows() {
        assertThat(named("https://schemas.example/1.json").doubts())
                .extracting(Issue::place)
                .containsExactly("/credentialSchema");
        assertThat(named(
                                "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json")
                        .doubts())
                .isEmpty();
    }

    @Test
    void isNotAskedOfACredentialThatIsNoBadgeAndNamesNoSchema() {
        var other = JsonMapper.shared().readTree("{\"type\":[\"VerifiableCredential\"]}");
        assertThat(BadgeSchema.of(other)).isNull();
        ((ObjectNode) other).putObject("credentialSchema").put("id", "https://schemas.example/1.json");
        assertThat(Objects.requireNonNull(BadgeSchema.of(other)).judge().doubts())
                .hasSize(1);
    }

    private static Judgement named(String schema) {
        return judge(badge -> ((ObjectNode) badge)
                .putObject("credentialSchema")
                .put("id", schema)
                .put("type", "JsonSchema"));
    }

    private static Judgement judge(Consumer<JsonNode> change) {
        var badge = JsonMapper.shared().readTree(BADGE);
        change.accept(badge);
        return Objects.requireNonNull(BadgeSchema.of(badge)).judge();
    }
}
