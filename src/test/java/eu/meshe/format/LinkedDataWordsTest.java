package eu.meshe.format;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.KnownWords;
import eu.meshe.signing.integrity.DataIntegrity;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-LD 1.1 API, 5.1.2 drops what no context defines; here it is found and named. */
class LinkedDataWordsTest {

    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private static final byte[] BADGE = new OpenBadgeFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW);
    private static final DataIntegrity INTEGRITY = new DataIntegrity(Contexts.bundled());

    @Test
    void findsNothingInWhatWeIssue() {
        assertThat(judge(badge -> {}).faults()).isEmpty();
        assertThat(judge(badge -> {}).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', honours, /honours",
        "/credentialSubject, gradeAverage, /credentialSubject/gradeAverage",
        "/credentialSubject/achievement, workload, /credentialSubject/achievement/workload"
    })
    void findsAMemberThatNoContextDefines(String in, String name, String place) {
        var judgement = judge(badge -> ((ObjectNode) badge.at(in)).put(name, "x"));

        assertThat(judgement.faults()).extracting(Issue::place).containsExactly(place);
    }

    @Test
    void findsATypeThatNoContextDefines() {
        assertThat(judge(badge -> ((ArrayNode) badge.path("type")).add("MasterDegree"))
                        .faults())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().arguments()).containsExactly("MasterDegree"));
        assertThat(judge(badge -> ((ObjectNode) badge.at("/credentialSubject/achievement")).put("type", "Diploma"))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void findsAnAddressThatIsRelativeToNothing() {
        assertThat(judge(badge -> ((ObjectNode) badge.at("/credentialSubject")).put("id", "learner-1"))
                        .faults())
                .extracting(Issue::place)
                .containsExactly("/credentialSubject/id");
    }

    @Test
    void takesATypeThatIsAWholeAddress() {
        assertThat(judge(badge -> ((ArrayNode) badge.path("type")).add("https://types.example/Course"))
                        .faults())
                .isEmpty();
    }

    @Test
    void cannotJudgeAContextThatWeDoNotHaveOrThatTheDocumentBrings() {
        var unknown = judge(badge -> ((ArrayNode) badge.path("@context")).add("https://words.example/v1"));
        assertThat(unknown.faults()).isEmpty();
        assertThat(unknown.doubts()).extracting(Issue::place).containsExactly("/@context/2");
        var own =
                judge(badge -> ((ArrayNode) badge.path("@context")).addObject().put("honours", "urn:x"));
        assertThat(own.doubts()).extracting(Issue::place).containsExactly("/@context/2");
    }

    @Test
    void needNotBeFoundOutAgainWhereCheckingTheProofHasShownIt() {
        var words = new KnownWords();
        INTEGRITY.proofOf(parsed(), words).check(TestKeys.knowing(KEY));

        assertThat(words.areAllDefined()).isTrue();
    }

    @Test
    void judgesTheContextsOfAProofThoughTheRestIsKnown() {
        var inline = judge(badge ->
                ((ObjectNode) badge.at("/proof/0")).putObject("@context").put("honours", "urn:x"));
        assertThat(inline.doubts()).extracting(Issue::place).containsExactly("/proof/0/@context");
        var words = new KnownWords();
        words.noteAllDefined();
        var unknown = parsed();
        ((ObjectNode) unknown.at("/proof/0")).put("@context", "https://words.example/v1");
        assertThat(new LinkedDataWords(unknown, words).judge().doubts())
                .extracting(Issue::place)
                .containsExactly("/proof/0/@context");
    }

    /** The same whether or not the proof was checked before. */
    private static Judgement judge(Consumer<ObjectNode> change) {
        var badge = parsed();
        change.accept(badge);
        var judgement = new LinkedDataWords(badge).judge();
        var words = new KnownWords();
        INTEGRITY.proofOf(badge, words).check(TestKeys.knowing(KEY));
        assertThat(new LinkedDataWords(badge, words).judge()).isEqualTo(judgement);
        return judgement;
    }

    private static ObjectNode parsed() {
        return (ObjectNode) JsonMapper.shared().readTree(BADGE);
    }
}
